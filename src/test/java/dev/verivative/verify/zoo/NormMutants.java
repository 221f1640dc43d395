package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.BugClass.CANCELLATION;
import static dev.verivative.verify.zoo.BugClass.EPSILON;
import static dev.verivative.verify.zoo.BugClass.FORMULA;
import static dev.verivative.verify.zoo.BugClass.JACOBIAN_ENTRIES;
import static dev.verivative.verify.zoo.BugClass.VJP_PROJECTION;
import static dev.verivative.verify.zoo.Plainly.dot;
import static dev.verivative.verify.zoo.Plainly.map;
import static dev.verivative.verify.zoo.Plainly.matrix;
import static dev.verivative.verify.zoo.Plainly.max;
import static dev.verivative.verify.zoo.Plainly.sum;
import static dev.verivative.verify.zoo.Plainly.vector;

import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Wrong normalisations. */
final class NormMutants {
    private NormMutants() {}

    static List<Mutant> all() {
        return List.of(
                layer("layer-norm-with-n-minus-1", FORMULA, x -> layerNorm(x, x.length - 1, 0)),
                layer("layer-norm-with-epsilon", EPSILON, x -> layerNorm(x, x.length, 1e-5))
                        .knownFrom("the default of torch.nn.LayerNorm, which the definition has not"),
                layer("layer-norm-with-a-tiny-epsilon", EPSILON, x -> layerNorm(x, x.length, 1e-12)),
                layer("layer-norm-with-epsilon-outside", EPSILON, x -> map(layerNorm(x), y -> y / (1 + 1e-6))),
                layer("layer-norm-by-variance", FORMULA, x -> {
                    double mean = mean(x);
                    double variance = variance(x);
                    return map(x, each -> (each - mean) / variance);
                }),
                layer("layer-norm-without-mean", FORMULA, x -> {
                    double deviation = Math.sqrt(variance(x));
                    return map(x, each -> each / deviation);
                }),
                layer("layer-norm-about-zero", FORMULA, x -> {
                            double mean = mean(x);
                            double root = Math.sqrt(dot(x, x) / x.length);
                            return map(x, each -> (each - mean) / root);
                        })
                        .knownFrom("root mean square for standard deviation"),
                layer("layer-norm-in-one-pass", CANCELLATION, x -> {
                            double mean = mean(x);
                            double variance = dot(x, x) / x.length - mean * mean;
                            return map(x, each -> (each - mean) / Math.sqrt(variance));
                        })
                        .knownFrom("E[x^2] - E[x]^2 in fused kernels"),
                layer("layer-norm-sign", FORMULA, x -> map(layerNorm(x), y -> -y)),
                layerGradient("layer-norm-jacobian-of-constant-statistics", x -> {
                            double scale = 1 / Math.sqrt(variance(x));
                            return matrix(x.length, (i, j) -> i == j ? scale : 0);
                        })
                        .knownFrom("statistics detached from the graph"),
                layerGradient("layer-norm-jacobian-without-the-mean", x -> {
                    double[] y = layerNorm(x);
                    double scale = 1 / Math.sqrt(variance(x));
                    return matrix(x.length, (i, j) -> scale * ((i == j ? 1 : 0) - y[i] * y[j] / x.length));
                }),
                layerGradient("layer-norm-jacobian-without-own-direction", x -> {
                    double scale = 1 / Math.sqrt(variance(x));
                    return matrix(x.length, (i, j) -> scale * ((i == j ? 1 : 0) - 1.0 / x.length));
                }),
                layerGradient("layer-norm-jacobian-not-divided-by-n", x -> {
                    double[] y = layerNorm(x);
                    double scale = 1 / Math.sqrt(variance(x));
                    return matrix(x.length, (i, j) -> scale * ((i == j ? 1 : 0) - 1.0 / x.length - y[i] * y[j]));
                }),
                layerProduct("layer-norm-product-of-the-first-term", (x, v) -> {
                    double deviation = Math.sqrt(variance(x));
                    return map(v, each -> each / deviation);
                }),
                layerProduct("layer-norm-product-without-mean-of-v", (x, v) -> {
                    double[] y = layerNorm(x);
                    double scale = 1 / Math.sqrt(variance(x));
                    return vector(x.length, i -> scale * (v[i] - y[i] * dot(y, v) / x.length));
                }),
                layerProduct("layer-norm-product-with-n-minus-1", (x, v) -> {
                    double[] y = layerNorm(x);
                    double scale = 1 / Math.sqrt(variance(x));
                    int n = x.length;
                    return vector(n, i -> scale * (v[i] - sum(v) / n - y[i] * dot(y, v) / Math.max(1, n - 1)));
                }),
                unit("l2-by-the-square", FORMULA, x -> over(x, dot(x, x))),
                unit("l1-for-l2", FORMULA, x -> over(x, sum(map(x, Math::abs)))),
                unit("maximum-norm-for-l2", FORMULA, x -> over(x, max(map(x, Math::abs)))),
                unit("l2-with-epsilon", EPSILON, x -> over(x, Math.sqrt(dot(x, x) + 1e-12)))
                        .knownFrom("tf.math.l2_normalize"),
                unit("l2-at-least-epsilon", EPSILON, x -> over(x, Math.max(Math.sqrt(dot(x, x)), 1e-12)))
                        .knownFrom("torch.nn.functional.normalize"),
                unit("l2-of-absolute-values", FORMULA, x -> map(over(x, Math.sqrt(dot(x, x))), Math::abs)),
                unit("l2-mean-square", FORMULA, x -> over(x, Math.sqrt(dot(x, x) / x.length))),
                unit("l2-by-a-fast-reciprocal-root", BugClass.APPROXIMATE, x -> {
                            double inverse = fastInverseRoot(dot(x, x));
                            return map(x, each -> each * inverse);
                        })
                        .knownFrom("0x5f3759df"),
                unitGradient(
                        "l2-jacobian-without-projection",
                        x -> matrix(x.length, (i, j) -> i == j ? 1 / Math.sqrt(dot(x, x)) : 0)),
                unitGradient("l2-jacobian-with-x-for-y", x -> {
                    double scale = 1 / Math.sqrt(dot(x, x));
                    return matrix(x.length, (i, j) -> scale * ((i == j ? 1 : 0) - x[i] * x[j]));
                }),
                unitGradient("l2-jacobian-not-scaled", x -> {
                    double scale = 1 / Math.sqrt(dot(x, x));
                    return matrix(x.length, (i, j) -> (i == j ? 1 : 0) - scale * x[i] * scale * x[j]);
                }),
                root("rms-norm-with-epsilon", EPSILON, x -> over(x, Math.sqrt(dot(x, x) / x.length + 1e-6)))
                        .knownFrom("LLaMA's default, which the definition has not"),
                root("rms-norm-with-the-sum", FORMULA, x -> over(x, Math.sqrt(dot(x, x)))),
                root("rms-norm-minus-mean", FORMULA, NormMutants::layerNorm));
    }

