package dev.verivative.numeric;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * A function of one number, applied to each entry of the caller's arrays, without allocation.
 *
 * @param function the function
 * @param derivative its derivative
 */
record Elementwise(DoubleUnaryOperator function, DoubleUnaryOperator derivative) {
    void values(double[] x, double[] y) {
        Lengths.same(x.length, "y", y.length);
        for (int i = 0; i < x.length; i++) {
            y[i] = function.applyAsDouble(x[i]);
        }
    }

    void values(float[] x, float[] y) {
        Lengths.same(x.length, "y", y.length);
        for (int i = 0; i < x.length; i++) {
            y[i] = (float) function.applyAsDouble(x[i]);
        }
    }

    void jacobian(double[] x, double[] out) {
        int n = x.length;
        Lengths.square(n, out.length);
        Lengths.apart(x, out, "x and out");
        Arrays.fill(out, 0);
        for (int i = 0; i < n; i++) {
            out[i * n + i] = derivative.applyAsDouble(x[i]);
        }
    }

    void jacobian(float[] x, float[] out) {
        int n = x.length;
        Lengths.square(n, out.length);
        Lengths.apart(x, out, "x and out");
        Arrays.fill(out, 0);
        for (int i = 0; i < n; i++) {
            out[i * n + i] = (float) derivative.applyAsDouble(x[i]);
        }
    }

    void vjp(double[] x, double[] v, double[] out) {
        Lengths.same(x.length, "v", v.length);
        Lengths.same(x.length, "out", out.length);
        for (int i = 0; i < x.length; i++) {
            out[i] = v[i] * derivative.applyAsDouble(x[i]);
        }
    }

    void vjp(float[] x, float[] v, float[] out) {
        Lengths.same(x.length, "v", v.length);
        Lengths.same(x.length, "out", out.length);
        for (int i = 0; i < x.length; i++) {
            out[i] = (float) (v[i] * derivative.applyAsDouble(x[i]));
        }
    }
}
