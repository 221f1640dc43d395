package dev.verivative.testkit;

import dev.verivative.verify.VectorFunction;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MySoftmaxTest {
    static class MySoftmax implements VectorFunction {
        @Override
        public double[] forward(double[] x) {
            double max = Arrays.stream(x).reduce(Double.NEGATIVE_INFINITY, Math::max);
            double[] y = Arrays.stream(x).map(each -> Math.exp(each - max)).toArray();
            double sum = Arrays.stream(y).sum();
            return Arrays.stream(y).map(each -> each / sum).toArray();
        }

        @Override
        public double[][] jacobian(double[] x) {
            double[] y = forward(x);
            double[][] rows = new double[x.length][x.length];
            for (int i = 0; i < x.length; i++) {
                for (int j = 0; j < x.length; j++) {
                    rows[i][j] = y[i] * ((i == j ? 1 : 0) - y[j]);
                }
            }
            return rows;
        }

        @Override
        public double[] vjp(double[] x, double[] v) {
            double[] y = forward(x);
            double dot = 0;
            for (int i = 0; i < x.length; i++) {
                dot += y[i] * v[i];
            }
            for (int i = 0; i < x.length; i++) {
                y[i] *= v[i] - dot;
            }
            return y;
        }

        @Override
        public double[] jvp(double[] x, double[] u) {
            return vjp(x, u); // the Jacobian is symmetric
        }
    }

    @TestFactory
    Stream<DynamicTest> derived() {
        return DerivedTests.of("softmax", new MySoftmax()).tests();
    }
}
