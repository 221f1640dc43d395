package dev.verivative.numeric;

/**
 * SiLU, also called swish: x s(x), where s(x) = 1 / (1 + exp(-x)).
 *
 * <p>The largest error observed is 3 ulp. The derivative s(x) (1 + x s(-x)) is within 3 ulp of its two terms, which
 * cancel near x = -1.278. Limits at infinity: -0 with derivative -0, and Infinity with derivative 1.
 *
 * <p>For one number, and elementwise into the caller's arrays, without allocation; an output may be the array of an
 * input. float is computed in double and rounded once. Derivatives are taken from the input rather than from the
 * output, which may have lost it. All methods on arrays throw {@link IllegalArgumentException} if the input is empty or
 * lengths do not fit.
 */
public final class Silu {
    private static final Elementwise EACH = new Elementwise(Silu::silu, Silu::derivative);

    /** Left of it exp(x) alone would underflow too early; 1 + exp(x) is 1 there. */
    private static final double FAR = -700;

    private Silu() {}

    public static double silu(double x) {
        if (x < FAR) {
            double root = Math.exp(x / 2);
            return root == 0 ? -0.0 : x * root * root;
        }
        return x * Sigmoid.sigmoid(x);
    }

    public static float silu(float x) {
        return (float) silu((double) x);
    }

    /** s(x) (1 + x s(-x)). */
    public static double derivative(double x) {
        if (x < FAR) {
            double root = Math.exp(x / 2);
            return root == 0 ? -0.0 : (1 + x) * root * root;
        }
        double e = Math.exp(-Math.abs(x));
        return x < 0 ? e / (1 + e) * (1 + x / (1 + e)) : (e == 0 ? 1 : 1 + x * (e / (1 + e))) / (1 + e);
    }

    public static float derivative(float x) {
        return (float) derivative((double) x);
    }

    /** The function of each of the n numbers of x, in y. */
    public static void silu(double[] x, double[] y) {
        EACH.values(x, y);
    }

    /** The function of each of the n numbers of x, in y. */
    public static void silu(float[] x, float[] y) {
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
