package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.BugClass.COMPOSED;
import static dev.verivative.verify.zoo.BugClass.CROSS_ENTROPY_GRADIENT;
import static dev.verivative.verify.zoo.BugClass.EPSILON;
import static dev.verivative.verify.zoo.BugClass.FORMULA;
import static dev.verivative.verify.zoo.BugClass.NO_SHIFT;
import static dev.verivative.verify.zoo.BugClass.PARAMETER;
import static dev.verivative.verify.zoo.BugClass.VJP_COTANGENT;
import static dev.verivative.verify.zoo.Plainly.dot;
import static dev.verivative.verify.zoo.Plainly.logSoftmax;
import static dev.verivative.verify.zoo.Plainly.logSumExp;
import static dev.verivative.verify.zoo.Plainly.map;
import static dev.verivative.verify.zoo.Plainly.softmax;
import static dev.verivative.verify.zoo.Plainly.softmaxJacobian;
import static dev.verivative.verify.zoo.Plainly.softmaxVjp;
import static dev.verivative.verify.zoo.Plainly.sum;
import static dev.verivative.verify.zoo.Plainly.vector;

import dev.verivative.verify.Parameters;
import dev.verivative.verify.ParametricFunction;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Supplier;

/** Wrong cross-entropies, and softmax with a temperature that is used wrongly. */
final class ParameterMutants {
    private ParameterMutants() {}

    static List<Mutant> all() {
        return List.of(
                entropy("cross-entropy-composed", COMPOSED, (x, y) -> -dot(y, map(softmax(x), Math::log)))
                        .knownFrom("log(softmax(x)) in a loss"),
                entropy(
                        "cross-entropy-with-epsilon",
                        EPSILON,
                        (x, y) -> -dot(y, map(softmax(x), s -> Math.log(s + 1e-9)))),
                entropy(
                        "cross-entropy-without-shift",
                        NO_SHIFT,
                        (x, y) -> Math.log(sum(map(x, Math::exp))) * sum(y) - dot(y, x)),
                entropy("cross-entropy-of-the-largest-class", FORMULA, (x, y) -> logSumExp(x) - x[largest(y)])
                        .knownFrom("labels taken for a class"),
                entropy("cross-entropy-of-class-0", FORMULA, (x, y) -> logSumExp(x) - x[0]),
                entropy("cross-entropy-mean-over-classes", FORMULA, (x, y) -> -dot(y, logSoftmax(x)) / x.length),
                entropy("cross-entropy-sign", FORMULA, (x, y) -> dot(y, logSoftmax(x))),
                entropy("cross-entropy-without-target", PARAMETER, (x, y) -> -sum(logSoftmax(x)) / x.length),
                gradient("gradient-twice", (s, y) -> vector(s.length, i -> 2 * (s[i] - y[i]))),
                gradient("gradient-of-class-0", (s, y) -> vector(s.length, i -> s[i] - (i == 0 ? 1 : 0)))
                        .knownFrom("a target index that is never set"),
                gradient(
                        "gradient-of-the-largest-class",
                        (s, y) -> vector(s.length, i -> s[i] - (i == largest(y) ? 1 : 0))),
                gradient("gradient-sign", (s, y) -> vector(s.length, i -> y[i] - s[i])),
                gradient("gradient-without-target", (s, y) -> s),
                gradient("gradient-mean-over-classes", (s, y) -> vector(s.length, i -> (s[i] - y[i]) / s.length)),
                gradient("gradient-times-softmax", (s, y) -> vector(s.length, i -> s[i] * (s[i] - y[i])))
                        .knownFrom("softmax's derivative applied once more"),
                gradient("gradient-through-a-clipped-logarithm", (s, y) -> {
                    double[] v = vector(s.length, i -> -y[i] / Math.max(s[i], 1e-7));
                    return softmaxVjp(s, v);
                }),
                gradient("gradient-composed", (s, y) -> {
                            return softmaxVjp(s, vector(s.length, i -> -y[i] / s[i]));
                        })
                        .knownFrom("-y / softmax(x) by the chain rule: infinite where softmax underflows"),
                new Mutant(
                        "cross-entropy-product-ignores-v",
                        VJP_COTANGENT,
                        "cross-entropy",
                        () -> new ParametricFunction() {
                            @Override
                            public double[] forward(double[] x, Parameters p) {
                                return new double[] {-dot(p.vector("y"), logSoftmax(x))};
                            }

                            @Override
                            public double[] vjp(double[] x, double[] v, Parameters p) {
                                double[] s = softmax(x);
                                return vector(x.length, i -> s[i] - p.vector("y")[i]);
                            }
                        },
                        Set.of("vjp"),
                        ""),
                new Mutant(
                        "weighted-gradient-as-if-weights-summed-to-one",
                        CROSS_ENTROPY_GRADIENT,
                        "weighted-cross-entropy",
                        () -> Made.loss((x, p) -> -dot(p.vector("y"), logSoftmax(x)), (x, p) -> {
                            double[] s = softmax(x);
                            return vector(x.length, i -> s[i] - p.vector("y")[i]);
                        }),
                        Set.of("jacobian", "vjp"),
                        "softmax(x) - y with smoothed or weighted labels"),
                new Mutant(
                        "squared-error-gradient-without-factor",
                        PARAMETER,
                        "mean-squared-error",
                        () -> Made.loss(
                                ParameterMutants::squaredError,
                                (x, p) -> vector(x.length, i -> (x[i] - p.vector("t")[i]) / x.length)),
                        Set.of("jacobian", "vjp"),
                        "half of the square in one place only"),
                new Mutant(
                        "squared-error-summed",
                        FORMULA,
                        "mean-squared-error",
                        () -> Made.loss(
                                (x, p) -> squaredError(x, p) * x.length,
                                (x, p) -> vector(x.length, i -> 2 * (x[i] - p.vector("t")[i]))),
                        Set.of("forward"),
                        "reduction='sum'"),
                temperature("temperature-ignored", (x, t) -> softmax(x)),
                temperature("temperature-multiplied", (x, t) -> softmax(map(x, each -> each * t))),
                temperature("temperature-twice", (x, t) -> softmax(map(x, each -> each / t / t))),
                temperature("temperature-as-a-root", (x, t) -> softmax(map(x, each -> each / Math.sqrt(t)))),
                temperature("temperature-at-least-0.1", (x, t) -> softmax(map(x, each -> each / Math.max(t, 0.1)))),
                temperature("temperature-plus-epsilon", (x, t) -> softmax(map(x, each -> each / (t + 1e-8)))),
                temperature("temperature-after-softmax", (x, t) -> {
                    double[] s = map(softmax(x), each -> Math.pow(each, 1 / t));
                    double total = sum(s);
                    return map(s, each -> each / total);
                }),
                temperature("temperature-to-the-outputs", (x, t) -> map(softmax(x), s -> s / t)),
                temperature("temperature-without-shift", (x, t) -> softmax(map(x, each -> each / t), 0)),
                temperature("temperature-shifted-before-division-by-first", (x, t) -> {
                    double first = x[0];
                    return softmax(map(x, each -> (each - first) / t), 0);
                }),
                temperature("temperature-of-one-below-one", (x, t) -> softmax(map(x, each -> t < 1 ? each : each / t))),
                new Mutant(
                        "temperature-missing-in-the-gradient",
                        PARAMETER,
                        "softmax-temperature",
                        () -> temperate((x, t) -> 1.0),
                        Set.of("jacobian", "vjp"),
                        "a scale that the backward pass forgets"),
                new Mutant(
                        "temperature-squared-in-the-gradient",
                        PARAMETER,
                        "softmax-temperature",
                        () -> temperate((x, t) -> 1 / (t * t)),
                        Set.of("jacobian", "vjp"),
                        ""),
                new Mutant(
                        "temperature-multiplied-in-the-gradient",
                        PARAMETER,
                        "softmax-temperature",
                        () -> temperate((x, t) -> t),
                        Set.of("jacobian", "vjp"),
                        ""));
    }

