package dev.verivative.verify;

import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Requests as one line of JSON: an array of objects as in the subject protocol, numbers as bits.
 *
 * <p>It is read with decimal numbers too, and an object without an array around it, so that it can be typed.
 */
public final class RequestText {
    private RequestText() {}

    /** The requests in one line, without its end. */
    public static String write(List<Request> requests) {
        JsonLine out = new JsonLine();
        String separator = "[{";
        for (Request each : requests) {
            out.raw(separator);
            RequestWriter.fields(each, Encoding.BITS, out);
            separator = ", {";
        }
        return out.raw(requests.isEmpty() ? "[]" : "]").toString();
    }

    /**
     * Reads requests.
     *
     * @param inputs the function's inputs, the first one, which travels as {@code x}, at the beginning
     * @throws RequestException if it is no such text, or the inputs have other names, ranks or sizes
     */
    public static List<Request> read(String text, List<Tensor> inputs) throws RequestException {
        try {
            JsonCursor cursor = JsonCursor.of(text);
            List<Request> requests = new ArrayList<>();
            boolean isList = cursor.take('[');
            do {
                requests.add(request(new RequestReader(cursor), inputs));
            } while (isList && cursor.take(','));
            if (isList) {
                cursor.expect(']');
            }
            cursor.expectEnd();
            return requests;
        } catch (JsonException e) {
            throw new RequestException("cannot read the requests " + Excerpt.quoted(text) + ": " + e.reason());
        }
    }

    /** One request, its inputs in their order. */
    static Request request(RequestReader reader, List<Tensor> inputs) throws JsonException {
        Request request = reader.request(inputs.get(0).name());
        Map<String, NumericArray> ordered = new LinkedHashMap<>();
        Map<String, Integer> sizes = new HashMap<>();
        for (Tensor each : inputs) {
            @Nullable NumericArray value = request.inputs().get(each.name());
            if (value == null) {
                throw new JsonException("there is no " + each.name() + " under \"params\"");
            }
            ordered.put(each.name(), shaped(each, value, sizes));
        }
        for (String name : request.inputs().keySet()) {
            if (!ordered.containsKey(name)) {
                throw new JsonException("the function has no " + name);
            }
        }
        if (!ordered.containsKey(request.wrt())) {
            throw new JsonException("the function has no " + request.wrt() + ", which \"wrt\" names");
        }
        return request.with(ordered);
    }

    /** The value, with the indices that an array without numbers does not show. */
    private static NumericArray shaped(Tensor tensor, NumericArray value, Map<String, Integer> sizes)
            throws JsonException {
        List<Integer> shape = new ArrayList<>(value.shape());
        while (value.size() == 0 && shape.size() < tensor.rank()) {
            shape.add(0);
        }
        if (shape.size() != tensor.rank()) {
            throw new JsonException(tensor.name() + " has " + shape.size() + " indices, expected " + tensor.rank());
        }
        for (int i = 0; i < shape.size(); i++) {
            Dimension dimension = tensor.shape().get(i);
            int size = shape.get(i);
            @Nullable
            Integer other =
                    dimension.isFixed() ? Integer.valueOf(dimension.size()) : sizes.putIfAbsent(dimension.name(), size);
            if (other != null && other != size) {
                throw new JsonException(
                        tensor.name() + " has " + size + " entries along " + dimension.name() + ", expected " + other);
            }
        }
        return new NumericArray(shape, value.values());
    }
}
