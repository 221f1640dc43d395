package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.Plainly.map;
import static dev.verivative.verify.zoo.Plainly.max;
import static dev.verivative.verify.zoo.Plainly.softmax;
import static dev.verivative.verify.zoo.Plainly.sum;
import static dev.verivative.verify.zoo.Plainly.vector;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Softmax in many ways, all right. */
final class RightSoftmax {
    private static final double LOG2_E = 1 / Math.log(2);

    private RightSoftmax() {}

    static List<RightVariant> all() {
        List<RightVariant> all = new ArrayList<>();
        for (Summation summation : Summation.values()) {
            String way = summation.name().toLowerCase(Locale.ROOT).replace('_', '-');
            all.add(variant("summed-" + way, x -> divided(terms(x, Math::exp), summation)));
        }
        all.addAll(List.of(
                variant("strict-math", x -> divided(terms(x, StrictMath::exp), Summation.FORWARDS)),
                variant("reciprocal", x -> {
                    double[] y = terms(x, Math::exp);
                    double reciprocal = 1 / sum(y);
                    return map(y, each -> each * reciprocal);
                }),
                variant(
                        "power-of-two-of-the-difference",
                        x -> divided(terms(x, d -> Math.pow(2, d * LOG2_E)), Summation.FORWARDS)),
                variant("power-of-e", x -> divided(terms(x, d -> Math.pow(Math.E, d)), Summation.FORWARDS)),
                variant("online", RightSoftmax::online),
                variant("blocks-of-64", x -> blocks(x, 64)),
                variant("blocks-of-3", x -> blocks(x, 3)),
                variant("tree-of-maximum-and-sum", x -> {
                    double[] pair = x.length == 0 ? new double[2] : tree(x, 0, x.length);
                    return map(x, each -> Math.exp(each - pair[0]) / pair[1]);
                }),
                variant("shifted-by-max-minus-1", x -> {
                    double m = max(x);
                    double[] y = map(x, each -> Math.exp(each - m + 1));
                    return divided(y, Summation.FORWARDS);
                }),
                variant("sorted-and-put-back", x -> {
                    Integer[] order = new Integer[x.length];
                    Arrays.setAll(order, i -> i);
                    Arrays.sort(order, (a, b) -> Double.compare(x[a], x[b]));
                    double[] y = softmax(vector(x.length, i -> x[order[i]]));
                    double[] out = new double[x.length];
                    for (int i = 0; i < x.length; i++) {
                        out[order[i]] = y[i];
                    }
                    return out;
                }),
                variant("minus-zero-for-nothing", x -> map(softmax(x), s -> s == 0 ? -0.0 : s)),
                variant("one-over-the-sum-of-differences", RightSoftmax::overDifferences),
                variant(
                        "subnormal-results-flushed",
                        x -> map(softmax(x), s -> Math.abs(s) < Double.MIN_NORMAL ? 0 : s)),
                variant("long-double-by-pairs", RightSoftmax::compensated),
                new RightVariant("buffer-of-its-own", "softmax", () -> {
                    Kept kept = new Kept();
                    return Made.of(x -> {
                        double[] y = kept.ofSize(x.length);
                        System.arraycopy(softmax(x), 0, y, 0, x.length);
                        return y;
                    });
                }),
                new RightVariant("memo-of-what-was-asked", "softmax", () -> {
                    Kept last = new Kept();
                    Kept answer = new Kept();
                    return Made.of(x -> {
                        if (!Arrays.equals(last.get(), x)) {
                            last.set(x.clone());
                            answer.set(softmax(x));
                        }
                        return answer.get().clone();
                    });
                }),
                new RightVariant("one-of-two-orders-at-random", "softmax", () -> {
                    java.util.Random random = new java.util.Random(3);
                    return Made.of(x -> divided(
                            terms(x, Math::exp), random.nextBoolean() ? Summation.FORWARDS : Summation.BACKWARDS));
                })));
        return List.copyOf(all);
    }

    private static RightVariant variant(String name, UnaryOperator<double[]> forward) {
        Supplier<Object> made = () -> Made.of(forward);
        return new RightVariant(name, "softmax", made);
    }

    private static double[] terms(double[] x, DoubleUnaryOperator exp) {
        double m = max(x);
        return map(x, each -> exp.applyAsDouble(each - m));
    }

    private static double[] divided(double[] terms, Summation summation) {
        double total = summation.of(terms);
        return map(terms, each -> each / total);
    }

    /** 1 / sum_k exp(x_k - x_i), which takes too long for long rows. */
    private static double[] overDifferences(double[] x) {
        if (x.length > 64 || !(max(x) > Double.NEGATIVE_INFINITY)) {
            return softmax(x);
        }
        return map(x, own -> own == Double.NEGATIVE_INFINITY ? 0 : 1 / sum(map(x, each -> Math.exp(each - own))));
    }

    /** One pass, as in M. Milakov and N. Gimelshein, Online normalizer calculation for softmax (2018), algorithm 3. */
    static double[] online(double[] x) {
        double m = Double.NEGATIVE_INFINITY;
        double total = 0;
        for (double each : x) {
            double before = m;
            m = Math.max(m, each);
            if (each != Double.NEGATIVE_INFINITY) {
                total = total * (before == m ? 1 : Math.exp(before - m)) + Math.exp(each - m);
            }
        }
        double last = m;
        double sum = total;
        return map(x, each -> Math.exp(each - last) / sum);
    }

    /** Blocks with sums of their own, rescaled when a later one has a larger maximum, as flash kernels do. */
    private static double[] blocks(double[] x, int size) {
        double m = Double.NEGATIVE_INFINITY;
        double total = 0;
        for (int from = 0; from < x.length; from += size) {
            double[] block = Arrays.copyOfRange(x, from, Math.min(from + size, x.length));
            double own = max(block);
            double before = m;
            m = Math.max(m, own);
            if (m == Double.NEGATIVE_INFINITY) {
                continue;
            }
            double now = m;
            total = total * Math.exp(before - now) + sum(map(block, each -> Math.exp(each - now)));
        }
        double last = m;
        double sum = total;
        return map(x, each -> Math.exp(each - last) / sum);
    }

    /** Maximum and sum of a range, of its halves. */
    private static double[] tree(double[] x, int from, int to) {
        if (to - from == 1) {
            return new double[] {x[from], x[from] == Double.NEGATIVE_INFINITY ? 0 : 1};
        }
        double[] left = tree(x, from, (from + to) / 2);
        double[] right = tree(x, (from + to) / 2, to);
        double m = Math.max(left[0], right[0]);
        return m == Double.NEGATIVE_INFINITY
                ? new double[] {m, 0}
                : new double[] {m, left[1] * Math.exp(left[0] - m) + right[1] * Math.exp(right[0] - m)};
    }

    /** Differences with the part that rounding loses. */
    private static double[] compensated(double[] x) {
        double m = max(x);
        double[] y = map(x, each -> {
            double d = each - m;
            double rounded = d - each;
            double lost = (each - (d - rounded)) + (-m - rounded);
            double low = Double.isFinite(lost) ? lost : 0;
            return Math.exp(d) * (1 + low);
        });
        return divided(y, Summation.KAHAN);
    }
}
