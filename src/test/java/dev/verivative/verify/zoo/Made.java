package dev.verivative.verify.zoo;

import dev.verivative.verify.Parameters;
import dev.verivative.verify.ParametricFunction;
import dev.verivative.verify.VectorFunction;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
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

    /** A loss, the gradient of which is offered as Jacobian and as product. */
    static ParametricFunction loss(
            ToDoubleBiFunction<double[], Parameters> value, BiFunction<double[], Parameters, double[]> gradient) {
        return new ParametricFunction() {
            @Override
            public double[] forward(double[] x, Parameters parameters) {
                return new double[] {value.applyAsDouble(x, parameters)};
            }

            @Override
            public double[][] jacobian(double[] x, Parameters parameters) {
                return new double[][] {gradient.apply(x, parameters)};
            }

            @Override
            public double[] vjp(double[] x, double[] v, Parameters parameters) {
                return Plainly.map(gradient.apply(x, parameters), each -> v[0] * each);
            }
        };
    }
}
