package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.Elementwise.sigmoid;
import static dev.verivative.verify.zoo.Elementwise.softplus;
import static dev.verivative.verify.zoo.Elementwise.tanhSlope;
import static dev.verivative.verify.zoo.NormMutants.layerNorm;
import static dev.verivative.verify.zoo.NormMutants.variance;
import static dev.verivative.verify.zoo.Plainly.dot;
import static dev.verivative.verify.zoo.Plainly.logSoftmax;
import static dev.verivative.verify.zoo.Plainly.logSumExp;
import static dev.verivative.verify.zoo.Plainly.map;
import static dev.verivative.verify.zoo.Plainly.matrix;
import static dev.verivative.verify.zoo.Plainly.max;
import static dev.verivative.verify.zoo.Plainly.softmax;
import static dev.verivative.verify.zoo.Plainly.softmaxJacobian;
import static dev.verivative.verify.zoo.Plainly.softmaxVjp;
import static dev.verivative.verify.zoo.Plainly.sum;
import static dev.verivative.verify.zoo.Plainly.vector;

import dev.verivative.verify.Parameters;
import dev.verivative.verify.ParametricFunction;
import dev.verivative.verify.VectorFunction;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

/** Other functions than softmax in many ways, all right. */
final class RightOthers {
    private RightOthers() {}

