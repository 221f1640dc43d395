package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.BugClass.CLIPPED;
import static dev.verivative.verify.zoo.BugClass.COMPOSED;
import static dev.verivative.verify.zoo.BugClass.DROPPED_LANE;
import static dev.verivative.verify.zoo.BugClass.EPSILON;
import static dev.verivative.verify.zoo.BugClass.FORMULA;
import static dev.verivative.verify.zoo.BugClass.JACOBIAN_ENTRIES;
import static dev.verivative.verify.zoo.BugClass.LOW_PRECISION;
import static dev.verivative.verify.zoo.BugClass.MASK;
import static dev.verivative.verify.zoo.BugClass.NO_SHIFT;
import static dev.verivative.verify.zoo.BugClass.VJP_COTANGENT;
import static dev.verivative.verify.zoo.BugClass.VJP_PROJECTION;
import static dev.verivative.verify.zoo.BugClass.WRONG_SHIFT;
import static dev.verivative.verify.zoo.Plainly.dot;
import static dev.verivative.verify.zoo.Plainly.logSoftmax;
import static dev.verivative.verify.zoo.Plainly.logSumExp;
import static dev.verivative.verify.zoo.Plainly.map;
import static dev.verivative.verify.zoo.Plainly.matrix;
import static dev.verivative.verify.zoo.Plainly.max;
import static dev.verivative.verify.zoo.Plainly.softmax;
import static dev.verivative.verify.zoo.Plainly.sum;
import static dev.verivative.verify.zoo.Plainly.vector;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Wrong logarithms of softmax, of sums of exponentials, and entropies. */
final class LogarithmMutants {
    private LogarithmMutants() {}

