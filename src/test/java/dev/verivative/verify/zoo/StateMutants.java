package dev.verivative.verify.zoo;

import static dev.verivative.verify.zoo.BugClass.INPUT_OVERWRITTEN;
import static dev.verivative.verify.zoo.BugClass.NONDETERMINISM;
import static dev.verivative.verify.zoo.BugClass.STATE;
import static dev.verivative.verify.zoo.Plainly.map;
import static dev.verivative.verify.zoo.Plainly.max;
import static dev.verivative.verify.zoo.Plainly.softmax;
import static dev.verivative.verify.zoo.Plainly.softmaxVjp;

import dev.verivative.verify.VectorFunction;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Softmax that remembers, changes its mind, or changes what it was given. */
final class StateMutants {
    private static final String[] ANY = {"forward", "stateless", "deterministic"};

    private StateMutants() {}

    static List<Mutant> all() {
        return List.of(
                state("maximum-kept", () -> {
                            AtomicReference<Double> kept = new AtomicReference<>(Double.NEGATIVE_INFINITY);
                            return Made.of(x -> softmax(x, kept.updateAndGet(m -> Math.max(m, max(x)))));
                        })
                        .knownFrom("a running maximum that is not reset"),
                state("sum-kept-after-error", () -> {
                    double[] kept = new double[1];
                    return Made.of(x -> {
                        double m = max(x);
                        double[] y = map(x, each -> Math.exp(each - m));
                        kept[0] = x.length > 300 ? kept[0] : 0;
                        for (double each : y) {
                            kept[0] += each;
                        }
                        double total = kept[0];
                        return map(y, each -> each / total);
                    });
                }),
                state("memo-by-length", () -> {
                    Map<Integer, double[]> memo = new HashMap<>();
                    return Made.of(
                            x -> memo.computeIfAbsent(x.length, n -> softmax(x)).clone());
                }),
                state("memo-by-first-and-last", () -> {
                    Map<List<Double>, double[]> memo = new HashMap<>();
                    return Made.of(x -> memo.computeIfAbsent(
                                    List.of((double) x.length, x[0], x[x.length - 1]), key -> softmax(x))
                            .clone());
                }),
                state("memo-by-rounded-sum", () -> {
                    Map<List<Double>, double[]> memo = new HashMap<>();
                    return Made.of(x -> memo.computeIfAbsent(
                                    List.of((double) x.length, Math.rint(Plainly.sum(x))), key -> softmax(x))
                            .clone());
                }),
                state("previous-answer-for-nearly-the-same", () -> {
                    Kept last = new Kept();
                    Kept answer = new Kept();
                    return Made.of(x -> {
                        if (!differsInMoreThanOne(last.get(), x)) {
                            return answer.get().clone();
                        }
                        last.set(x.clone());
                        answer.set(softmax(x));
                        return answer.get().clone();
                    });
                }),
                state("buffer-keeps-the-longest", () -> {
                    Kept buffer = new Kept();
                    return Made.of(x -> {
                        double[] terms = buffer.atLeast(x.length);
                        double m = max(x);
                        for (int i = 0; i < x.length; i++) {
                            terms[i] = Math.exp(x[i] - m);
                        }
                        double total = Plainly.sum(terms);
                        return map(x, each -> Math.exp(each - m) / total);
                    });
                }),
                new Mutant(
                        "internal-array-of-the-longest-returned",
                        BugClass.SHAPE,
                        "softmax",
                        () -> {
                            Kept buffer = new Kept();
                            return Made.of(x -> {
                                double[] y = buffer.atLeast(x.length);
                                System.arraycopy(softmax(x), 0, y, 0, x.length);
                                return y;
                            });
                        },
                        java.util.Set.of("shape"),
                        ""),
                state("every-7th-call", () -> every(7)),
                state("every-400th-call", () -> every(400)),
                state("wrong-from-call-1500", () -> {
                    AtomicInteger calls = new AtomicInteger();
                    return Made.of(
                            x -> calls.incrementAndGet() < 1500 ? softmax(x) : softmax(map(x, each -> each / 2)));
                }),
                state("product-of-previous-forward", () -> {
                            Kept last = new Kept();
                            return Made.of(
                                    x -> {
                                        last.set(softmax(x));
                                        return last.get().clone();
                                    },
                                    (x, v) -> softmaxVjp(last.get().length == x.length ? last.get() : softmax(x), v));
                        })
                        .caughtBy("vjp", "stateless", "deterministic", "vjp-agrees-with-jacobian"),
                state("cotangent-added-to-the-last", () -> {
                            Kept gradient = new Kept();
                            return Made.of(Plainly::softmax, (x, v) -> {
                                double[] before = gradient.get();
                                double[] after = softmaxVjp(softmax(x), v);
                                if (before.length == after.length) {
                                    Arrays.setAll(after, i -> after[i] + before[i]);
                                }
                                gradient.set(after.clone());
                                return after;
                            });
                        })
                        .caughtBy("vjp", "stateless", "deterministic")
                        .knownFrom("gradients that are not set to zero"),
                new Mutant(
                        "noise",
                        NONDETERMINISM,
                        "softmax",
                        () -> {
                            Random random = new Random(1);
                            return Made.of(x -> map(softmax(x), s -> s * (1 + 1e-9 * random.nextGaussian())));
                        },
                        java.util.Set.of(ANY),
                        "gradcheck 56202"),
                new Mutant(
                        "seldom-a-lost-update",
                        NONDETERMINISM,
                        "softmax",
                        () -> {
                            Random random = new Random(2);
                            return Made.of(x -> {
                                double[] y = softmax(x);
                                if (y.length > 1 && random.nextInt(100) == 0) {
                                    y[random.nextInt(y.length)] = 0;
                                }
                                return y;
                            });
                        },
                        java.util.Set.of(ANY),
                        "a race"),
                overwriting("input-overwritten-by-result", x -> {
                    System.arraycopy(softmax(x), 0, x, 0, x.length);
                    return x;
                }),
                overwriting("input-shifted-in-place", x -> {
                    double m = max(x);
                    Arrays.setAll(x, i -> x[i] - m);
                    return softmax(x, 0);
                }),
                overwriting("input-sorted-in-place", x -> {
                    double[] y = softmax(x);
                    Arrays.sort(x);
                    return y;
                }),
                overwriting("masked-elements-replaced-in-place", x -> {
                    double[] y = softmax(x);
                    Arrays.setAll(x, i -> Double.isInfinite(x[i]) ? -1e30 : x[i]);
                    return y;
                }),
                new Mutant(
                        "cotangent-overwritten",
                        INPUT_OVERWRITTEN,
                        "softmax",
                        () -> Made.of(Plainly::softmax, (x, v) -> {
                            double[] out = softmaxVjp(softmax(x), v);
                            System.arraycopy(out, 0, v, 0, v.length);
                            return out;
                        }),
                        java.util.Set.of("input-unchanged"),
                        ""));
    }

    private static Mutant state(String name, Supplier<VectorFunction> implementation) {
        return Mutant.softmax(name, STATE, implementation).caughtBy(ANY);
    }

    private static Mutant overwriting(String name, java.util.function.UnaryOperator<double[]> forward) {
        return Mutant.softmax(name, INPUT_OVERWRITTEN, () -> Made.of(forward)).caughtBy("input-unchanged");
    }

    private static VectorFunction every(int period) {
        AtomicInteger calls = new AtomicInteger();
        return Made.of(x -> calls.incrementAndGet() % period == 0 ? map(softmax(x), s -> s * (1 + 1e-6)) : softmax(x));
    }

    private static boolean differsInMoreThanOne(double[] a, double[] b) {
        if (a.length != b.length) {
            return true;
        }
        int differences = 0;
        for (int i = 0; i < a.length; i++) {
            differences += a[i] == b[i] ? 0 : 1;
        }
        return differences > 1 || a.length < 3;
    }
}
