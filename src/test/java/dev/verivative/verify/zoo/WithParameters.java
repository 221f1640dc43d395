package dev.verivative.verify.zoo;

import java.util.Map;

/** A function of a vector and of named parameters, each a row of numbers. */
interface WithParameters {
    double[] forward(double[] x, Map<String, double[]> parameters);

    /** Makes one of which the gradient is offered as both Jacobian and product: a loss. */
    static WithParameters loss(Loss value, Gradient gradient) {
        return new WithParameters() {
            @Override
            public double[] forward(double[] x, Map<String, double[]> parameters) {
                return new double[] {value.at(x, parameters)};
            }

            @Override
            public double[][] jacobian(double[] x, Map<String, double[]> parameters) {
                return new double[][] {gradient.at(x, parameters)};
            }

            @Override
            public double[] vjp(double[] x, double[] v, Map<String, double[]> parameters) {
                return Plainly.map(gradient.at(x, parameters), each -> v[0] * each);
            }
        };
    }

    default double[][] jacobian(double[] x, Map<String, double[]> parameters) {
        throw new UnsupportedOperationException();
    }

    default double[] vjp(double[] x, double[] v, Map<String, double[]> parameters) {
        throw new UnsupportedOperationException();
    }

    @FunctionalInterface
    interface Loss {
        double at(double[] x, Map<String, double[]> parameters);
    }

    @FunctionalInterface
    interface Gradient {
        double[] at(double[] x, Map<String, double[]> parameters);
    }
}
