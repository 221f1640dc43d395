package dev.verivative.verify.oracle;

import dev.verivative.exact.Enclosure;
import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Comparison;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.Expectation;
import dev.verivative.verify.NumericArray;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One quantity at one input after the other: its value, and how answers compare with it. */
final class Computation implements Expectation {
    /** More numbers than this at one node are beyond reach. */
    private static final long MOST_NUMBERS = 2_000_000;

    /** Some values cancel by more digits than the first have. */
    private static final int FEW_BITS = 400;

    private static final int MANY_BITS = 6400;

    private final Quantity quantity;
    private final Optional<ShiftLaw> law;
    private final Evaluation whole;
    private final Tolerance tolerance;

    private Map<Dimension, Integer> sizes = Map.of();
    private Map<Tensor, NumericArray> inputs = Map.of();
    private Dtype dtype = Dtype.FLOAT64;
    private double constant = Double.NaN;
    private boolean isReachable = true;
    private Layout layout = new Layout();
    private @Nullable ExactFallback exact;

    /** The largest error so far as a part of its tolerance: smaller ones need not be known exactly. */
    private double largestRatio;

    Computation(Quantity quantity, Optional<ShiftLaw> law, Strictness strictness) {
        this.quantity = quantity;
        this.law = law;
        this.whole = new Evaluation(quantity.first().whole());
        this.tolerance = new Tolerance(quantity, strictness, whole);
    }

    /** @param always the number that each entry is whatever the input; NaN if it is none */
    void begin(Map<Dimension, Integer> sizesNow, Map<Tensor, NumericArray> inputsNow, Dtype dtypeNow, double always) {
        sizes = sizesNow;
        inputs = inputsNow;
        dtype = dtypeNow;
        constant = always;
        exact = null;
        whole.resize(sizes);
        layout = new Layout(whole, quantity.shape());
        isReachable = isReachable();
        if (isReachable) {
            Readings readings = new Readings(law, inputs, dtype);
            whole.run(sizes, readings.leaves(quantity.first().reading()), dtype);
            tolerance.begin(sizes, readings);
        }
    }

    private boolean isReachable() {
        for (Node node : whole.tape().nodes()) {
            long count = 1;
            for (Dimension axis : node.axes()) {
                count *= whole.size(axis);
            }
            if (node.kind() instanceof Node.Kind.Sum sum) {
                count *= whole.size(sum.over());
            }
            if (count > MOST_NUMBERS) {
                return false;
            }
        }
        return true;
    }

    @Override
    public List<Integer> shape() {
        return layout.shape();
    }

    @Override
    public boolean isDefined() {
        boolean isDefined = isReachable;
        for (int entry = 0; isDefined && entry < layout.count(); entry++) {
            isDefined = !Double.isNaN(whole.result().high[layout.index(entry)]);
        }
        return isDefined;
    }

    @Override
    public Comparison compare(double[] actual) {
        Verdict verdict = Verdict.WITHIN;
        int worst = 0;
        double ratio = 0;
        boolean useless = false;
        double[] ulps = new double[actual.length];
        for (int entry = 0; entry < actual.length; entry++) {
            if (verdict == Verdict.BEYOND) {
                // One wrong entry decides, and the tolerances of wrong entries are what takes time.
                ulps[entry] = ulps(layout.index(entry), actual[entry]);
                continue;
            }
            Judged judged = judged(entry, actual[entry], false);
            ulps[entry] = judged.ulps();
            useless |= judged.isUseless();
            boolean worse = judged.verdict().compareTo(verdict) > 0;
            if (worse || (judged.verdict() == verdict && judged.ratio() > ratio)) {
                worst = entry;
            }
            verdict = worse ? judged.verdict() : verdict;
            ratio = Math.max(ratio, judged.ratio());
        }
        largestRatio = Math.max(largestRatio, ratio);
        return new Comparison(verdict, worst, ratio, ulps, useless);
    }

    /** The tolerance of each entry, in full. */
    double[] tolerances() {
        double[] all = new double[layout.count()];
        for (int entry = 0; entry < all.length; entry++) {
            double right = Double.isNaN(constant) ? whole.result().value(layout.index(entry)) : constant;
            all[entry] = judged(entry, right, true).tolerance();
        }
        return all;
    }

    @Override
    public Entry entry(int position, double actual) {
        Judged judged = judged(position, actual, true);
        return new Entry(
                judged.verdict(),
                expected(position),
                judged.value(),
                judged.error(),
                judged.tolerance(),
                judged.ulps());
    }

    private String expected(int entry) {
        if (!isReachable) {
            return "beyond reach";
        }
        int index = layout.index(entry);
        boolean isConstant = !Double.isNaN(constant) && !Double.isNaN(whole.result().high[index]);
        return isConstant ? RightValue.text(constant) : RightValue.text(whole.result(), index);
    }

