package dev.verivative.verify.zoo;

import dev.verivative.verify.VectorFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Makes implementations of their parts. Each overrides what it offers and nothing else, as a user's class does. */
final class Made {
    private Made() {}

    static VectorFunction of(UnaryOperator<double[]> forward) {
        return forward::apply;
    }

    static VectorFunction of(UnaryOperator<double[]> forward, Function<double[], double[][]> jacobian) {
        return new VectorFunction() {
            @Override
            public double[] forward(double[] x) {
                return forward.apply(x);
            }

            @Override
            public double[][] jacobian(double[] x) {
                return jacobian.apply(x);
            }
        };
    }

    static VectorFunction of(UnaryOperator<double[]> forward, BinaryOperator<double[]> vjp) {
        return new VectorFunction() {
            @Override
            public double[] forward(double[] x) {
                return forward.apply(x);
            }

            @Override
            public double[] vjp(double[] x, double[] v) {
                return vjp.apply(x, v);
            }
        };
    }

    static VectorFunction withJvp(UnaryOperator<double[]> forward, BinaryOperator<double[]> jvp) {
        return new VectorFunction() {
            @Override
            public double[] forward(double[] x) {
                return forward.apply(x);
            }

            @Override
            public double[] jvp(double[] x, double[] u) {
                return jvp.apply(x, u);
            }
        };
    }

    static VectorFunction of(
            UnaryOperator<double[]> forward, Function<double[], double[][]> jacobian, BinaryOperator<double[]> vjp) {
        return new VectorFunction() {
            @Override
            public double[] forward(double[] x) {
                return forward.apply(x);
            }

            @Override
            public double[][] jacobian(double[] x) {
                return jacobian.apply(x);
            }

            @Override
            public double[] vjp(double[] x, double[] v) {
                return vjp.apply(x, v);
            }
        };
    }
}
