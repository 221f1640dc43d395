package dev.verivative.report.notebook;

import java.util.List;
import java.util.stream.Collectors;

/** Numbers as NumPy reads them. */
final class PythonArrays {
    private static final int WIDEST = 80;

    private PythonArrays() {}

    /** A number, or an array with a row a line. */
    static String text(List<Integer> shape, double[] values) {
        List<String> numbers =
                java.util.Arrays.stream(values).mapToObj(PythonArrays::number).toList();
        if (shape.isEmpty()) {
            return numbers.get(0);
        }
        int width = shape.get(shape.size() - 1);
        if (shape.size() == 1) {
            return numbers.stream().mapToInt(String::length).sum() > WIDEST
                    ? "np.array([\n    " + String.join(",\n    ", numbers) + ",\n])"
                    : "np.array(" + list(numbers) + ")";
        }
        StringBuilder text = new StringBuilder("np.array([\n");
        for (int start = 0; start < numbers.size(); start += width) {
            text.append("    ")
                    .append(list(numbers.subList(start, start + width)))
                    .append(",\n");
        }
        String whole = shape.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return text + "])" + (shape.size() == 2 ? "" : ".reshape(" + whole + ")");
    }

    private static String list(List<String> parts) {
        return "[" + String.join(", ", parts) + "]";
    }

    /** So that Python reads the same double. */
    static String number(double value) {
        return Double.toString(value).replace("E", "e");
    }
}
