package dev.verivative.numeric;

/**
 * Log-sum-exp, ln sum_k exp(x_k), and its derivatives, the softmax of x.
 *
 * <p>Computed as m + log1p(sum of the others' exp(x_k - m)), m the largest number: no overflow, and an error of at most
 * one rounding of the result and 2 ulp of the logarithm. Without allocation.
 *
 * <p>Limits where there is one: Infinity if a number is +inf, -Infinity if all are -inf; NaN if a number is NaN. The
 * gradient has no limit there and is NaN. All methods throw {@link IllegalArgumentException} if the input is empty or
 * lengths do not fit.
 */
public final class LogSumExp {
    private LogSumExp() {}

    public static double logSumExp(double[] x) {
        Lengths.some(x.length);
        return row(x, 0, x.length);
    }

    public static float logSumExp(float[] x) {
        Lengths.some(x.length);
        return (float) row(x, 0, x.length);
    }

    /**
     * The log-sum-exp of each row of x, which has {@code rows * columns} numbers, in the {@code rows} numbers of out.
     */
    public static void logSumExpRows(double[] x, int rows, int columns, double[] out) {
        Lengths.rows(rows, columns, "x", x.length);
        Lengths.oneForEach(rows, "out", out.length);
        Lengths.apart(x, out, "x and out");
        for (int row = 0; row < rows; row++) {
            out[row] = row(x, row * columns, columns);
        }
    }

    /**
     * The log-sum-exp of each row of x, which has {@code rows * columns} numbers, in the {@code rows} numbers of out.
     */
    public static void logSumExpRows(float[] x, int rows, int columns, float[] out) {
        Lengths.rows(rows, columns, "x", x.length);
        Lengths.oneForEach(rows, "out", out.length);
        Lengths.apart(x, out, "x and out");
        for (int row = 0; row < rows; row++) {
            out[row] = (float) row(x, row * columns, columns);
        }
    }

    private static double row(double[] x, int from, int n) {
        int top = Exponentials.top(x, from, n);
        double max = x[top];
        if (Double.isInfinite(max)) {
            return limit(x, from, n, max);
        }
        double log = Math.log1p(Exponentials.others(x, from, n, top));
        return max + log;
    }

    private static double row(float[] x, int from, int n) {
        int top = Exponentials.top(x, from, n);
        double max = x[top];
        if (Double.isInfinite(max)) {
            return limit(x, from, n, max);
        }
        return max + Math.log1p(Exponentials.others(x, from, n, top));
    }

    private static double limit(double[] x, int from, int n, double max) {
        for (int i = from; i < from + n; i++) {
            if (Double.isNaN(x[i])) {
                return Double.NaN;
            }
        }
        return max;
    }

    private static double limit(float[] x, int from, int n, double max) {
        for (int i = from; i < from + n; i++) {
            if (Float.isNaN(x[i])) {
                return Double.NaN;
            }
        }
        return max;
    }

    /** The gradient, which is the softmax of x, in the n numbers of out; out may be x. The Jacobian is this one row. */
    public static void gradient(double[] x, double[] out) {
        Softmax.softmax(x, out);
    }

    /** The gradient, which is the softmax of x, in the n numbers of out; out may be x. The Jacobian is this one row. */
    public static void gradient(float[] x, float[] out) {
        Softmax.softmax(x, out);
    }

    /** The vector-Jacobian product v softmax(x), for a single number v; out may be x. */
    public static void vjp(double[] x, double v, double[] out) {
        Softmax.softmax(x, out);
        for (int i = 0; i < out.length; i++) {
            out[i] *= v;
        }
    }

    /** The vector-Jacobian product v softmax(x), for a single number v; out may be x. */
    public static void vjp(float[] x, float v, float[] out) {
        Lengths.same(x.length, "out", out.length);
        int top = Exponentials.top(x, 0, x.length);
        double max = x[top];
        double sum = 1 + Exponentials.others(x, 0, x.length, top);
        for (int i = 0; i < out.length; i++) {
            out[i] = (float) (Math.exp(x[i] - max) / sum * v);
        }
    }

    /** The Jacobian-vector product sum_k softmax(x)_k u_k. */
    public static double jvp(double[] x, double[] u) {
        Lengths.same(x.length, "u", u.length);
        int top = Exponentials.top(x, 0, x.length);
        double max = x[top];
        double sum = 1 + Exponentials.others(x, 0, x.length, top);
        double product = 0;
        for (int i = 0; i < x.length; i++) {
            product += (i == top ? 1 : Exponentials.exp(x[i], max)) / sum * u[i];
        }
        return product;
    }

    /** The Jacobian-vector product sum_k softmax(x)_k u_k. */
    public static float jvp(float[] x, float[] u) {
        Lengths.same(x.length, "u", u.length);
        int top = Exponentials.top(x, 0, x.length);
        double max = x[top];
        double sum = 1 + Exponentials.others(x, 0, x.length, top);
        double product = 0;
        for (int i = 0; i < x.length; i++) {
            product += Math.exp(x[i] - max) / sum * u[i];
        }
        return (float) product;
    }
}
