package dev.verivative.verify;

import java.util.List;
import java.util.Map;

/**
 * Requests to be asked once more of a fresh subject.
 *
 * @param property the one that failed; empty for all that can be judged
 * @param requests in order
 * @param judged how many of them, at the end, the property is judged by
 */
public record Replay(String property, List<Request> requests, int judged) {
    /** @throws IllegalArgumentException if there are fewer requests than are judged, or none is */
    public Replay {
        requests = List.copyOf(requests);
        if (judged < 1 || judged > requests.size()) {
            throw new IllegalArgumentException(judged + " of " + requests.size() + " requests");
        }
    }

    /** The last of them alone, by all properties of single answers. */
    public static Replay of(List<Request> requests) {
        return new Replay("", requests, 1);
    }

    /**
     * One line of JSON: an array of requests as the protocol has them, numbers as bits. A request that is repeated is
     * written once with the field {@code times}; the first one names the property, and how many requests it is judged
     * by if that is more than one.
     */
    public String text() {
        StringBuilder out = new StringBuilder("[");
        for (int from = 0, to; from < requests.size(); from = to) {
            Request request = requests.get(from);
            to = from + 1;
            while (to < requests.size() && requests.get(to).equals(request)) {
                to++;
            }
            out.append(from == 0 ? "{" : ", {");
            if (from == 0 && !property.isEmpty()) {
                out.append("\"property\":\"").append(property).append("\",");
            }
            if (from == 0 && judged > 1) {
                out.append("\"judged\":").append(judged).append(',');
            }
            if (to - from > 1) {
                out.append("\"times\":").append(to - from).append(',');
            }
            fields(request, out);
            out.append('}');
        }
        return out.append(']').toString();
    }

    private static void fields(Request request, StringBuilder out) {
        out.append("\"op\":\"").append(request.operation().word()).append("\",\"dtype\":\"");
        out.append(request.dtype().word()).append("\",\"x\":");
        array(request.x(), request.dtype(), out);
        request.vector().ifPresent(vector -> {
            out.append(request.operation() == Operation.VJP ? ",\"v\":" : ",\"u\":");
            boolean isNumber = vector.shape().isEmpty() && request.operation() == Operation.VJP;
            array(isNumber ? NumericArray.vector(vector.values()) : vector, request.dtype(), out);
        });
        String first = request.inputs().keySet().iterator().next();
        String separator = ",\"params\":{";
        for (Map.Entry<String, NumericArray> input : request.inputs().entrySet()) {
            if (!input.getKey().equals(first)) {
                out.append(separator).append('"').append(input.getKey()).append("\":");
                array(input.getValue(), request.dtype(), out);
                separator = ",";
            }
        }
        out.append(request.inputs().size() > 1 ? "}" : "");
        if (!request.wrt().equals(first)) {
            out.append(",\"wrt\":\"").append(request.wrt()).append('"');
        }
    }

    private static void array(NumericArray array, Dtype dtype, StringBuilder out) {
        nested(array, dtype, 0, 0, out);
    }

    private static int nested(NumericArray array, Dtype dtype, int axis, int position, StringBuilder out) {
        if (axis == array.shape().size()) {
            out.append('"').append(dtype.bits(array.get(position))).append('"');
            return position + 1;
        }
        int next = position;
        out.append('[');
        for (int k = 0; k < array.shape().get(axis); k++) {
            out.append(k == 0 ? "" : ",");
            next = nested(array, dtype, axis + 1, next, out);
        }
        out.append(']');
        return next;
    }
}
