package dev.verivative.numeric;

import java.util.Arrays;

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
        Lengths.same(x.length, "y", y.length);
        for (int i = 0; i < x.length; i++) {
            y[i] = sigmoid(x[i]);
        }
    }

    /** The function of each of the n numbers of x, in y. */
    public static void sigmoid(float[] x, float[] y) {
        Lengths.same(x.length, "y", y.length);
        for (int i = 0; i < x.length; i++) {
            y[i] = sigmoid(x[i]);
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
