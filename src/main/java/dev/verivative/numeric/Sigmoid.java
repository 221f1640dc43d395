package dev.verivative.numeric;

/**
 * The logistic sigmoid, s(x) = 1 / (1 + exp(-x)).
 *
 * <p>Written with the exponential that cannot overflow: exp(x) / (1 + exp(x)) left of 0. The largest error observed is
 * 2 ulp, of the derivative s(x) s(-x) 3.5 ulp. Limits at infinity: 0 and 1.
 *
 * <p>For one number, and elementwise into the caller's arrays, without allocation; an output may be the array of an
 * input. float is computed in double and rounded once. Derivatives are taken from the input rather than from the
 * output, which may have lost it. All methods on arrays throw {@link IllegalArgumentException} if the input is empty or
 * lengths do not fit.
 */
public final class Sigmoid {
    private static final Elementwise EACH = new Elementwise(Sigmoid::sigmoid, Sigmoid::derivative);

    private Sigmoid() {}

    public static double sigmoid(double x) {
        double e = Math.exp(-Math.abs(x));
        return (x < 0 ? e : 1) / (1 + e);
    }

    public static float sigmoid(float x) {
        return (float) sigmoid((double) x);
    }

    /** s(x) s(-x). */
    public static double derivative(double x) {
        double e = Math.exp(-Math.abs(x));
        return e / ((1 + e) * (1 + e));
    }

    public static float derivative(float x) {
        return (float) derivative((double) x);
    }

    /** The function of each of the n numbers of x, in y. */
    public static void sigmoid(double[] x, double[] y) {
        EACH.values(x, y);
    }

    /** The function of each of the n numbers of x, in y. */
    public static void sigmoid(float[] x, float[] y) {
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