    private static double[] over(double[] x, double divisor) {
        return map(x, each -> each / divisor);
    }

    static double mean(double[] x) {
        return sum(x) / x.length;
    }

    static double variance(double[] x) {
        double mean = mean(x);
        return sum(map(x, each -> (each - mean) * (each - mean))) / x.length;
    }

    static double[] layerNorm(double[] x) {
        return layerNorm(x, x.length, 0);
    }

    private static double[] layerNorm(double[] x, int divisor, double epsilon) {
        double mean = mean(x);
        double variance = variance(x) * x.length / divisor;
        return map(x, each -> (each - mean) / Math.sqrt(variance + epsilon));
    }

    private static double fastInverseRoot(double square) {
        double y = Double.longBitsToDouble(0x5fe6eb50c7b537a9L - (Double.doubleToLongBits(square) >> 1));
        y *= 1.5 - 0.5 * square * y * y;
        return y * (1.5 - 0.5 * square * y * y);
    }

    private static Mutant of(String function, String name, BugClass bugClass, UnaryOperator<double[]> forward) {
        return new Mutant(name, bugClass, function, () -> Made.of(forward), Set.of("forward"), "");
    }

    private static Mutant layer(String name, BugClass bugClass, UnaryOperator<double[]> forward) {
        return of("layer-norm", name, bugClass, forward);
    }

    private static Mutant unit(String name, BugClass bugClass, UnaryOperator<double[]> forward) {
        return of("l2-normalisation", name, bugClass, forward);
    }

    private static Mutant root(String name, BugClass bugClass, UnaryOperator<double[]> forward) {
        return of("rms-norm", name, bugClass, forward);
    }

    private static Mutant layerGradient(String name, Function<double[], double[][]> jacobian) {
        return new Mutant(
                name,
                JACOBIAN_ENTRIES,
                "layer-norm",
                () -> Made.of(NormMutants::layerNorm, jacobian),
                Set.of("jacobian"),
                "");
    }

    private static Mutant layerProduct(String name, BinaryOperator<double[]> vjp) {
        return new Mutant(
                name, VJP_PROJECTION, "layer-norm", () -> Made.of(NormMutants::layerNorm, vjp), Set.of("vjp"), "");
    }

    private static Mutant unitGradient(String name, Function<double[], double[][]> jacobian) {
        return new Mutant(
                name,
                JACOBIAN_ENTRIES,
                "l2-normalisation",
                () -> Made.of(x -> map(x, each -> each / Math.sqrt(dot(x, x))), jacobian),
                Set.of("jacobian"),
                "");
    }
}
