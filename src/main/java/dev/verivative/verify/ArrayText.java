package dev.verivative.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** Arrays of numbers in brackets, with {@code 0 x 300} for a number that stands there so often in a row. */
final class ArrayText {
    private static final int SHORTEST_RUN = 4;

    private ArrayText() {}

    /** The numbers in decimals that read back as they are. */
    static String numbers(NumericArray array, Dtype dtype) {
        return text(array, value -> Decimals.exact(dtype, value));
    }

    /** The bits of the numbers. */
    static String bits(NumericArray array, Dtype dtype) {
        return text(array, dtype::bits);
    }

    private static String text(NumericArray array, DoubleFunction<String> written) {
        return array.shape().isEmpty()
                ? written.apply(array.get(0))
                : brackets(array.shape(), array.values(), 0, array.size(), written);
    }

    private static String brackets(
            List<Integer> shape, double[] values, int from, int to, DoubleFunction<String> written) {
        int count = shape.get(0);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int width = (to - from) / count;
            int start = from + i * width;
            parts.add(
                    shape.size() == 1
                            ? written.apply(values[start])
                            : brackets(shape.subList(1, shape.size()), values, start, start + width, written));
        }
        return "[" + String.join(", ", runs(parts)) + "]";
    }

    /** With one for each run of equal ones that is long enough. */
    private static List<String> runs(List<String> parts) {
        List<String> shortened = new ArrayList<>();
        for (int from = 0, to; from < parts.size(); from = to) {
            String part = parts.get(from);
            to = from + 1;
            while (to < parts.size() && parts.get(to).equals(part)) {
                to++;
            }
            if (to - from >= SHORTEST_RUN) {
                shortened.add(part + " x " + (to - from));
            } else {
                shortened.addAll(parts.subList(from, to));
            }
        }
        return shortened;
    }
}
