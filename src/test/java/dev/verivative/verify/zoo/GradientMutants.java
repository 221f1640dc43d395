package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.BugClass.JACOBIAN_DIFFERENCES;
import static dev.verivative.verify.zoo.BugClass.JACOBIAN_ENTRIES;
import static dev.verivative.verify.zoo.BugClass.LOW_PRECISION;
import static dev.verivative.verify.zoo.BugClass.VJP_COTANGENT;
import static dev.verivative.verify.zoo.BugClass.VJP_PROJECTION;
import static dev.verivative.verify.zoo.Plainly.dot;
import static dev.verivative.verify.zoo.Plainly.map;
import static dev.verivative.verify.zoo.Plainly.matrix;
import static dev.verivative.verify.zoo.Plainly.max;
import static dev.verivative.verify.zoo.Plainly.softmax;
import static dev.verivative.verify.zoo.Plainly.softmaxJacobian;
import static dev.verivative.verify.zoo.Plainly.softmaxVjp;
import static dev.verivative.verify.zoo.Plainly.sum;
import static dev.verivative.verify.zoo.Plainly.vector;

import java.util.Arrays;
import java.util.List;
import java.util.function.BinaryOperator;
import java.util.function.UnaryOperator;

/** Softmax whose values are right, and whose derivatives are not. */
final class GradientMutants {
    private static final double CUBE_ROOT = 6.055454452393343e-6;

    private GradientMutants() {}

