package dev.verivative.verify;

/** How many bytes a right answer could need: what is longer is none, and need not be kept. */
final class AnswerSize {
    /** Numbers have at most 25 characters, and their separators and the layout some more. */
    private static final int BYTES_PER_NUMBER = 64;

    /** For names, messages and fields that nobody asked for. */
    private static final long BYTES_BESIDE = 1 << 16;

    /** Where the shape of the answer is not the shape of an input: the elements of a product of several inputs. */
    private static final long PRODUCT_NUMBERS = 1 << 20;

    private static final long MOST = 1 << 26;
    private static final long LEAST = 1 << 20;

    private AnswerSize() {}

    static long bytes(Request request) {
        double inputs = 1 + request.vector().map(NumericArray::size).orElse(0);
        for (NumericArray each : request.inputs().values()) {
            inputs += each.size();
        }
        boolean isMatrix = request.operation() == Operation.JACOBIAN;
        double usual = isMatrix ? 4 * inputs * inputs : 4 * inputs;
        double product = Math.min(PRODUCT_NUMBERS, Math.pow(inputs, isMatrix ? 4 : 2));
        double bytes = (double) BYTES_BESIDE + BYTES_PER_NUMBER * (usual + product);
        // A line is read as a whole, and its numbers beside it.
        long memory = Math.max(LEAST, Runtime.getRuntime().maxMemory() / 16);
        return Math.min((long) bytes, Math.min(MOST, memory));
    }
}
