package dev.verivative.numeric;

/**
 * Softmax, s_i = exp(x_i) / sum_k exp(x_k), and its derivatives, ds_i/dx_j = s_i (delta_ij - s_j).
 *
 * <p>Into the caller's arrays, without allocation; the output may be the array of the input. The largest error observed
 * is 3.2 ulp of an output in double, and 0.5001 ulp in float, which is computed in double.
 *
 * <p>-inf beside something larger gives exactly 0. NaN anywhere, +inf, or nothing but -inf make every output NaN: there
 * is no limit. All methods throw {@link IllegalArgumentException} if the input is empty or lengths do not fit.
 */
public final class Softmax {
    /** A number above this makes 1 - s cancel; at most one output is. */
    private static final double HALF = 0.5;

    private Softmax() {}

    /** The softmax of x in y, both of length n. */
    public static void softmax(double[] x, double[] y) {
        Lengths.same(x.length, "y", y.length);
        row(x, 0, x.length, y);
    }

    /** The softmax of x in y, both of length n. */
    public static void softmax(float[] x, float[] y) {
        Lengths.same(x.length, "y", y.length);
        row(x, 0, x.length, y);
    }

    /** The softmax of each row of x, which has {@code rows * columns} numbers, row by row, in y likewise. */
    public static void softmaxRows(double[] x, int rows, int columns, double[] y) {
        Lengths.rows(rows, columns, "x", x.length);
        Lengths.same(x.length, "y", y.length);
        for (int row = 0; row < rows; row++) {
            row(x, row * columns, columns, y);
        }
    }

    /** The softmax of each row of x, which has {@code rows * columns} numbers, row by row, in y likewise. */
    public static void softmaxRows(float[] x, int rows, int columns, float[] y) {
        Lengths.rows(rows, columns, "x", x.length);
        Lengths.same(x.length, "y", y.length);
        for (int row = 0; row < rows; row++) {
            row(x, row * columns, columns, y);
        }
    }

    static void row(double[] x, int from, int n, double[] y) {
        int top = Exponentials.top(x, from, n);
        double sum = 1 + Exponentials.store(x, from, n, top, y);
        for (int i = from; i < from + n; i++) {
            y[i] /= sum;
        }
    }

    static void row(float[] x, int from, int n, float[] y) {
        int top = Exponentials.top(x, from, n);
        double max = x[top];
        double sum = 1 + Exponentials.others(x, from, n, top);
        for (int i = from; i < from + n; i++) {
            y[i] = (float) (Math.exp(x[i] - max) / sum);
        }
    }

    /**
     * The Jacobian s_i (delta_ij - s_j) from the outputs, at {@code out[i * n + j]}.
     *
     * <p>Within 1.5 ulp of each entry, for outputs that are exact: where 1 - s_i would cancel, the other outputs are
     * summed.
     *
     * @param y the n outputs
     * @param out n x n numbers
     */
    public static void jacobian(double[] y, double[] out) {
        int n = y.length;
        Lengths.square(n, out.length);
        Lengths.apart(y, out, "y and out");
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                out[i * n + j] = -y[i] * y[j];
            }
            out[i * n + i] = y[i] * (y[i] > HALF ? sumWithout(y, i) : 1 - y[i]);
        }
    }

    /** The Jacobian s_i (delta_ij - s_j) from the n outputs, at {@code out[i * n + j]}. */
    public static void jacobian(float[] y, float[] out) {
        int n = y.length;
        Lengths.square(n, out.length);
        Lengths.apart(y, out, "y and out");
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                out[i * n + j] = -y[i] * y[j];
            }
            out[i * n + i] = (float) (y[i] * (y[i] > HALF ? sumWithout(y, i) : 1.0 - y[i]));
        }
    }

    private static double sumWithout(double[] y, int without) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            if (i != without) {
                sum += y[i];
            }
        }
        return sum;
    }

    private static double sumWithout(float[] y, int without) {
        double sum = 0;
        for (int i = 0; i < y.length; i++) {
            if (i != without) {
                sum += y[i];
            }
        }
        return sum;
    }

    /**
     * The vector-Jacobian product s_i (v_i - sum_k s_k v_k) from the outputs.
     *
     * <p>The error is a few ulp of s_i sum_k s_k |v_i - v_k|: exactly 0 where all v are equal.
     *
     * @param y the n outputs
     * @param v the cotangent, n numbers
     * @param out n numbers; may be y or v
     */
    public static void vjp(double[] y, double[] v, double[] out) {
        Lengths.same(y.length, "v", v.length);
        Lengths.same(y.length, "out", out.length);
        double rough = WeightedMean.rough(y, v);
        double rest = WeightedMean.rest(y, v, rough);
        for (int i = 0; i < y.length; i++) {
            out[i] = y[i] * ((v[i] - rough) - rest);
        }
    }

    /** The vector-Jacobian product s_i (v_i - sum_k s_k v_k) from the n outputs; out may be y or v. */
    public static void vjp(float[] y, float[] v, float[] out) {
        Lengths.same(y.length, "v", v.length);
        Lengths.same(y.length, "out", out.length);
        double rough = WeightedMean.rough(y, v);
        double rest = WeightedMean.rest(y, v, rough);
        for (int i = 0; i < y.length; i++) {
            out[i] = (float) (y[i] * ((v[i] - rough) - rest));
        }
    }

    /** The Jacobian-vector product: the same as {@link #vjp(double[], double[], double[])}, J being symmetric. */
    public static void jvp(double[] y, double[] u, double[] out) {
        vjp(y, u, out);
    }

    /** The Jacobian-vector product: the same as {@link #vjp(float[], float[], float[])}, J being symmetric. */
    public static void jvp(float[] y, float[] u, float[] out) {
        vjp(y, u, out);
    }
}