    static List<Mutant> all() {
        return List.of(
                jacobian("diagonal-only", s -> matrix(s.length, (i, j) -> i == j ? s[i] * (1 - s[i]) : 0))
                        .knownFrom("softmax differentiated as if it were elementwise"),
                jacobian("off-diagonal-only", s -> matrix(s.length, (i, j) -> i == j ? 0 : -s[i] * s[j])),
                jacobian("sign-of-everything", s -> matrix(s.length, (i, j) -> -s[i] * (kronecker(i, j) - s[j]))),
                jacobian(
                                "sign-off-the-diagonal",
                                s -> matrix(s.length, (i, j) -> i == j ? s[i] * (1 - s[i]) : s[i] * s[j]))
                        .knownFrom("the printed formula in Stan's documentation of log-softmax"),
                jacobian("diagonal-is-the-output", s -> matrix(s.length, (i, j) -> i == j ? s[i] : -s[i] * s[j])),
                jacobian("outer-product-only", s -> matrix(s.length, (i, j) -> -s[i] * s[j])),
                jacobian("not-multiplied-by-the-output", s -> matrix(s.length, (i, j) -> kronecker(i, j) - s[j])),
                jacobian("output-of-the-row-twice", s -> matrix(s.length, (i, j) -> s[i] * (kronecker(i, j) - s[i]))),
                jacobian(
                        "index-of-the-next",
                        s -> matrix(s.length, (i, j) -> s[i] * (kronecker(i, j) - s[(j + 1) % s.length]))),
                jacobian(
                        "upper-triangle-only",
                        s -> matrix(s.length, (i, j) -> j < i ? 0 : s[i] * (kronecker(i, j) - s[j]))),
                jacobian("twice", s -> matrix(s.length, (i, j) -> 2 * s[i] * (kronecker(i, j) - s[j]))),
                jacobian(
                        "off-by-a-billionth",
                        s -> matrix(s.length, (i, j) -> (1 + 1e-9) * s[i] * (kronecker(i, j) - s[j]))),
                jacobian("divided-by-n", s -> matrix(s.length, (i, j) -> s[i] * (kronecker(i, j) - s[j]) / s.length)),
                jacobian("softmax-applied-twice", s -> softmaxJacobian(softmax(s))),
                jacobian("n-1-gives-one", s -> s.length == 1 ? new double[][] {{1}} : softmaxJacobian(s))
                        .caughtBy("jacobian", "n-is-1", "its-rows-sum-to-zero"),
                jacobian("n-3-transposed-wrongly", s -> {
                    double[][] out = softmaxJacobian(s);
                    if (s.length == 3) {
                        out[0][2] = out[0][1];
                    }
                    return out;
                }),
                jacobian("wrong-beyond-row-31", s -> {
                    double[][] out = softmaxJacobian(s);
                    for (int i = 32; i < s.length; i++) {
                        out[i][0] = out[0][0];
                    }
                    return out;
                }),
                jacobian(
                        "small-entries-are-zero",
                        s -> matrix(s.length, (i, j) -> {
                            double entry = s[i] * (kronecker(i, j) - s[j]);
                            return Math.abs(entry) < 1e-20 ? 0 : entry;
                        })),
                new Mutant(
                        "jacobian-in-float32",
                        LOW_PRECISION,
                        "softmax",
                        () -> Made.of(Plainly::softmax, x -> softmaxJacobian(map(softmax(x), s -> (float) s))),
                        java.util.Set.of("jacobian"),
                        ""),
                new Mutant(
                        "jacobian-without-shift",
                        BugClass.NO_SHIFT,
                        "softmax",
                        () -> Made.of(Plainly::softmax, x -> softmaxJacobian(softmax(x, 0))),
                        java.util.Set.of("jacobian", "nan"),
                        ""),
                differences("forward-differences", x -> differences(x, h -> 1e-8, false)),
                differences("forward-differences-1e-6", x -> differences(x, h -> 1e-6, false)),
                differences("central-differences", x -> differences(x, h -> CUBE_ROOT, true))
                        .knownFrom("gradcheck and its kin as an implementation"),
                differences(
                        "central-differences-scaled",
                        x -> differences(x, h -> CUBE_ROOT * Math.max(1, Math.abs(h)), true)),
                differences("four-point-differences", GradientMutants::fourPoints),
                product("no-projection", (s, v) -> vector(s.length, i -> s[i] * v[i])),
                product("projection-without-output", (s, v) -> {
                    double inner = dot(s, v);
                    return map(v, each -> each - inner);
                }),
                product("sum-for-the-inner-product", (s, v) -> projected(s, v, sum(v))),
                product("mean-for-the-inner-product", (s, v) -> projected(s, v, sum(v) / s.length)),
                product("maximum-for-the-inner-product", (s, v) -> projected(s, v, max(v))),
                product("own-term-left-out", (s, v) -> {
                    double inner = dot(s, v);
                    return vector(s.length, i -> s[i] * (v[i] - (inner - s[i] * v[i])));
                }),
                product("sign-of-the-product", (s, v) -> map(softmaxVjp(s, v), each -> -each)),
                product("inner-product-added", (s, v) -> projected(s, v, -dot(s, v))),
                product(
                        "inner-product-with-squared-outputs",
                        (s, v) -> projected(s, v, dot(map(s, each -> each * each), v))),
                product("inner-product-without-tail-of-4", (s, v) -> {
                    int whole = s.length / 4 * 4;
                    double inner = dot(Arrays.copyOf(s, whole), Arrays.copyOf(v, whole));
                    return projected(s, v, inner);
                }),
                product("inner-product-in-float32-from-500", (s, v) -> {
                    double inner = s.length < 500 ? dot(s, v) : (float) dot(s, v);
                    return projected(s, v, inner);
                }),
                product("cotangent-in-float32", (s, v) -> softmaxVjp(s, map(v, each -> (float) each))),
                product("divided-by-n", (s, v) -> map(softmaxVjp(s, v), each -> each / s.length)),
                product("off-by-a-billionth", (s, v) -> map(softmaxVjp(s, v), each -> each * (1 + 1e-9))),
                cotangent("cotangent-ignored", (s, v) -> new double[s.length])
                        .knownFrom("a ones cotangent as the only test: NNlib, Axon, candle"),
                cotangent("cotangent-taken-as-ones", (s, v) -> softmaxVjp(s, map(v, each -> 1)))
                        .knownFrom("the same"),
                cotangent("row-sums-of-the-jacobian", (s, v) -> Plainly.times(softmaxJacobian(s), map(v, each -> 1))),
                cotangent("absolute-cotangent", (s, v) -> softmaxVjp(s, map(v, Math::abs))),
                cotangent("sign-of-the-cotangent", (s, v) -> softmaxVjp(s, map(v, Math::signum))),
                cotangent("cotangent-normalised", (s, v) -> {
                    double length = Math.sqrt(dot(v, v));
                    return softmaxVjp(s, length == 0 ? v : map(v, each -> each / length));
                }),
                cotangent(
                                "cotangent-limited-to-one",
                                (s, v) -> softmaxVjp(s, map(v, each -> Math.max(-1, Math.min(1, each)))))
                        .knownFrom("gradient clipping left in"),
                cotangent("first-cotangent-for-all", (s, v) -> softmaxVjp(s, map(v, each -> v[0]))),
                cotangent("cotangent-reversed", (s, v) -> softmaxVjp(s, vector(v.length, i -> v[v.length - 1 - i]))),
                cotangent("cotangent-as-the-target-class", (s, v) -> vector(s.length, i -> s[i] - (v[i] > 0 ? 1 : 0))),
                cotangent("diagonal-of-the-jacobian", (s, v) -> vector(s.length, i -> s[i] * (1 - s[i]) * v[i]))
                        .knownFrom("Chainer 3541, Bad gradients pass gradient check"),
                new Mutant(
                        "product-without-shift",
                        BugClass.NO_SHIFT,
                        "softmax",
                        () -> Made.of(Plainly::softmax, (x, v) -> softmaxVjp(softmax(x, 0), v)),
                        java.util.Set.of("vjp"),
                        ""),
                new Mutant(
                        "jacobian-right-and-product-of-a-wrong-one",
                        VJP_PROJECTION,
                        "softmax",
                        () -> Made.of(Plainly::softmax, x -> softmaxJacobian(softmax(x)), (x, v) -> {
                            double[] s = softmax(x);
                            return projected(s, v, dot(s, v) * (1 + 1e-7));
                        }),
                        java.util.Set.of("vjp", "vjp-agrees-with-jacobian"),
                        ""),
                new Mutant(
                        "tangent-product-without-projection",
                        VJP_PROJECTION,
                        "softmax",
                        () -> Made.withJvp(Plainly::softmax, (x, u) -> {
                            double[] s = softmax(x);
                            return vector(s.length, i -> s[i] * u[i]);
                        }),
                        java.util.Set.of("jvp"),
                        ""),
                new Mutant(
                        "tangent-product-by-differences",
                        JACOBIAN_DIFFERENCES,
                        "softmax",
                        () -> Made.withJvp(Plainly::softmax, (x, u) -> {
                            double h = 1e-7;
                            double[] above = softmax(vector(x.length, i -> x[i] + h * u[i]));
                            double[] at = softmax(x);
                            return vector(x.length, i -> (above[i] - at[i]) / h);
                        }),
                        java.util.Set.of("jvp"),
                        ""));
    }