    static List<RightVariant> all() {
        return List.of(
                new RightVariant(
                        "log-softmax-online",
                        "log-softmax",
                        () -> Made.of(x -> {
                            double log = onlineLogSumExp(x);
                            return map(x, each -> each - log);
                        })),
                new RightVariant("log-sum-exp", "log-sum-exp", () -> gradientOf(logs())),
                new RightVariant(
                        "log-sum-exp-online", "log-sum-exp", () -> Made.of(x -> new double[] {onlineLogSumExp(x)})),
                new RightVariant("log-sum-exp-by-log1p", "log-sum-exp", () -> Made.of(x -> new double[] {byLog1p(x)})),
                new RightVariant(
                        "entropy-guarded",
                        "softmax-entropy",
                        () -> Made.of(x -> new double[] {-sum(map(softmax(x), s -> s == 0 ? 0 : s * Math.log(s)))})),
                new RightVariant(
                        "entropy-by-log-softmax",
                        "softmax-entropy",
                        () -> Made.of(x -> {
                            double[] s = softmax(x);
                            double[] y = logSoftmax(x);
                            return new double[] {-sum(vector(x.length, i -> s[i] == 0 ? 0 : s[i] * y[i]))};
                        })),
                elementwise("sigmoid-in-two-branches", "sigmoid", Elementwise::sigmoid, Elementwise::sigmoidSlope),
                elementwise(
                        "sigmoid-as-written",
                        "sigmoid",
                        x -> 1 / (1 + Math.exp(-x)),
                        x -> sigmoid(x) * (1 - sigmoid(x))),
                elementwise("sigmoid-from-both-sides", "sigmoid", Elementwise::sigmoid, x -> sigmoid(x) * sigmoid(-x)),
                elementwise("tanh-of-the-library", "tanh", Math::tanh, x -> 1 - Math.tanh(x) * Math.tanh(x)),
                elementwise("tanh-by-expm1", "tanh", RightOthers::tanhByExpm1, Elementwise::tanhSlope),
                elementwise("tanh-by-sigmoid", "tanh", x -> 2 * sigmoid(2 * x) - 1, x -> tanhSlope(x)),
                elementwise("tanh-as-a-difference-to-one", "tanh", x -> 1 - 2 / (Math.exp(2 * x) + 1), x -> {
                    double y = Math.tanh(x);
                    return (1 - y) * (1 + y);
                }),
                elementwise("softplus-by-log1p", "softplus", Elementwise::softplus, Elementwise::sigmoid),
                elementwise(
                        "softplus-by-logarithm",
                        "softplus",
                        x -> Math.max(x, 0) + Math.log(1 + Math.exp(-Math.abs(x))),
                        x -> 1 / (1 + Math.exp(-x))),
                elementwise(
                        "softplus-linear-from-40",
                        "softplus",
                        x -> x > 40 ? x : Math.log1p(Math.exp(x)),
                        x -> x < -700 ? Math.exp(x) : 1 / (1 + Math.exp(-x))),
                elementwise("silu-by-branches", "silu", x -> x * sigmoid(x), Elementwise::siluSlope),
                elementwise(
                        "silu-as-a-quotient",
                        "silu",
                        x -> x / (1 + Math.exp(-x)),
                        x -> sigmoid(x) * (1 + x * (1 - sigmoid(x)))),
                elementwise("log-sigmoid-by-log1p", "log-sigmoid", x -> -softplus(-x), x -> sigmoid(-x)),
                elementwise(
                        "log-sigmoid-by-branches",
                        "log-sigmoid",
                        x -> Math.min(x, 0) - Math.log1p(Math.exp(-Math.abs(x))),
                        x -> 1 / (1 + Math.exp(x))),
                new RightVariant(
                        "layer-norm-two-passes",
                        "layer-norm",
                        () -> Made.of(
                                NormMutants::layerNorm, RightOthers::layerNormJacobian, RightOthers::layerNormVjp)),
                new RightVariant("layer-norm-of-welford", "layer-norm", () -> Made.of(RightOthers::welford)),
                new RightVariant("layer-norm-scaled", "layer-norm", () -> Made.of(RightOthers::scaledLayerNorm)),
                new RightVariant(
                        "l2-scaled",
                        "l2-normalisation",
                        () -> Made.of(RightOthers::scaledUnit, RightOthers::unitJacobian, RightOthers::unitVjp)),
                new RightVariant("l2-by-hypot", "l2-normalisation", () -> Made.of(RightOthers::byHypot)),
                new RightVariant(
                        "rms-norm-scaled",
                        "rms-norm",
                        () -> Made.of(x -> {
                            double root = Math.sqrt(x.length);
                            return map(scaledUnit(x), each -> each * root);
                        })),
                new RightVariant(
                        "cross-entropy-by-log-softmax",
                        "cross-entropy",
                        () -> Made.loss((x, p) -> -guardedDot(p.vector("y"), logSoftmax(x)), (x, p) -> {
                            double[] s = softmax(x);
                            return vector(x.length, i -> s[i] - p.vector("y")[i]);
                        })),
                new RightVariant(
                        "weighted-cross-entropy-by-log-softmax",
                        "weighted-cross-entropy",
                        () -> Made.loss((x, p) -> -dot(p.vector("y"), logSoftmax(x)), (x, p) -> {
                            double[] s = softmax(x);
                            double total = sum(p.vector("y"));
                            return vector(x.length, i -> s[i] * total - p.vector("y")[i]);
                        })),
                new RightVariant("temperature-after-the-shift", "softmax-temperature", () -> temperate(true)),
                new RightVariant(
                        "mean-squared-error",
                        "mean-squared-error",
                        () -> Made.loss(
                                ParameterMutants::squaredError,
                                (x, p) -> vector(x.length, i -> 2 * (x[i] - p.vector("t")[i]) / x.length))));
    }

    private static RightVariant elementwise(
            String name, String function, DoubleUnaryOperator value, DoubleUnaryOperator derivative) {
        return new RightVariant(name, function, () -> new Elementwise(value, derivative));
    }

    private static VectorFunction logs() {
        return Made.of(x -> new double[] {logSumExp(x)});
    }

    private static VectorFunction gradientOf(VectorFunction value) {
        return Made.of(value::forward, x -> new double[][] {softmax(x)}, (x, v) -> map(softmax(x), s -> v[0] * s));
    }

    private static double guardedDot(double[] weights, double[] logs) {
        return sum(vector(logs.length, i -> weights[i] == 0 ? 0 : weights[i] * logs[i]));
    }

    private static double onlineLogSumExp(double[] x) {
        double m = Double.NEGATIVE_INFINITY;
        double total = 0;
        for (double each : x) {
            if (each == Double.NEGATIVE_INFINITY) {
                continue;
            }
            if (each > m) {
                total = total * Math.exp(m - each) + 1;
                m = each;
            } else {
                total += Math.exp(each - m);
            }
        }
        return m + Math.log(total);
    }

