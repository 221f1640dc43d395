package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.Plainly.logSoftmax;
import static dev.verivative.verify.zoo.Plainly.matrix;
import static dev.verivative.verify.zoo.Plainly.softmax;
import static dev.verivative.verify.zoo.Plainly.softmaxJacobian;
import static dev.verivative.verify.zoo.Plainly.softmaxVjp;
import static dev.verivative.verify.zoo.Plainly.sum;
import static dev.verivative.verify.zoo.Plainly.times;
import static dev.verivative.verify.zoo.Plainly.transposedTimes;
import static dev.verivative.verify.zoo.Plainly.vector;

import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.Function;

/** Derivatives of softmax and log-softmax in many ways, all right. */
final class RightGradients {
    private RightGradients() {}

    static List<RightVariant> all() {
        return List.of(
                new RightVariant(
                        "everything",
                        "softmax",
                        () -> Made.of(
                                Plainly::softmax,
                                x -> softmaxJacobian(softmax(x)),
                                (x, v) -> softmaxVjp(softmax(x), v))),
                jacobian("by-cases", s -> matrix(s.length, (i, j) -> i == j ? s[i] * (1 - s[i]) : -s[i] * s[j])),
                jacobian("diagonal-minus-outer", s -> matrix(s.length, (i, j) -> (i == j ? s[i] : 0) - s[i] * s[j])),
                jacobian("fused", s -> matrix(s.length, (i, j) -> Math.fma(-s[i], s[j], i == j ? s[i] : 0))),
                jacobian("transposed", s -> matrix(s.length, (i, j) -> s[j] * ((i == j ? 1 : 0) - s[i]))),
                jacobian("by-the-others", s -> matrix(s.length, (i, j) -> i == j ? s[i] * others(s, i) : -s[i] * s[j])),
                new RightVariant(
                        "jacobian-of-the-online-form",
                        "softmax",
                        () -> Made.of(RightSoftmax::online, x -> softmaxJacobian(RightSoftmax.online(x)))),
                product("materialised", (s, v) -> transposedTimes(softmaxJacobian(s), v)),
                product("materialised-as-rows", (s, v) -> times(softmaxJacobian(s), v)),
                product("distributed", (s, v) -> {
                    double[] sv = vector(s.length, i -> s[i] * v[i]);
                    double inner = sum(sv);
                    return vector(s.length, i -> sv[i] - s[i] * inner);
                }),
                product("fused", (s, v) -> {
                    double inner = 0;
                    for (int k = 0; k < s.length; k++) {
                        inner = Math.fma(s[k], v[k], inner);
                    }
                    double last = inner;
                    return vector(s.length, i -> Math.fma(s[i], v[i], -s[i] * last));
                }),
                product("backwards", (s, v) -> {
                    double inner = 0;
                    for (int k = s.length - 1; k >= 0; k--) {
                        inner += s[k] * v[k];
                    }
                    double last = inner;
                    return vector(s.length, i -> s[i] * (v[i] - last));
                }),
                new RightVariant(
                        "tangent-product",
                        "softmax",
                        () -> Made.withJvp(Plainly::softmax, (x, u) -> softmaxVjp(softmax(x), u))),
                new RightVariant(
                        "tangent-product-materialised",
                        "softmax",
                        () -> Made.withJvp(Plainly::softmax, (x, u) -> times(softmaxJacobian(softmax(x)), u))),
                logs("log-softmax-everything", s -> matrix(s.length, (i, j) -> (i == j ? 1 : 0) - s[j]), (s, v) -> {
                    double total = sum(v);
                    return vector(s.length, i -> v[i] - s[i] * total);
                }),
                logs(
                        "log-softmax-materialised",
                        s -> matrix(s.length, (i, j) -> i == j ? 1 - s[i] : -s[j]),
                        (s, v) -> transposedTimes(matrix(s.length, (i, j) -> (i == j ? 1 : 0) - s[j]), v)),
                new RightVariant(
                        "log-softmax-from-its-outputs",
                        "log-softmax",
                        () -> Made.of(Plainly::logSoftmax, (x, v) -> {
                            double[] y = logSoftmax(x);
                            double total = sum(v);
                            return vector(x.length, i -> v[i] - Math.exp(y[i]) * total);
                        })));
    }

    private static double others(double[] s, int i) {
        double total = 0;
        for (int k = 0; k < s.length; k++) {
            total += k == i ? 0 : s[k];
        }
        return total;
    }

    private static RightVariant jacobian(String name, Function<double[], double[][]> fromOutputs) {
        return new RightVariant(
                "jacobian-" + name, "softmax", () -> Made.of(Plainly::softmax, x -> fromOutputs.apply(softmax(x))));
    }

    private static RightVariant product(String name, BinaryOperator<double[]> fromOutputs) {
        return new RightVariant(
                "product-" + name,
                "softmax",
                () -> Made.of(Plainly::softmax, (x, v) -> fromOutputs.apply(softmax(x), v)));
    }

    private static RightVariant logs(
            String name, Function<double[], double[][]> jacobian, BinaryOperator<double[]> product) {
        return new RightVariant(
                name,
                "log-softmax",
                () -> Made.of(
                        Plainly::logSoftmax, x -> jacobian.apply(softmax(x)), (x, v) -> product.apply(softmax(x), v)));
    }
}
