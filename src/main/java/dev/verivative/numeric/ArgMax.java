package dev.verivative.numeric;

/**
 * The position of the largest number, counted from 0: the class that a classifier answers with.
 *
 * <p>Softmax keeps the order, so inference needs no exponential. Of equal numbers the first one counts, 0 and -0 being
 * equal. A NaN counts as larger than every number, as in NumPy and PyTorch: the first NaN is what is answered, so that
 * it does not pass for a choice. All methods throw {@link IllegalArgumentException} if the input is empty or lengths do
 * not fit.
 */
public final class ArgMax {
    private ArgMax() {}

    public static int argMax(double[] x) {
        Lengths.some(x.length);
        return row(x, 0, x.length);
    }

    public static int argMax(float[] x) {
        Lengths.some(x.length);
        return row(x, 0, x.length);
    }

    /** The position in each row of x, which has {@code rows * columns} numbers, in the {@code rows} numbers of out. */
    public static void argMaxRows(double[] x, int rows, int columns, int[] out) {
        Lengths.rows(rows, columns, "x", x.length);
        Lengths.oneForEach(rows, "out", out.length);
        for (int row = 0; row < rows; row++) {
            out[row] = row(x, row * columns, columns);
        }
    }

    /** The position in each row of x, which has {@code rows * columns} numbers, in the {@code rows} numbers of out. */
    public static void argMaxRows(float[] x, int rows, int columns, int[] out) {
        Lengths.rows(rows, columns, "x", x.length);
        Lengths.oneForEach(rows, "out", out.length);
        for (int row = 0; row < rows; row++) {
            out[row] = row(x, row * columns, columns);
        }
    }

    private static int row(double[] x, int from, int n) {
        int top = from;
        for (int i = from; i < from + n; i++) {
            if (Double.isNaN(x[i])) {
                return i - from;
            }
            top = x[i] > x[top] ? i : top;
        }
        return top - from;
    }

    private static int row(float[] x, int from, int n) {
        int top = from;
        for (int i = from; i < from + n; i++) {
            if (Float.isNaN(x[i])) {
                return i - from;
            }
            top = x[i] > x[top] ? i : top;
        }
        return top - from;
    }
}
