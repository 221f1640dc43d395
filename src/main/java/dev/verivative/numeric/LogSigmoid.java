package dev.verivative.numeric;

import java.util.Arrays;

/**
 * The logarithm of the logistic sigmoid, -ln(1 + exp(-x)).
 *
 * <p>Computed as min(x, 0) - log1p(exp(-|x|)). The largest error observed is 2 ulp, of the derivative, the sigmoid of
 * -x, the same. Limits at infinity: -Infinity with derivative 1, and 0 with derivative 0.
 *
 * <p>For one number, and elementwise into the caller's arrays, without allocation; an output may be the array of an
 * input. float is computed in double and rounded once. Derivatives are taken from the input rather than from the
 * output, which may have lost it. All methods on arrays throw {@link IllegalArgumentException} if the input is empty or
 * lengths do not fit.
 */
public final class LogSigmoid {
    private LogSigmoid() {}

    public static double logSigmoid(double x) {
        return Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x)));
    }

    public static float logSigmoid(float x) {
        return (float) logSigmoid((double) x);
    }

    /** The sigmoid of -x. */
    public static double derivative(double x) {
        return Sigmoid.sigmoid(-x);
    }

    public static float derivative(float x) {
        return (float) derivative((double) x);
    }

    /** The function of each of the n numbers of x, in y. */
    public static void logSigmoid(double[] x, double[] y) {
        Lengths.same(x.length, "y", y.length);
        for (int i = 0; i < x.length; i++) {
            y[i] = logSigmoid(x[i]);
        }
    }

    /** The function of each of the n numbers of x, in y. */
    public static void logSigmoid(float[] x, float[] y) {
        Lengths.same(x.length, "y", y.length);
        for (int i = 0; i < x.length; i++) {
            y[i] = logSigmoid(x[i]);
        }
    }

    /** The Jacobian, which is diagonal, at {@code out[i * n + j]}, from the n inputs; out may not be x. */
    public static void jacobian(double[] x, double[] out) {
        int n = x.length;
        Lengths.square(n, out.length);
        Lengths.apart(x, out, "x and out");
        Arrays.fill(out, 0);
        for (int i = 0; i < n; i++) {
            out[i * n + i] = derivative(x[i]);
        }
    }

    /** The Jacobian, which is diagonal, at {@code out[i * n + j]}, from the n inputs; out may not be x. */
    public static void jacobian(float[] x, float[] out) {
        int n = x.length;
        Lengths.square(n, out.length);
        Lengths.apart(x, out, "x and out");
        Arrays.fill(out, 0);
        for (int i = 0; i < n; i++) {
            out[i * n + i] = derivative(x[i]);
        }
    }

    /** The vector-Jacobian product, v_i times the derivative at x_i; the Jacobian-vector product is the same. */
    public static void vjp(double[] x, double[] v, double[] out) {
        Lengths.same(x.length, "v", v.length);
        Lengths.same(x.length, "out", out.length);
        for (int i = 0; i < x.length; i++) {
            out[i] = v[i] * derivative(x[i]);
        }
    }

    /** The vector-Jacobian product, v_i times the derivative at x_i; the Jacobian-vector product is the same. */
    public static void vjp(float[] x, float[] v, float[] out) {
        Lengths.same(x.length, "v", v.length);
        Lengths.same(x.length, "out", out.length);
        for (int i = 0; i < x.length; i++) {
            out[i] = (float) (v[i] * derivative((double) x[i]));
        }
    }
}
