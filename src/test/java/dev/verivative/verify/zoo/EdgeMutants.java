package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.BugClass.HANG;
import static dev.verivative.verify.zoo.BugClass.MASK;
import static dev.verivative.verify.zoo.BugClass.NAN_SWALLOWED;
import static dev.verivative.verify.zoo.BugClass.REFUSAL;
import static dev.verivative.verify.zoo.BugClass.SHAPE;
import static dev.verivative.verify.zoo.Plainly.map;
import static dev.verivative.verify.zoo.Plainly.max;
import static dev.verivative.verify.zoo.Plainly.softmax;
import static dev.verivative.verify.zoo.Plainly.softmaxJacobian;
import static dev.verivative.verify.zoo.Plainly.softmaxVjp;
import static dev.verivative.verify.zoo.Plainly.sum;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Softmax that goes wrong at NaN or minus infinity, refuses, hangs, or answers in another shape. */
final class EdgeMutants {
    private EdgeMutants() {}

    static List<Mutant> all() {
        return List.of(
                nan("nan-lost-by-comparing", x -> {
                            double m = Double.NEGATIVE_INFINITY;
                            for (double each : x) {
                                if (each > m) {
                                    m = each;
                                }
                            }
                            double shift = m;
                            double[] y = map(x, each -> each - shift > -800 ? Math.exp(each - shift) : 0);
                            double total = sum(y);
                            return map(y, each -> each / total);
                        })
                        .knownFrom("max written with > and a cut-off"),
                nan("nan-becomes-zero", x -> map(softmax(x), s -> Double.isNaN(s) ? 0 : s))
                        .knownFrom("nan_to_num"),
                nan(
                        "nan-counts-as-mask",
                        x -> softmax(map(x, each -> Double.isNaN(each) ? Double.NEGATIVE_INFINITY : each))),
                nan("nan-becomes-uniform", x -> {
                    double[] y = softmax(x);
                    return Double.isNaN(y[0]) ? map(y, each -> 1.0 / y.length) : y;
                }),
                nan("nan-at-the-end-missed", x -> {
                    double[] y = softmax(x);
                    return x.length > 1 && Double.isNaN(x[x.length - 1])
                            ? Arrays.copyOf(softmax(Arrays.copyOf(x, x.length - 1)), x.length)
                            : y;
                }),
                mask("mask-gives-nan", x -> {
                            double m = max(x);
                            double[] d = map(x, each -> each - m);
                            double[] y = map(d, each -> Math.exp(each) + 0 * each);
                            double total = sum(y);
                            return map(y, each -> each / total);
                        })
                        .knownFrom("0 * inf in masked attention"),
                mask("mask-first-gives-nan", x -> {
                            double m = Double.NEGATIVE_INFINITY;
                            double total = 0;
                            for (double each : x) {
                                double before = m;
                                m = Math.max(m, each);
                                total = total * Math.exp(before - m) + Math.exp(each - m);
                            }
                            return over(x, m, total);
                        })
                        .knownFrom("online softmax where the running maximum is still minus infinity"),
                mask("mask-block-gives-nan", EdgeMutants::byBlocksOf16),
                mask("mask-as-minus-10000", x -> softmax(map(x, each -> Math.max(each, -10000))))
                        .knownFrom("(1 - mask) * -10000 in BERT"),
                mask("mask-as-minus-100", x -> softmax(map(x, each -> Double.isInfinite(each) ? -100 : each))),
                mask("mask-counts-as-the-smallest", x -> {
                    double least = Arrays.stream(x)
                            .filter(each -> !Double.isInfinite(each))
                            .min()
                            .orElse(0);
                    return softmax(map(x, each -> Double.isInfinite(each) ? least : each));
                }),
                mask("mask-ignored", x -> softmax(map(x, each -> Double.isInfinite(each) ? 0 : each))),
                mask("mask-counts-in-the-sum", x -> {
                    double m = max(x);
                    double[] y = map(x, each -> Double.isInfinite(each) ? 1 : Math.exp(each - m));
                    double total = sum(y);
                    return map(x, each -> Math.exp(each - m) / total);
                }),
                mask("mask-gets-a-tiny-share", x -> {
                    double[] y = softmax(x);
                    return y.length > 1 ? map(y, s -> s == 0 ? 1e-300 : s) : y;
                }),
                mask("all-but-one-masked-gives-nan", x -> {
                    long finite = Arrays.stream(x).filter(Double::isFinite).count();
                    return finite == 1 && x.length > 1 ? map(x, each -> Double.NaN) : softmax(x);
                }),
                new Mutant(
                        "mask-gives-nan-in-the-product",
                        MASK,
                        "softmax",
                        () -> Made.of(Plainly::softmax, (x, v) -> {
                            double[] s = softmax(x);
                            double inner = Plainly.dot(s, v);
                            return Plainly.vector(x.length, i -> Math.exp(Math.log(s[i])) * (v[i] - inner) + 0 * x[i]);
                        }),
                        java.util.Set.of("mask", "vjp"),
                        ""),
                new Mutant(
                        "mask-gives-nan-in-the-jacobian",
                        MASK,
                        "softmax",
                        () -> Made.of(Plainly::softmax, x -> {
                            double[][] out = softmaxJacobian(softmax(x));
                            for (int i = 0; i < x.length; i++) {
                                if (Double.isInfinite(x[i])) {
                                    out[i][i] = Double.NaN;
                                }
                            }
                            return out;
                        }),
                        java.util.Set.of("mask", "jacobian"),
                        ""),
                refusal("throws-on-large", x -> {
                    if (max(x) > 700) {
                        throw new ArithmeticException("overflow");
                    }
                    return softmax(x);
                }),
                refusal("throws-on-a-large-spread", x -> {
                    if (max(x) + max(map(x, each -> -each)) > 1e6) {
                        throw new IllegalArgumentException("logits too far apart");
                    }
                    return softmax(x);
                }),
                refusal("throws-on-underflow", x -> {
                    double[] y = softmax(x);
                    if (Arrays.stream(y).anyMatch(s -> s == 0)
                            && Arrays.stream(x).allMatch(Double::isFinite)) {
                        throw new IllegalStateException("a share is not positive");
                    }
                    return y;
                }),
                refusal("throws-from-513", x -> {
                    double[] buffer = new double[512];
                    for (int i = 0; i < x.length; i++) {
                        buffer[i] = x[i];
                    }
                    return softmax(Arrays.copyOf(buffer, x.length));
                }),
                refusal("recursion-too-deep", x -> {
                    if (x.length > 1000) {
                        throw new StackOverflowError("depth " + x.length);
                    }
                    return softmax(x);
                }),
                refusal("out-of-memory", x -> {
                    if (max(x) > 1e5) {
                        throw new OutOfMemoryError("table of " + max(x));
                    }
                    return softmax(x);
                }),
                refusal("answers-null-on-large", x -> max(x) > 1e4 ? nothing() : softmax(x))
                        .caughtBy("answers", "shape"),
                shape("one-element-more", x -> Arrays.copyOf(softmax(x), x.length + 1)),
                shape("last-element-missing", x -> Arrays.copyOf(softmax(x), x.length - 1)),
                shape("padded-to-a-multiple-of-8", x -> Arrays.copyOf(softmax(x), (x.length + 7) / 8 * 8)),
                shape("masked-elements-left-out", x -> {
                    double[] y = softmax(x);
                    return java.util.stream.IntStream.range(0, x.length)
                            .filter(i -> !Double.isInfinite(x[i]))
                            .mapToDouble(i -> y[i])
                            .toArray();
                }),
                shape("empty-answer-from-2000", x -> x.length < 2000 ? softmax(x) : new double[0]),
                new Mutant(
                        "jacobian-as-its-diagonal",
                        SHAPE,
                        "softmax",
                        () -> Made.of(Plainly::softmax, x -> new double[][] {map(softmax(x), s -> s * (1 - s))}),
                        java.util.Set.of("shape", "jacobian"),
                        ""),
                new Mutant(
                        "jacobian-with-ragged-rows",
                        SHAPE,
                        "softmax",
                        () -> Made.of(Plainly::softmax, x -> {
                            double[][] out = softmaxJacobian(softmax(x));
                            for (int i = 0; i < out.length; i++) {
                                out[i] = Arrays.copyOf(out[i], i + 1);
                            }
                            return out;
                        }),
                        java.util.Set.of("shape", "jacobian", "answers"),
                        "a symmetric matrix stored as a triangle"),
                new Mutant(
                        "product-as-one-number",
                        SHAPE,
                        "softmax",
                        () -> Made.of(Plainly::softmax, (x, v) -> new double[] {sum(softmaxVjp(softmax(x), v))}),
                        java.util.Set.of("shape", "vjp"),
                        ""),
                new Mutant(
                        "hangs-on-huge-logits",
                        HANG,
                        "softmax",
                        HangsOnHugeLogits::new,
                        java.util.Set.of("answers"),
                        ""),
                new Mutant(
                        "hangs-in-the-product",
                        HANG,
                        "softmax",
                        HangsInTheProduct::new,
                        java.util.Set.of("answers"),
                        ""));
    }

