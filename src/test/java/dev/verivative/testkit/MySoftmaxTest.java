package dev.verivative.testkit;

import dev.verivative.verify.VectorFunction;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class MySoftmaxTest {
    static class MySoftmax implements VectorFunction {
        @Override
        public double[] forward(double[] x) {
            double max = Double.NEGATIVE_INFINITY;
            for (double each : x) {
                max = Math.max(max, each);
            }
            double[] y = new double[x.length];
            double sum = 0;
            for (int i = 0; i < x.length; i++) {
                y[i] = Math.exp(x[i] - max);
                sum += y[i];
            }
            for (int i = 0; i < x.length; i++) {
                y[i] /= sum;
            }
            return y;
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
    }

    @TestFactory
    Stream<DynamicTest> derived() {
        return DerivedTests.of("softmax", new MySoftmax()).tests();
    }
}
