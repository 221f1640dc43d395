package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.BugClass.CLIPPED;
import static dev.verivative.verify.zoo.BugClass.EPSILON;
import static dev.verivative.verify.zoo.BugClass.NO_SHIFT;
import static dev.verivative.verify.zoo.BugClass.WRONG_SHIFT;
import static dev.verivative.verify.zoo.Plainly.map;
import static dev.verivative.verify.zoo.Plainly.max;
import static dev.verivative.verify.zoo.Plainly.softmax;
import static dev.verivative.verify.zoo.Plainly.sum;

import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import java.util.function.UnaryOperator;

/** Softmax that overflows, underflows or is kept from it by force. */
final class ShiftMutants {
    private static final double EPS = 1e-8;

    private ShiftMutants() {}

    static List<Mutant> all() {
        return List.of(
                Mutant.softmax("no-shift", NO_SHIFT, shiftedBy(x -> 0)).knownFrom("textbook form; Smile, early NNlib"),
                Mutant.softmax("no-shift-for-short-rows", NO_SHIFT, shiftedBy(x -> x.length < 8 ? 0 : max(x))),
                Mutant.softmax("no-shift-below-500", NO_SHIFT, shiftedBy(x -> max(x) < 800 ? 0 : max(x))),
                Mutant.softmax("no-shift-of-negative-logits", NO_SHIFT, shiftedBy(x -> Math.max(0, max(x))))
                        .knownFrom("softmax with an implicit zero logit"),
                Mutant.softmax("shift-by-first", WRONG_SHIFT, shiftedBy(x -> x[0])),
                Mutant.softmax("shift-by-last", WRONG_SHIFT, shiftedBy(x -> x[x.length - 1])),
                Mutant.softmax("shift-by-mean", WRONG_SHIFT, shiftedBy(x -> sum(x) / x.length)),
                Mutant.softmax("shift-by-median", WRONG_SHIFT, shiftedBy(ShiftMutants::median)),
                Mutant.softmax("shift-by-min", WRONG_SHIFT, shiftedBy(ShiftMutants::min)),
                Mutant.softmax("shift-by-midrange", WRONG_SHIFT, shiftedBy(x -> (max(x) + min(x)) / 2)),
                Mutant.softmax("shift-by-largest-magnitude", WRONG_SHIFT, shiftedBy(x -> max(map(x, Math::abs)))),
                Mutant.softmax("shift-by-largest-finite-below-1e6", WRONG_SHIFT, shiftedBy(x -> Math.min(max(x), 1e6))),
                Mutant.softmax("shift-by-max-plus-100", WRONG_SHIFT, shiftedBy(x -> max(x) + 100)),
                Mutant.softmax("shift-by-rounded-max", WRONG_SHIFT, shiftedBy(x -> (int) max(x))),
                Mutant.softmax(
                        "shift-of-denominator-only",
                        WRONG_SHIFT,
                        () -> Made.of(x -> {
                            double m = max(x);
                            double total = sum(map(x, each -> Math.exp(each - m))) * Math.exp(m);
                            return map(x, each -> Math.exp(each) / total);
                        })),
                Mutant.softmax("epsilon-in-denominator", EPSILON, overSumPlus(EPS))
                        .knownFrom("Keras, many"),
                Mutant.softmax("small-epsilon-in-denominator", EPSILON, overSumPlus(1e-12)),
                Mutant.softmax("tiny-epsilon-in-denominator", EPSILON, overSumPlus(2e-14)),
                Mutant.softmax(
                        "epsilon-in-each-term",
                        EPSILON,
                        () -> Made.of(x -> {
                            double m = max(x);
                            double[] y = map(x, each -> Math.exp(each - m) + 1e-10);
                            double total = sum(y);
                            return map(y, each -> each / total);
                        })),
                Mutant.softmax(
                        "epsilon-without-shift",
                        EPSILON,
                        () -> Made.of(x -> {
                            double[] y = map(x, Math::exp);
                            double total = sum(y) + 1e-30;
                            return map(y, each -> each / total);
                        })),
                Mutant.softmax("logits-limited-to-50", CLIPPED, of(x -> softmax(map(x, each -> limit(each, 50))))),
                Mutant.softmax("logits-limited-to-700", CLIPPED, of(x -> softmax(map(x, each -> limit(each, 700)), 0)))
                        .knownFrom("np.clip(x, -700, 700) against overflow"),
                Mutant.softmax("logits-limited-to-1e9", CLIPPED, of(x -> softmax(map(x, each -> limit(each, 1e9))))),
                Mutant.softmax("gaps-limited-to-80", CLIPPED, withGapsAbove(80)),
                Mutant.softmax("gaps-limited-to-700", CLIPPED, withGapsAbove(700)),
                Mutant.softmax("outputs-not-below-1e-12", CLIPPED, of(x -> map(softmax(x), s -> Math.max(s, 1e-12))))
                        .knownFrom("K.epsilon() in Keras"),
                Mutant.softmax(
                        "outputs-between-1e-7-and-one-minus-it",
                        CLIPPED,
                        of(x -> map(softmax(x), s -> Math.min(Math.max(s, 1e-7), 1 - 1e-7)))),
                Mutant.softmax("small-terms-dropped", CLIPPED, of(x -> {
                    double m = max(x);
                    double[] y = map(x, each -> each - m < -40 ? 0 : Math.exp(each - m));
                    double total = sum(y);
                    return map(y, each -> each / total);
                })),
                Mutant.softmax(
                        "outputs-rounded-to-12-places", CLIPPED, of(x -> map(softmax(x), ShiftMutants::rounded))),
                Mutant.softmax("one-hot-beyond-a-gap-of-30", CLIPPED, of(x -> {
                    double m = max(x);
                    double[] others = Arrays.stream(x).filter(each -> each < m).toArray();
                    return others.length == x.length - 1 && max(others) < m - 30
                            ? map(x, each -> each == m ? 1 : 0)
                            : softmax(x);
                })));
    }

    private static Supplier<Object> of(UnaryOperator<double[]> forward) {
        return () -> Made.of(forward);
    }

    private static Supplier<Object> shiftedBy(ToDoubleFunction<double[]> shift) {
        return of(x -> softmax(x, shift.applyAsDouble(x)));
    }

    private static Supplier<Object> overSumPlus(double epsilon) {
        return of(x -> {
            double m = max(x);
            double[] y = map(x, each -> Math.exp(each - m));
            double total = sum(y) + epsilon;
            return map(y, each -> each / total);
        });
    }

    private static Supplier<Object> withGapsAbove(double limit) {
        return of(x -> softmax(x, max(x), d -> Math.exp(Math.max(d, -limit))));
    }

    private static double min(double[] x) {
        return -max(map(x, each -> -each));
    }

    private static double median(double[] x) {
        double[] sorted = x.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private static double limit(double value, double bound) {
        return Math.max(-bound, Math.min(bound, value));
    }

    private static double rounded(double value) {
        return Math.rint(value * 1e12) / 1e12;
    }
}
