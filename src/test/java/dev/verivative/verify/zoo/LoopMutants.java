package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.BugClass.DROPPED_LANE;
import static dev.verivative.verify.zoo.BugClass.ORDER;
import static dev.verivative.verify.zoo.BugClass.SPECIAL_LENGTH;
import static dev.verivative.verify.zoo.BugClass.TIES;
import static dev.verivative.verify.zoo.Plainly.map;
import static dev.verivative.verify.zoo.Plainly.max;
import static dev.verivative.verify.zoo.Plainly.softmax;
import static dev.verivative.verify.zoo.Plainly.sum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

/** Softmax that loses elements, mixes them up, or goes wrong for certain lengths only. */
final class LoopMutants {
    private LoopMutants() {}

    static List<Mutant> all() {
        List<Mutant> all = new ArrayList<>();
        for (int lanes : new int[] {4, 8, 16, 32, 64}) {
            all.add(Mutant.softmax("maximum-without-tail-of-" + lanes, DROPPED_LANE, of(x -> {
                int whole = x.length / lanes * lanes;
                return whole == 0 ? softmax(x) : softmax(x, max(Arrays.copyOf(x, whole)));
            })));
            all.add(Mutant.softmax("sum-without-tail-of-" + lanes, DROPPED_LANE, of(x -> {
                int whole = x.length / lanes * lanes;
                return whole == 0 ? softmax(x) : overSumOf(x, 0, whole);
            })));
            all.add(Mutant.softmax("maximum-without-last-lane-of-" + lanes, DROPPED_LANE, of(x -> {
                double[] seen = IntStream.range(0, x.length)
                        .filter(i -> i % lanes != lanes - 1)
                        .mapToDouble(i -> x[i])
                        .toArray();
                return softmax(x, max(seen));
            })));
        }
        all.addAll(List.of(
                Mutant.softmax("maximum-without-first-lane", DROPPED_LANE, of(x -> {
                    double[] seen = IntStream.range(0, x.length)
                            .filter(i -> x.length < 8 || i % 8 != 0)
                            .mapToDouble(i -> x[i])
                            .toArray();
                    return softmax(x, max(seen));
                })),
                Mutant.softmax(
                        "maximum-without-last-element",
                        DROPPED_LANE,
                        of(x -> x.length < 2 ? softmax(x) : softmax(x, max(Arrays.copyOf(x, x.length - 1))))),
                Mutant.softmax(
                        "sum-without-first-element",
                        DROPPED_LANE,
                        of(x -> x.length < 2 ? softmax(x) : overSumOf(x, 1, x.length))),
                Mutant.softmax(
                        "maximum-of-first-block-of-64",
                        DROPPED_LANE,
                        of(x -> softmax(x, max(Arrays.copyOf(x, Math.min(64, x.length)))))),
                Mutant.softmax(
                        "maximum-without-second-block-of-1024",
                        DROPPED_LANE,
                        of(x -> x.length <= 1024
                                ? softmax(x)
                                : softmax(
                                        x,
                                        Math.max(
                                                max(Arrays.copyOf(x, 1024)),
                                                max(Arrays.copyOfRange(x, Math.min(2048, x.length), x.length)))))),
                Mutant.softmax("sum-of-first-1024", DROPPED_LANE, of(x -> overSumOf(x, 0, Math.min(1024, x.length)))),
                Mutant.softmax("blocks-not-rescaled", DROPPED_LANE, of(LoopMutants::blocksNotRescaled))
                        .knownFrom("online softmax without its correction factor"),
                Mutant.softmax("last-of-odd-length-not-written", DROPPED_LANE, of(x -> {
                    double[] y = softmax(x);
                    if (y.length > 1 && y.length % 2 == 1) {
                        y[y.length - 1] = 0;
                    }
                    return y;
                })),
                Mutant.softmax("reversed", ORDER, of(x -> reversed(softmax(x)))),
                Mutant.softmax("sorted", ORDER, of(x -> {
                    double[] y = softmax(x);
                    Arrays.sort(y);
                    return y;
                })),
                Mutant.softmax("rotated-by-one", ORDER, of(x -> {
                    double[] y = softmax(x);
                    return Plainly.vector(y.length, i -> y[(i + 1) % y.length]);
                })),
                Mutant.softmax("first-and-last-exchanged-from-33", ORDER, of(x -> {
                    double[] y = softmax(x);
                    if (y.length >= 33) {
                        double first = y[0];
                        y[0] = y[y.length - 1];
                        y[y.length - 1] = first;
                    }
                    return y;
                })),
                Mutant.softmax("negated-logits", ORDER, of(x -> softmax(map(x, each -> -each))))
                        .knownFrom("softmin"),
                Mutant.softmax("one-hot-at-maximum", TIES, of(x -> {
                    double m = max(x);
                    return map(x, each -> each == m ? 1 : 0);
                })),
                Mutant.softmax("second-of-equal-maxima-dropped", TIES, of(LoopMutants::secondMaximumDropped)),
                Mutant.softmax("equal-elements-counted-once", TIES, of(x -> {
                    double m = max(x);
                    double total = Arrays.stream(x)
                            .distinct()
                            .map(each -> Math.exp(each - m))
                            .sum();
                    return map(x, each -> Math.exp(each - m) / total);
                })),
                Mutant.softmax(
                                "n-1-gives-its-argument",
                                SPECIAL_LENGTH,
                                of(x -> x.length == 1 ? x.clone() : softmax(x)))
                        .caughtBy("n-is-1"),
                Mutant.softmax("n-1-gives-zero", SPECIAL_LENGTH, of(x -> x.length == 1 ? new double[1] : softmax(x)))
                        .caughtBy("n-is-1"),
                Mutant.softmax(
                                "n-1-misses-by-an-ulp",
                                SPECIAL_LENGTH,
                                of(x -> x.length == 1 ? new double[] {Math.nextDown(1.0)} : softmax(x)))
                        .caughtBy("forward", "n-is-1"),
                Mutant.softmax(
                        "n-2-as-a-sigmoid-that-overflows",
                        SPECIAL_LENGTH,
                        of(x -> x.length == 2
                                ? new double[] {
                                    Math.exp(x[0] - x[1]) / (1 + Math.exp(x[0] - x[1])), 1 / (1 + Math.exp(x[0] - x[1]))
                                }
                                : softmax(x))),
                Mutant.softmax(
                        "n-2-exchanged", SPECIAL_LENGTH, of(x -> x.length == 2 ? reversed(softmax(x)) : softmax(x))),
                Mutant.softmax(
                        "n-17-is-uniform",
                        SPECIAL_LENGTH,
                        of(x -> x.length == 17 ? map(x, each -> 1.0 / 17) : softmax(x))),
                Mutant.softmax(
                        "n-31-off-by-a-billionth",
                        SPECIAL_LENGTH,
                        of(x -> x.length == 31 ? map(softmax(x), s -> s * (1 + 1e-9)) : softmax(x))),
                Mutant.softmax("lengths-that-are-no-power-of-two-padded-with-zeros", SPECIAL_LENGTH, of(x -> {
                    int padded = Integer.highestOneBit(Math.max(1, 2 * x.length - 1));
                    return Arrays.copyOf(softmax(Arrays.copyOf(x, padded)), x.length);
                }))));
        return List.copyOf(all);
    }

    private static Supplier<Object> of(UnaryOperator<double[]> forward) {
        return () -> Made.of(forward);
    }

    private static double[] overSumOf(double[] x, int from, int to) {
        double m = max(x);
        double[] y = map(x, each -> Math.exp(each - m));
        double total = sum(Arrays.copyOfRange(y, from, to));
        return map(y, each -> each / total);
    }

    private static double[] blocksNotRescaled(double[] x) {
        double m = Double.NEGATIVE_INFINITY;
        double total = 0;
        for (double each : x) {
            m = Math.max(m, each);
            total += Math.exp(each - m);
        }
        double last = m;
        double sum = total;
        return map(x, each -> Math.exp(each - last) / sum);
    }

    private static double[] secondMaximumDropped(double[] x) {
        double m = max(x);
        double[] y = map(x, each -> Math.exp(each - m));
        boolean seen = false;
        for (int i = 0; i < x.length; i++) {
            if (x[i] == m) {
                y[i] = seen ? 0 : 1;
                seen = true;
            }
        }
        double total = sum(y);
        return map(y, each -> each / total);
    }

    private static double[] reversed(double[] y) {
        return Plainly.vector(y.length, i -> y[y.length - 1 - i]);
    }
}
