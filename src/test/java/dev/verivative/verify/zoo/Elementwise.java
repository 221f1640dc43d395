package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.Plainly.diagonal;
import static dev.verivative.verify.zoo.Plainly.map;
import static dev.verivative.verify.zoo.Plainly.vector;

import dev.verivative.verify.VectorFunction;
import java.util.function.DoubleUnaryOperator;

/** A function of one number and its derivative, applied to each number of a vector. */
record Elementwise(DoubleUnaryOperator value, DoubleUnaryOperator derivative) implements VectorFunction {
    @Override
    public double[] forward(double[] x) {
        return map(x, value);
    }

    @Override
    public double[][] jacobian(double[] x) {
        return diagonal(map(x, derivative));
    }

    @Override
    public double[] vjp(double[] x, double[] v) {
        return vector(x.length, i -> v[i] * derivative.applyAsDouble(x[i]));
    }

    static double sigmoid(double x) {
        return x >= 0 ? 1 / (1 + Math.exp(-x)) : Math.exp(x) / (1 + Math.exp(x));
    }

    static double sigmoidSlope(double x) {
        double e = Math.exp(-Math.abs(x));
        return e / ((1 + e) * (1 + e));
    }

    static double softplus(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    static double tanhSlope(double x) {
        double e = Math.exp(-2 * Math.abs(x));
        return 4 * e / ((1 + e) * (1 + e));
    }

    static double siluSlope(double x) {
        return sigmoid(x) + x * sigmoidSlope(x);
    }
}
