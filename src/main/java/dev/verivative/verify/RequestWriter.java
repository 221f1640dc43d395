package dev.verivative.verify;

import java.util.Map;

/** Writes requests as the subject protocol has them. */
final class RequestWriter {
    private RequestWriter() {}

    /** Appends the request's fields, from {@code op} on, and the closing brace. */
    static void fields(Request request, Encoding encoding, JsonLine out) {
        Dtype dtype = request.dtype();
        out.raw("\"op\": ").string(request.operation().word());
        out.raw(", \"dtype\": ").string(dtype.word());
        String first = request.inputs().keySet().iterator().next();
        out.raw(", \"x\": ").array(request.x(), dtype, encoding);
        request.vector().ifPresent(vector -> {
            // A scalar function's cotangent is an array of one.
            boolean isNumber = vector.shape().isEmpty() && request.operation() == Operation.VJP;
            NumericArray array = isNumber ? NumericArray.vector(vector.values()) : vector;
            out.raw(request.operation() == Operation.VJP ? ", \"v\": " : ", \"u\": ")
                    .array(array, dtype, encoding);
        });
        if (request.inputs().size() > 1) {
            parameters(request, first, encoding, out);
        }
        if (!request.wrt().equals(first)) {
            out.raw(", \"wrt\": ").string(request.wrt());
        }
        out.raw("}");
    }

    private static void parameters(Request request, String first, Encoding encoding, JsonLine out) {
        String separator = ", \"params\": {";
        for (Map.Entry<String, NumericArray> input : request.inputs().entrySet()) {
            if (!input.getKey().equals(first)) {
                out.raw(separator).string(input.getKey()).raw(": ").array(input.getValue(), request.dtype(), encoding);
                separator = ", ";
            }
        }
        out.raw("}");
    }
}