    static List<Mutant> all() {
        return List.of(
                logs("log-of-softmax", COMPOSED, x -> map(softmax(x), Math::log))
                        .knownFrom("log(softmax(x))"),
                logs("log-of-softmax-plus-epsilon", EPSILON, x -> map(softmax(x), s -> Math.log(s + 1e-12))),
                logs("log-of-softmax-not-below-1e-7", CLIPPED, x -> map(softmax(x), s -> Math.log(Math.max(s, 1e-7)))),
                logs("log-softmax-without-shift", NO_SHIFT, x -> {
                    double log = Math.log(sum(map(x, Math::exp)));
                    return map(x, each -> each - log);
                }),
                logs("log-softmax-shifted-once", WRONG_SHIFT, x -> {
                    double m = max(x);
                    double log = Math.log(sum(map(x, each -> Math.exp(each - m))));
                    return map(x, each -> each - log);
                }),
                logs("log-softmax-base-2", FORMULA, x -> map(logSoftmax(x), each -> each / Math.log(2))),
                logs("log-softmax-of-the-mean", FORMULA, x -> map(logSoftmax(x), each -> each + Math.log(x.length))),
                logs("log-softmax-in-float32", LOW_PRECISION, x -> map(logSoftmax(x), each -> (float) each)),
                logs(
                                "log-softmax-mask-gives-nan",
                                MASK,
                                x -> map(logSoftmax(x), each -> Double.isInfinite(each) ? Double.NaN : each))
                        .caughtBy("mask", "forward"),
                logs(
                                "log-softmax-mask-as-the-least-float",
                                MASK,
                                x -> map(logSoftmax(x), each -> Double.isInfinite(each) ? -3.4e38 : each))
                        .caughtBy("mask", "forward"),
                logsJacobian(
                                "log-softmax-jacobian-transposed",
                                s -> matrix(s.length, (i, j) -> (i == j ? 1 : 0) - s[i]))
                        .knownFrom("i and j exchanged where it matters"),
                logsJacobian("log-softmax-jacobian-sign", s -> matrix(s.length, (i, j) -> i == j ? 1 - s[i] : s[j]))
                        .knownFrom("Stan math's documentation"),
                logsJacobian("jacobian-of-softmax-instead", Plainly::softmaxJacobian),
                logsJacobian("log-softmax-jacobian-diagonal", s -> matrix(s.length, (i, j) -> i == j ? 1 - s[i] : 0)),
                logsProduct("log-softmax-product-with-the-inner-product", (s, v) -> without(v, s, dot(s, v))),
                logsProduct("log-softmax-product-with-the-mean", (s, v) -> without(v, s, sum(v) / s.length)),
                logsProduct("log-softmax-product-of-the-tangent", (s, v) -> {
                    double inner = dot(s, v);
                    return map(v, each -> each - inner);
                }),
                logsProduct("log-softmax-product-for-one-class", (s, v) -> vector(s.length, i -> v[i] - s[i])),
                scalar("log-sum-exp-without-shift", NO_SHIFT, "log-sum-exp", x -> Math.log(sum(map(x, Math::exp)))),
                scalar("log-sum-exp-shifted-once", WRONG_SHIFT, "log-sum-exp", x -> logSumExp(x) - max(x)),
                scalar(
                        "log-sum-exp-shifted-by-first",
                        WRONG_SHIFT,
                        "log-sum-exp",
                        x -> x[0] + Math.log(sum(map(x, each -> Math.exp(each - x[0]))))),
                scalar("maximum-for-log-sum-exp", FORMULA, "log-sum-exp", Plainly::max),
                scalar("log-mean-exp", FORMULA, "log-sum-exp", x -> logSumExp(x) - Math.log(x.length)),
                scalar("log-sum-exp-limited-to-700", CLIPPED, "log-sum-exp", x -> Math.min(logSumExp(x), 700)),
                scalar(
                        "log-sum-exp-with-epsilon",
                        EPSILON,
                        "log-sum-exp",
                        x -> Math.log(Math.exp(logSumExp(x)) + 1e-9)),
                scalar(
                        "log-sum-exp-without-last-of-odd",
                        DROPPED_LANE,
                        "log-sum-exp",
                        x -> x.length > 2 && x.length % 2 == 1
                                ? logSumExp(Arrays.copyOf(x, x.length - 1))
                                : logSumExp(x)),
                scalar("log-sum-exp-in-float32", LOW_PRECISION, "log-sum-exp", x -> (float) logSumExp(x)),
                new Mutant(
                        "log-sum-exp-gradient-one-hot",
                        JACOBIAN_ENTRIES,
                        "log-sum-exp",
                        () -> Made.of(x -> new double[] {logSumExp(x)}, x -> {
                            double m = max(x);
                            return new double[][] {map(x, each -> each == m ? 1 : 0)};
                        }),
                        Set.of("jacobian"),
                        "the gradient of the maximum"),
                new Mutant(
                        "log-sum-exp-product-ignores-v",
                        VJP_COTANGENT,
                        "log-sum-exp",
                        () -> Made.of(x -> new double[] {logSumExp(x)}, (x, v) -> softmax(x)),
                        Set.of("vjp"),
                        "a loss that is never scaled in tests"),
                new Mutant(
                        "log-sum-exp-jacobian-as-a-column",
                        BugClass.SHAPE,
                        "log-sum-exp",
                        () -> Made.of(
                                x -> new double[] {logSumExp(x)},
                                x -> Arrays.stream(softmax(x))
                                        .mapToObj(s -> new double[] {s})
                                        .toArray(double[][]::new)),
                        Set.of("shape", "jacobian"),
                        ""),
                new Mutant(
                        "log-sum-exp-of-each",
                        BugClass.SHAPE,
                        "log-sum-exp",
                        () -> Made.of(x -> map(x, each -> logSumExp(x))),
                        Set.of("shape", "forward"),
                        ""),
                scalar(
                        "entropy-of-zero-gives-nan",
                        COMPOSED,
                        "softmax-entropy",
                        x -> -sum(map(softmax(x), s -> s * Math.log(s)))),
                scalar("entropy-in-bits", FORMULA, "softmax-entropy", x -> entropy(softmax(x)) / Math.log(2)),
                scalar(
                        "entropy-with-epsilon",
                        EPSILON,
                        "softmax-entropy",
                        x -> -sum(map(softmax(x), s -> s * Math.log(s + 1e-9)))),
                scalar("entropy-without-sign", FORMULA, "softmax-entropy", x -> -entropy(softmax(x))));
    }

    private static double[] without(double[] v, double[] s, double factor) {
        return vector(v.length, i -> v[i] - s[i] * factor);
    }

    private static double entropy(double[] s) {
        return -sum(map(s, each -> each == 0 ? 0 : each * Math.log(each)));
    }

    private static Mutant logs(String name, BugClass bugClass, UnaryOperator<double[]> forward) {
        return new Mutant(name, bugClass, "log-softmax", () -> Made.of(forward), Set.of("forward"), "");
    }

    private static Mutant logsJacobian(String name, Function<double[], double[][]> fromShares) {
        return new Mutant(
                name,
                JACOBIAN_ENTRIES,
                "log-softmax",
                () -> Made.of(Plainly::logSoftmax, x -> fromShares.apply(softmax(x))),
                Set.of("jacobian"),
                "");
    }

    private static Mutant logsProduct(String name, BinaryOperator<double[]> fromShares) {
        return new Mutant(
                name,
                VJP_PROJECTION,
                "log-softmax",
                () -> Made.of(Plainly::logSoftmax, (x, v) -> fromShares.apply(softmax(x), v)),
                Set.of("vjp"),
                "");
    }

    private static Mutant scalar(String name, BugClass bugClass, String function, ToDoubleFunction<double[]> forward) {
        return new Mutant(
                name,
                bugClass,
                function,
                () -> Made.of(x -> new double[] {forward.applyAsDouble(x)}),
                Set.of("forward"),
                "");
    }
}
