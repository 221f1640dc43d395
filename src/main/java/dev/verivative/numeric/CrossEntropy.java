package dev.verivative.numeric;

/**
 * Cross-entropy of logits, L = -sum_i y_i ln softmax(x)_i, and its gradient, dL/dx_j = softmax(x)_j - y_j.
 *
 * <p>The wanted shares y sum to one: a class as 1 among zeros, or a distribution; this is the caller's part and is not
 * checked. Never by way of ln(softmax(x)), which is -inf where softmax underflows: L = sum_i y_i (ln S - (x_i - m)), m
 * the largest number and S = sum_k exp(x_k - m), by log1p. The largest error observed is 3 ulp for the loss of one
 * class in double, and 0.501 ulp in float, which is computed in double. Without allocation.
 *
 * <p>A share of 0 contributes 0 even where the logit is -inf. A logit of -inf with another share makes the loss
 * Infinity. NaN anywhere, +inf, or nothing but -inf make the loss and the gradient NaN. All methods throw
 * {@link IllegalArgumentException} if the input is empty or lengths do not fit.
 */
public final class CrossEntropy {
    private static final double HALF = 0.5;

    private CrossEntropy() {}

    /** The loss of n logits x with the n wanted shares y. */
    public static double loss(double[] x, double[] y) {
        Lengths.same(x.length, "y", y.length);
        return row(x, y, 0, x.length);
    }

    /** The loss of n logits x with the n wanted shares y. */
    public static float loss(float[] x, float[] y) {
        Lengths.same(x.length, "y", y.length);
        return (float) row(x, y, 0, x.length);
    }

    /**
     * The loss of each row of x and y, which have {@code rows * columns} numbers, in the {@code rows} numbers of out.
     */
    public static void lossRows(double[] x, double[] y, int rows, int columns, double[] out) {
        Lengths.rows(rows, columns, "x", x.length);
        Lengths.same(x.length, "y", y.length);
        Lengths.oneForEach(rows, "out", out.length);
        Lengths.apart(x, out, "x and out");
        Lengths.apart(y, out, "y and out");
        for (int row = 0; row < rows; row++) {
            out[row] = row(x, y, row * columns, columns);
        }
    }

    /**
     * The loss of each row of x and y, which have {@code rows * columns} numbers, in the {@code rows} numbers of out.
     */
    public static void lossRows(float[] x, float[] y, int rows, int columns, float[] out) {
        Lengths.rows(rows, columns, "x", x.length);
        Lengths.same(x.length, "y", y.length);
        Lengths.oneForEach(rows, "out", out.length);
        Lengths.apart(x, out, "x and out");
        Lengths.apart(y, out, "y and out");
        for (int row = 0; row < rows; row++) {
            out[row] = (float) row(x, y, row * columns, columns);
        }
    }

    private static double row(double[] x, double[] y, int from, int n) {
        int top = Exponentials.top(x, from, n);
        double max = x[top];
        double log = Math.log1p(Exponentials.others(x, from, n, top));
        // NaN where the logarithm is, even if no share counts.
        double loss = 0 * log;
        for (int i = from; i < from + n; i++) {
            if (y[i] != 0) {
                loss -= y[i] * LogSoftmax.difference(x[i], max, log);
            }
        }
        return loss;
    }

    private static double row(float[] x, float[] y, int from, int n) {
        int top = Exponentials.top(x, from, n);
        double max = x[top];
        double log = Math.log1p(Exponentials.others(x, from, n, top));
        // NaN where the logarithm is, even if no share counts.
        double loss = 0 * log;
        for (int i = from; i < from + n; i++) {
            if (y[i] != 0) {
                loss -= y[i] * (x[i] - max - log);
            }
        }
        return loss;
    }

    /**
     * The gradient softmax(x) - y; the Jacobian is this one row.
     *
     * @param x n logits
     * @param y n wanted shares
     * @param out n numbers; may be x, but not y
     */
    public static void gradient(double[] x, double[] y, double[] out) {
        Lengths.same(x.length, "y", y.length);
        Lengths.same(x.length, "out", out.length);
        Lengths.apart(y, out, "y and out");
        gradientRow(x, y, 0, x.length, out);
    }