    private Judged judged(int entry, double actual, boolean inFull) {
        if (!isReachable) {
            return Judged.silent(Double.NaN);
        }
        Numbers numbers = whole.result();
        int index = layout.index(entry);
        double value = numbers.value(index);
        if (Double.isNaN(value)) {
            return Judged.silent(value);
        } else if (!Double.isNaN(constant)) {
            boolean isExcused = !Double.isFinite(actual)
                    && tolerance
                            .of(layout.place(entry), index, Double.POSITIVE_INFINITY)
                            .isOverflowing();
            return isExcused ? Judged.silent(value) : Judged.exactly(constant, actual);
        } else if (!numbers.isFinite(index)) {
            return Judged.exactly(value, actual);
        } else if (numbers.isExactZero(index)) {
            return Judged.exactly(0, actual);
        } else if (Double.isInfinite(actual) && Math.abs(value) > dtype.max() * (1 - dtype.unitRoundoff())) {
            return beyondRange(numbers, index, actual);
        }
        double error = numbers.distance(index, actual);
        double unsure = numbers.enclosure(index);
        double quick = tolerance.quick(index);
        boolean isClear =
                !tolerance.isStrict() && error + unsure <= quick && (error == 0 || error <= largestRatio * quick);
        boolean isUseless = tolerance.mayBeUseless(quick, value);
        if (isClear && !inFull && !isUseless) {
            return within(index, actual, error, quick, false);
        }
        // A smaller part of the tolerance than the largest so far need not be known exactly.
        double enough = inFull || isUseless ? Double.POSITIVE_INFINITY : (error + unsure) / Math.min(1, largestRatio);
        Tolerance.Bound bound = tolerance.of(layout.place(entry), index, enough);
        boolean isInRange = law.isPresent() && !bound.isOverflowing() && Math.abs(value) <= dtype.max();
        if (isInRange && !tolerance.isStrict() && !Double.isFinite(actual)) {
            // However little the tolerance says: the law keeps every part of the function in range.
            return Judged.noNumber(value, error, bound.value(), false);
        } else if (!(bound.value() < Double.POSITIVE_INFINITY)) {
            return Judged.unbounded(value, error);
        }
        boolean saysLittle = isUseless && bound.value() > Tolerance.USELESS * Math.abs(value);
        if (!Double.isFinite(actual)) {
            return Judged.noNumber(value, error, bound.value(), saysLittle);
        } else if (error <= bound.value() - unsure) {
            return within(index, actual, error, bound.value(), saysLittle);
        } else if (error - unsure > bound.value()) {
            double ratio = error / bound.value();
            return new Judged(Verdict.BEYOND, value, error, bound.value(), ratio, ulps(index, actual), saysLittle);
        }
        return straddling(entry, actual, value, bound.value(), saysLittle);
    }

    private Judged within(int index, double actual, double error, double bound, boolean saysLittle) {
        double value = whole.result().value(index);
        Verdict verdict = isFlushed(index, actual, value, bound) ? Verdict.FLUSHED : Verdict.WITHIN;
        double ratio = error == 0 ? 0 : error / bound;
        return new Judged(verdict, value, error, bound, ratio, ulps(index, actual), saysLittle);
    }

    /** Infinite where the right value is beyond the largest number, or nearly so. */
    private static Judged beyondRange(Numbers numbers, int index, double actual) {
        double value = numbers.value(index);
        if (actual > 0 == value > 0) {
            return new Judged(Verdict.WITHIN, value, 0, 0, 0, 0, false);
        }
        // Some of several parts may have overflowed to the other side first.
        return numbers.rounding(index) == Double.POSITIVE_INFINITY
                ? Judged.silent(value)
                : Judged.exactly(value, actual);
    }

    /** Zero in place of a subnormal number is within the tolerance; with gradual underflow it would not be. */
    private boolean isFlushed(int index, double actual, double value, double bound) {
        double size = Math.abs(value);
        return actual == 0 && size >= dtype.eta() && size < dtype.tiny() && size > bound - tolerance.flushing(index);
    }

    /** The error in ulp of the right value; NaN where that is not known to an ulp. */
    private double ulps(int index, double actual) {
        Numbers numbers = whole.result();
        double ulp = dtype.ulp(numbers.value(index));
        boolean isKnown = numbers.isFinite(index) && Double.isFinite(actual) && numbers.enclosure(index) < ulp;
        return isKnown ? numbers.distance(index, actual) / ulp : Double.NaN;
    }

    /** The enclosure is too wide to tell: more digits do. */
    private Judged straddling(int entry, double actual, double value, double bound, boolean saysLittle) {
        if (exact == null) {
            exact = new ExactFallback(sizes, inputs);
        }
        Way way = quantity.ways().stream()
                .filter(each -> each.reading().isPlain())
                .findFirst()
                .orElseThrow();
        for (int bits = FEW_BITS; bits <= MANY_BITS; bits *= 4) {
            Optional<Enclosure> enclosure = exact.value(way.term(), way.free(), layout.place(entry), bits);
            if (enclosure.isEmpty()) {
                break;
            }
            ExactError found = ExactError.of(actual, enclosure.get());
            boolean within = found.largest() <= bound;
            if (within || found.smallest() > bound) {
                double error = found.largest();
                return new Judged(
                        within ? Verdict.WITHIN : Verdict.BEYOND,
                        found.value(),
                        error,
                        bound,
                        error == 0 ? 0 : error / bound,
                        error / dtype.ulp(found.value()),
                        saysLittle);
            }
        }
        return Judged.silent(value);
    }
}
