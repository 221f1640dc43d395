package dev.verivative.numeric;

/**
 * The hyperbolic tangent.
 *
 * <p>As {@link Math#tanh} has it, within 2.5 ulp. The derivative 1 / cosh(x)^2 is made of exponentials where 1 -
 * tanh(x)^2 would cancel: 4 ulp observed. Limits at infinity: -1 and 1, with derivative 0.
 *
 * <p>For one number, and elementwise into the caller's arrays, without allocation; an output may be the array of an
 * input. float is computed in double and rounded once. Derivatives are taken from the input rather than from the
 * output, which may have lost it. All methods on arrays throw {@link IllegalArgumentException} if the input is empty or
 * lengths do not fit.
 */
public final class Tanh {
    private static final Elementwise EACH = new Elementwise(Tanh::tanh, Tanh::derivative);

    private Tanh() {}

    public static double tanh(double x) {
        return Math.tanh(x);
    }

    public static float tanh(float x) {
        return (float) tanh((double) x);
    }

    /** 1 / cosh(x)^2; near zero as 1 - tanh(x)^2, which has one rounding of the result less. */
    public static double derivative(double x) {
        double size = Math.abs(x);
        if (size < 0.5) {
            double y = Math.tanh(x);
            return 1 - y * y;
        }
        double sech = 2 * Math.exp(-size) / (1 + Math.exp(-2 * size));
        return sech * sech;
    }

    public static float derivative(float x) {
        return (float) derivative((double) x);
    }

    /** The function of each of the n numbers of x, in y. */
    public static void tanh(double[] x, double[] y) {
        EACH.values(x, y);
    }

    /** The function of each of the n numbers of x, in y. */
    public static void tanh(float[] x, float[] y) {
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