    private static Mutant nan(String name, UnaryOperator<double[]> forward) {
        return Mutant.softmax(name, NAN_SWALLOWED, of(forward)).caughtBy("nan");
    }

    private static Mutant mask(String name, UnaryOperator<double[]> forward) {
        return Mutant.softmax(name, MASK, of(forward)).caughtBy("mask", "forward");
    }

    private static Mutant refusal(String name, UnaryOperator<double[]> forward) {
        return Mutant.softmax(name, REFUSAL, of(forward)).caughtBy("answers");
    }

    private static Mutant shape(String name, UnaryOperator<double[]> forward) {
        return Mutant.softmax(name, SHAPE, of(forward)).caughtBy("shape");
    }

    private static Supplier<Object> of(UnaryOperator<double[]> forward) {
        return () -> Made.of(forward);
    }

    private static double[] over(double[] x, double m, double total) {
        return map(x, each -> Math.exp(each - m) / total);
    }

    @SuppressWarnings("NullAway") // What it is here for.
    private static double[] nothing() {
        return null;
    }

    /** Blocks with maxima of their own: a block of minus infinities has none. */
    private static double[] byBlocksOf16(double[] x) {
        double m = max(x);
        double total = 0;
        for (int from = 0; from < x.length; from += 16) {
            double[] block = Arrays.copyOfRange(x, from, Math.min(from + 16, x.length));
            double own = max(block);
            total += sum(map(block, each -> Math.exp(each - own))) * Math.exp(own - m);
        }
        return over(x, m, total);
    }
}