    /** The maximum counted as one. */
    private static double byLog1p(double[] x) {
        double m = max(x);
        double[] terms = map(x, each -> Math.exp(each - m));
        java.util.Arrays.sort(terms);
        double others = sum(java.util.Arrays.copyOf(terms, terms.length - 1));
        return m + Math.log1p(others) + (terms[terms.length - 1] - 1);
    }

    private static double tanhByExpm1(double x) {
        double e = Math.expm1(-2 * Math.abs(x));
        return Math.copySign(-e / (2 + e), x);
    }

    private static double[][] layerNormJacobian(double[] x) {
        double[] y = layerNorm(x);
        double scale = 1 / Math.sqrt(variance(x));
        int n = x.length;
        return matrix(n, (i, j) -> scale * ((i == j ? 1 : 0) - 1.0 / n - y[i] * y[j] / n));
    }

    private static double[] layerNormVjp(double[] x, double[] v) {
        double[] y = layerNorm(x);
        double deviation = Math.sqrt(variance(x));
        double mean = sum(v) / x.length;
        double along = dot(y, v) / x.length;
        return vector(x.length, i -> (v[i] - mean - y[i] * along) / deviation);
    }

    private static double[] welford(double[] x) {
        double mean = 0;
        double squares = 0;
        for (int k = 0; k < x.length; k++) {
            double d = x[k] - mean;
            mean += d / (k + 1);
            squares += d * (x[k] - mean);
        }
        double centre = mean;
        double deviation = Math.sqrt(squares / x.length);
        return map(x, each -> (each - centre) / deviation);
    }

    private static double[] scaledLayerNorm(double[] x) {
        double scale = largest(x);
        return layerNorm(map(x, each -> each / scale));
    }

    private static double largest(double[] x) {
        double size = max(map(x, Math::abs));
        return Double.isNaN(size) ? size : Math.scalb(1.0, Math.max(-1022, Math.min(1023, Math.getExponent(size))));
    }

    private static double[] scaledUnit(double[] x) {
        double scale = largest(x);
        double[] z = map(x, each -> each / scale);
        double length = Math.sqrt(dot(z, z));
        return map(z, each -> each / length);
    }

    private static double[][] unitJacobian(double[] x) {
        double scale = largest(x);
        double[] z = map(x, each -> each / scale);
        double length = Math.sqrt(dot(z, z));
        double[] y = map(z, each -> each / length);
        return matrix(x.length, (i, j) -> ((i == j ? 1 : 0) - y[i] * y[j]) / length / scale);
    }

    private static double[] unitVjp(double[] x, double[] v) {
        double scale = largest(x);
        double[] z = map(x, each -> each / scale);
        double length = Math.sqrt(dot(z, z));
        double[] y = map(z, each -> each / length);
        double along = dot(y, v);
        return vector(x.length, i -> (v[i] - y[i] * along) / length / scale);
    }

    private static double[] byHypot(double[] x) {
        double length = 0;
        for (double each : x) {
            length = Math.hypot(length, each);
        }
        double last = length;
        return map(x, each -> each / last);
    }

    private static ParametricFunction temperate(boolean shiftedFirst) {
        return new ParametricFunction() {
            @Override
            public double[] forward(double[] x, Parameters p) {
                double t = p.scalar("T");
                double m = shiftedFirst ? max(x) : 0;
                return softmax(map(x, each -> (each - m) / t));
            }

            @Override
            public double[][] jacobian(double[] x, Parameters p) {
                double[][] out = softmaxJacobian(forward(x, p));
                return java.util.Arrays.stream(out)
                        .map(row -> map(row, each -> each / p.scalar("T")))
                        .toArray(double[][]::new);
            }

            @Override
            public double[] vjp(double[] x, double[] v, Parameters p) {
                return map(softmaxVjp(forward(x, p), v), each -> each / p.scalar("T"));
            }
        };
    }
}