    private static double[] projected(double[] s, double[] v, double inner) {
        return vector(s.length, i -> s[i] * (v[i] - inner));
    }

    private static double kronecker(int i, int j) {
        return i == j ? 1 : 0;
    }

    private static Mutant jacobian(String name, java.util.function.Function<double[], double[][]> fromOutputs) {
        return Mutant.softmax(
                        "jacobian-" + name,
                        JACOBIAN_ENTRIES,
                        () -> Made.of(Plainly::softmax, x -> fromOutputs.apply(softmax(x))))
                .caughtBy("jacobian");
    }

    private static Mutant differences(String name, java.util.function.Function<double[], double[][]> jacobian) {
        return Mutant.softmax("jacobian-by-" + name, JACOBIAN_DIFFERENCES, () -> Made.of(Plainly::softmax, jacobian))
                .caughtBy("jacobian");
    }

    private static Mutant product(String name, BinaryOperator<double[]> fromOutputs) {
        return Mutant.softmax(
                        "product-" + name,
                        VJP_PROJECTION,
                        () -> Made.of(Plainly::softmax, (x, v) -> fromOutputs.apply(softmax(x), v)))
                .caughtBy("vjp");
    }

    private static Mutant cotangent(String name, BinaryOperator<double[]> fromOutputs) {
        return Mutant.softmax(
                        "product-" + name,
                        VJP_COTANGENT,
                        () -> Made.of(Plainly::softmax, (x, v) -> fromOutputs.apply(softmax(x), v)))
                .caughtBy("vjp");
    }

    private static double[] moved(double[] x, int j, double step) {
        double[] other = x.clone();
        other[j] += step;
        return other;
    }

    private static double[][] differences(double[] x, java.util.function.DoubleUnaryOperator step, boolean central) {
        UnaryOperator<double[]> f = Plainly::softmax;
        double[][] out = new double[x.length][x.length];
        for (int j = 0; j < x.length; j++) {
            double h = step.applyAsDouble(x[j]);
            double[] above = f.apply(moved(x, j, h));
            double[] below = f.apply(moved(x, j, central ? -h : 0));
            for (int i = 0; i < x.length; i++) {
                out[i][j] = (above[i] - below[i]) / (central ? 2 * h : h);
            }
        }
        return out;
    }

    private static double[][] fourPoints(double[] x) {
        double h = 1e-3;
        double[][] out = new double[x.length][x.length];
        for (int j = 0; j < x.length; j++) {
            double[] a = softmax(moved(x, j, -2 * h));
            double[] b = softmax(moved(x, j, -h));
            double[] c = softmax(moved(x, j, h));
            double[] d = softmax(moved(x, j, 2 * h));
            for (int i = 0; i < x.length; i++) {
                out[i][j] = (a[i] - 8 * b[i] + 8 * c[i] - d[i]) / (12 * h);
            }
        }
        return out;
    }
}