    /** The gradient softmax(x) - y of n logits and n wanted shares; out may be x or y. */
    public static void gradient(float[] x, float[] y, float[] out) {
        vjp(x, y, 1, out);
    }

    /** The gradient of each row of x and y, which have {@code rows * columns} numbers; out may be x, but not y. */
    public static void gradientRows(double[] x, double[] y, int rows, int columns, double[] out) {
        Lengths.rows(rows, columns, "x", x.length);
        Lengths.same(x.length, "y", y.length);
        Lengths.same(x.length, "out", out.length);
        Lengths.apart(y, out, "y and out");
        for (int row = 0; row < rows; row++) {
            gradientRow(x, y, row * columns, columns, out);
        }
    }

    /** The gradient of each row of x and y, which have {@code rows * columns} numbers; out may be x or y. */
    public static void gradientRows(float[] x, float[] y, int rows, int columns, float[] out) {
        Lengths.rows(rows, columns, "x", x.length);
        Lengths.same(x.length, "y", y.length);
        Lengths.same(x.length, "out", out.length);
        for (int row = 0; row < rows; row++) {
            gradientRow(x, y, 1, row * columns, columns, out);
        }
    }

    private static void gradientRow(double[] x, double[] y, int from, int n, double[] out) {
        int top = Exponentials.top(x, from, n);
        double others = Exponentials.store(x, from, n, top, out);
        double sum = 1 + others;
        for (int i = from; i < from + n; i++) {
            out[i] = i == top ? top(others, y[i]) : out[i] / sum - y[i];
        }
    }

    private static void gradientRow(float[] x, float[] y, double v, int from, int n, float[] out) {
        int top = Exponentials.top(x, from, n);
        double max = x[top];
        double others = Exponentials.others(x, from, n, top);
        double sum = 1 + others;
        for (int i = from; i < from + n; i++) {
            out[i] = (float) (v * (i == top ? top(others, y[i]) : Math.exp(x[i] - max) / sum - y[i]));
        }
    }

    /** 1 / (1 + others) - y, where the first is near 1 as (1 - y) - others / (1 + others). */
    private static double top(double others, double y) {
        return y > HALF ? (1 - y) - others / (1 + others) : 1 / (1 + others) - y;
    }

    /** The vector-Jacobian product v (softmax(x) - y), for a single number v; out may be x, but not y. */
    public static void vjp(double[] x, double[] y, double v, double[] out) {
        gradient(x, y, out);
        for (int i = 0; i < out.length; i++) {
            out[i] *= v;
        }
    }

    /** The vector-Jacobian product v (softmax(x) - y), for a single number v; out may be x or y. */
    public static void vjp(float[] x, float[] y, float v, float[] out) {
        Lengths.same(x.length, "y", y.length);
        Lengths.same(x.length, "out", out.length);
        gradientRow(x, y, v, 0, x.length, out);
    }

    /** The Jacobian-vector product sum_k (softmax(x)_k - y_k) u_k. */
    public static double jvp(double[] x, double[] y, double[] u) {
        Lengths.same(x.length, "y", y.length);
        Lengths.same(x.length, "u", u.length);
        int top = Exponentials.top(x, 0, x.length);
        double max = x[top];
        double others = Exponentials.others(x, 0, x.length, top);
        double sum = 1 + others;
        double product = 0;
        for (int i = 0; i < x.length; i++) {
            product += (i == top ? top(others, y[i]) : Exponentials.exp(x[i], max) / sum - y[i]) * u[i];
        }
        return product;
    }

    /** The Jacobian-vector product sum_k (softmax(x)_k - y_k) u_k. */
    public static float jvp(float[] x, float[] y, float[] u) {
        Lengths.same(x.length, "y", y.length);
        Lengths.same(x.length, "u", u.length);
        int top = Exponentials.top(x, 0, x.length);
        double max = x[top];
        double others = Exponentials.others(x, 0, x.length, top);
        double sum = 1 + others;
        double product = 0;
        for (int i = 0; i < x.length; i++) {
            product += (i == top ? top(others, y[i]) : Math.exp(x[i] - max) / sum - y[i]) * u[i];
        }
        return (float) product;
    }
}