    static double squaredError(double[] x, Parameters parameters) {
        double[] d = vector(x.length, i -> x[i] - parameters.vector("t")[i]);
        return dot(d, d) / x.length;
    }

    private static ParametricFunction temperate(BiFunction<double[], Double, Double> scale) {
        return new ParametricFunction() {
            @Override
            public double[] forward(double[] x, Parameters p) {
                return softmax(map(x, each -> each / p.scalar("T")));
            }

            @Override
            public double[][] jacobian(double[] x, Parameters p) {
                double factor = scale.apply(x, p.scalar("T"));
                double[][] out = softmaxJacobian(forward(x, p));
                return java.util.Arrays.stream(out)
                        .map(row -> map(row, each -> factor * each))
                        .toArray(double[][]::new);
            }

            @Override
            public double[] vjp(double[] x, double[] v, Parameters p) {
                double factor = scale.apply(x, p.scalar("T"));
                return map(softmaxVjp(forward(x, p), v), each -> factor * each);
            }
        };
    }

    private static int largest(double[] y) {
        int at = 0;
        for (int i = 1; i < y.length; i++) {
            at = y[i] > y[at] ? i : at;
        }
        return at;
    }

    private static Mutant entropy(String name, BugClass bugClass, BiFunction<double[], double[], Double> loss) {
        Supplier<ParametricFunction> made = () -> (x, p) -> new double[] {loss.apply(x, p.vector("y"))};
        return new Mutant(name, bugClass, "cross-entropy", made, Set.of("forward"), "");
    }

    private static Mutant gradient(String name, BinaryOperator<double[]> gradient) {
        return new Mutant(
                "cross-entropy-" + name,
                CROSS_ENTROPY_GRADIENT,
                "cross-entropy",
                () -> Made.loss(
                        (x, p) -> -dot(p.vector("y"), logSoftmax(x)),
                        (x, p) -> gradient.apply(softmax(x), p.vector("y"))),
                Set.of("jacobian", "vjp"),
                "");
    }

    private static Mutant temperature(String name, BiFunction<double[], Double, double[]> forward) {
        Supplier<ParametricFunction> made = () -> (x, p) -> forward.apply(x, p.scalar("T"));
        return new Mutant(name, PARAMETER, "softmax-temperature", made, Set.of("forward"), "");
    }
}
