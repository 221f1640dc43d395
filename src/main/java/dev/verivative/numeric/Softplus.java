package dev.verivative.numeric;

/**
 * Softplus, ln(1 + exp(x)).
 *
 * <p>Computed as max(x, 0) + log1p(exp(-|x|)). The largest error observed is 2 ulp, of the derivative, the sigmoid of
 * x, the same. Limits at infinity: 0 with derivative 0, and Infinity with derivative 1.
 *
 * <p>For one number, and elementwise into the caller's arrays, without allocation; an output may be the array of an
 * input. float is computed in double and rounded once. Derivatives are taken from the input rather than from the
 * output, which may have lost it. All methods on arrays throw {@link IllegalArgumentException} if the input is empty or
 * lengths do not fit.
 */
public final class Softplus {
    private static final Elementwise EACH = new Elementwise(Softplus::softplus, Softplus::derivative);

    private Softplus() {}

    public static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    public static float softplus(float x) {
        return (float) softplus((double) x);
    }

    /** The sigmoid of x. */
    public static double derivative(double x) {
        return Sigmoid.sigmoid(x);
    }

    public static float derivative(float x) {
        return (float) derivative((double) x);
    }

    /** The function of each of the n numbers of x, in y. */
    public static void softplus(double[] x, double[] y) {
        EACH.values(x, y);
    }

    /** The function of each of the n numbers of x, in y. */
    public static void softplus(float[] x, float[] y) {
        EACH.values(x, y);
    }

    /** The Jacobian, which is diagonal, at {@code out[i * n + j]}, from the n inputs; out may not be x. */
    public static void jacobian(double[] x, double[] out) {
        EACH.jacobian(x, out);
    }

    /** The Jacobian, which is diagonal, at {@code out[i * n + j]}, from the n inputs; out may not be x. */
    public static void jacobian(float[] x, float[] out) {
        EACH.jacobian(x, out);
    }

    /** The vector-Jacobian product, v_i times the derivative at x_i; the Jacobian-vector product is the same. */
    public static void vjp(double[] x, double[] v, double[] out) {
        EACH.vjp(x, v, out);
    }

    /** The vector-Jacobian product, v_i times the derivative at x_i; the Jacobian-vector product is the same. */
    public static void vjp(float[] x, float[] v, float[] out) {
        EACH.vjp(x, v, out);
    }
}
