package dev.verivative.verify.oracle;

import dev.verivative.exact.Enclosure;
import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Comparison;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.Expectation;
import dev.verivative.verify.NumericArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One quantity at one input after the other: its value, and its tolerance as far as an answer needs it. */
final class Computation implements Expectation {
    /** Where a tolerance is more than this part of the value, it says little. */
    private static final double USELESS = 0.01;

    /** Below this an exponential grows by its first derivative, but for a part in a thousand. */
    private static final double LINEAR = 0x1p-12;

    /** More numbers than this at one node are beyond reach. */
    private static final long MOST_NUMBERS = 2_000_000;

    private final Quantity quantity;
    private final Optional<ShiftLaw> law;
    private final Strictness strictness;
    private final Evaluation whole;
    private final Sensitivity sensitivity;
    private final List<@Nullable OtherWay> others = new ArrayList<>();

    private Map<Dimension, Integer> sizes = Map.of();
    private Map<Tensor, NumericArray> inputs = Map.of();
    private Dtype dtype = Dtype.FLOAT64;
    private double constant = Double.NaN;
    private boolean isReachable = true;
    private int[] shape = {};
    private int[] resultStrides = {};
    private double[] roundedInput = {};
    private @Nullable ExactFallback exact;
    private double @Nullable [] componentwise;

    /** Whether honest code overflows before it subtracts the largest entry, as x / T does. */
    private boolean isOverflowing;

    /** The largest error so far as a part of its tolerance: smaller ones need not be known exactly. */
    private double largestRatio;

    Computation(Quantity quantity, Optional<ShiftLaw> law, Strictness strictness) {
        this.quantity = quantity;
        this.law = law;
        this.strictness = strictness;
        this.whole = new Evaluation(quantity.first().whole());
        this.sensitivity = new Sensitivity(whole);
        quantity.ways().forEach(way -> others.add(null));
    }

    /** @param always the number that each entry is whatever the input; NaN if it is none */
    void begin(Map<Dimension, Integer> sizesNow, Map<Tensor, NumericArray> inputsNow, Dtype dtypeNow, double always) {
        this.sizes = sizesNow;
        this.inputs = inputsNow;
        this.dtype = dtypeNow;
        this.constant = always;
        this.exact = null;
        this.componentwise = null;
        others.replaceAll(other -> other == null ? null : other.forgotten());
        List<Dimension> dimensions = quantity.shape();
        shape = new int[dimensions.size()];
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = size(dimensions.get(axis));
        }
        isReachable = isReachable();
        if (isReachable) {
            whole.run(sizes, leaves(quantity.first().reading()), dtype);
            Node result = whole.tape().result();
            int[] own = whole.shape(result);
            int[] strides = new int[own.length];
            int stride = 1;
            for (int axis = own.length - 1; axis >= 0; axis--) {
                strides[axis] = stride;
                stride *= own[axis];
            }
            resultStrides = new int[shape.length];
            for (int axis = 0; axis < shape.length; axis++) {
                int from = whole.tape().order().get(axis);
                resultStrides[axis] = from < 0 ? 0 : strides[from];
            }
        }
    }

    private int size(Dimension dimension) {
        if (dimension.isFixed()) {
            return dimension.size();
        }
        Integer size = sizes.get(dimension);
        if (size == null) {
            throw new IllegalArgumentException("no size for " + dimension + ", only for " + sizes.keySet());
        }
        return size;
    }

    private boolean isReachable() {
        for (Node node : whole.tape().nodes()) {
            long count = 1;
            for (Dimension axis : node.axes()) {
                count *= size(axis);
            }
            if (node.kind() instanceof Node.Kind.Sum sum) {
                count *= size(sum.over());
            }
            if (count > MOST_NUMBERS) {
                return false;
            }
        }
        return true;
    }

    private Map<String, Leaf> leaves(Way.Reading reading) {
        Map<String, Leaf> leaves = new HashMap<>();
        double u = dtype.unitRoundoff();
        for (Map.Entry<Tensor, NumericArray> input : inputs.entrySet()) {
            boolean isShifted =
                    law.isPresent() && input.getKey().equals(law.get().tensor());
            NumericArray array = input.getValue();
            if (!isShifted || reading == Way.Reading.ROUNDED) {
                leaves.put(input.getKey().name(), Leaf.of(array, u));
            } else if (reading == Way.Reading.EXACT) {
                leaves.put(input.getKey().name(), Leaf.of(array, 0));
            } else {
                double largest = largest(array);
                boolean isPerturbed = reading == Way.Reading.PERTURBED;
                Leaf shifted = Leaf.shifted(array, largest, u);
                leaves.put(input.getKey().name(), isPerturbed ? shifted.perturbed(array, largest, u) : shifted);
                leaves.put(Quantities.SHIFT, Leaf.of(NumericArray.scalar(largest), isPerturbed ? u : 0));
                roundedInput = new double[array.size()];
                for (int k = 0; k < roundedInput.length; k++) {
                    double size = Math.abs(array.get(k));
                    roundedInput[k] = size <= Double.MAX_VALUE ? u * size : 0;
                }
            }
        }
        return leaves;
    }

    private static double largest(NumericArray array) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : array.values()) {
            largest = value > largest ? value : largest;
        }
        return largest;
    }

    @Override
    public List<Integer> shape() {
        List<Integer> list = new ArrayList<>();
        for (int size : shape) {
            list.add(size);
        }
        return list;
    }

    private int count() {
        int count = 1;
        for (int size : shape) {
            count *= size;
        }
        return count;
    }

    private int[] place(int position) {
        int[] place = new int[shape.length];
        int rest = position;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            place[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return place;
    }

    /** Where the entry stands in the values of the whole tape. */
    private int index(int position) {
        int index = 0;
        int rest = position;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index += rest % shape[axis] * resultStrides[axis];
            rest /= shape[axis];
        }
        return index;
    }

    @Override
    public boolean isDefined() {
        for (int i = 0; i < count(); i++) {
            if (!isReachable || Double.isNaN(whole.result().high[index(i)])) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Comparison compare(double[] actual) {
        Verdict verdict = Verdict.WITHIN;
        int worst = 0;
        double ratio = 0;
        boolean useless = false;
        double[] ulps = new double[actual.length];
        for (int i = 0; i < actual.length; i++) {
            if (verdict == Verdict.BEYOND) {
                // One wrong entry decides, and the tolerances of wrong entries are what takes time.
                ulps[i] = ulps(i, actual[i]);
                continue;
            }
            Judged judged = judged(i, actual[i], false);
            ulps[i] = judged.ulps;
            useless |= judged.isUseless;
            boolean worse = judged.verdict.compareTo(verdict) > 0;
            if (worse || (judged.verdict == verdict && judged.ratio > ratio)) {
                worst = i;
            }
            verdict = worse ? judged.verdict : verdict;
            ratio = Math.max(ratio, judged.ratio);
        }
        largestRatio = Math.max(largestRatio, ratio);
        return new Comparison(verdict, worst, ratio, ulps, useless);
    }

    /** The tolerance of each entry, in full. */
    double[] tolerances() {
        double[] all = new double[count()];
        for (int k = 0; k < all.length; k++) {
            all[k] = judged(k, Double.isNaN(constant) ? whole.result().value(index(k)) : constant, true).tolerance;
        }
        return all;
    }

    private double ulps(int position, double actual) {
        Numbers numbers = whole.result();
        int i = isReachable ? index(position) : 0;
        boolean isKnown = isReachable && numbers.isFinite(i) && numbers.high[i] != 0 && Double.isFinite(actual);
        return isKnown ? error(numbers, i, actual) / dtype.ulp(numbers.value(i)) : Double.NaN;
    }

    @Override
    public Entry entry(int position, double actual) {
        Judged judged = judged(position, actual, true);
        return new Entry(
                judged.verdict, Decimals.of(this, position), judged.value, judged.error, judged.tolerance, judged.ulps);
    }

    /** How an entry was judged; the ratio may be too large as long as it is not above the largest one so far. */
    private record Judged(
            Verdict verdict,
            double value,
            double error,
            double tolerance,
            double ratio,
            double ulps,
            boolean isUseless) {
        static Judged silent(double value) {
            return new Judged(
                    Verdict.NOTHING_TO_SAY, value, Double.NaN, Double.POSITIVE_INFINITY, 0, Double.NaN, false);
        }

        static Judged exactly(double value, double actual) {
            boolean same = value == actual;
            double error = Math.abs(actual - value);
            return new Judged(
                    same ? Verdict.WITHIN : Verdict.BEYOND,
                    value,
                    same ? 0 : error,
                    0,
                    same ? 0 : Double.POSITIVE_INFINITY,
                    same ? 0 : Double.POSITIVE_INFINITY,
                    false);
        }
    }

    private Judged judged(int position, double actual, boolean inFull) {
        if (!isReachable) {
            return Judged.silent(Double.NaN);
        }
        Numbers numbers = whole.result();
        int i = index(position);
        double value = numbers.value(i);
        if (Double.isNaN(value)) {
            return Judged.silent(value);
        } else if (!Double.isNaN(constant)) {
            return Judged.exactly(constant, actual);
        } else if (!numbers.isFinite(i)) {
            return Judged.exactly(value, actual);
        } else if (numbers.isExactZero(i)) {
            return Judged.exactly(0, actual);
        }
        if (Double.isInfinite(actual) && Math.abs(value) > dtype.max() * (1 - dtype.unitRoundoff())) {
            boolean same = actual > 0 == value > 0;
            if (same) {
                return new Judged(Verdict.WITHIN, value, 0, 0, 0, 0, false);
            }
            // Some of several parts may have overflowed to the other side first.
            return rounding(numbers, i) == Double.POSITIVE_INFINITY
                    ? Judged.silent(value)
                    : Judged.exactly(value, actual);
        }
        double error = error(numbers, i, actual);
        double unsure = enclosure(numbers, i);
        double quick = 2 * rounding(numbers, i) + 2 * floor(numbers, i);
        boolean strict = strictness.maxUlp().isPresent() || strictness.isComponentwise();
        boolean isClear = !strict && error + unsure <= quick && (error == 0 || error <= largestRatio * quick);
        boolean isUseless = isUseless(quick, value);
        double enough = inFull || isUseless ? Double.POSITIVE_INFINITY : error + unsure;
        double tolerance = isClear && !inFull && !isUseless ? quick : tolerance(position, i, value, enough);
        double ulps = error / dtype.ulp(value);
        if (law.isPresent()
                && !strict
                && !isOverflowing
                && !Double.isFinite(actual)
                && Math.abs(value) <= dtype.max()) {
            // However little the tolerance says: the law keeps every part of the function in range.
            return new Judged(
                    Verdict.BEYOND, value, error, tolerance, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY, false);
        }
        if (tolerance == Double.POSITIVE_INFINITY || Double.isNaN(tolerance)) {
            return new Judged(Verdict.NOTHING_TO_SAY, value, error, Double.POSITIVE_INFINITY, 0, Double.NaN, true);
        }
        isUseless &= tolerance > USELESS * Math.abs(value);
        double ratio = error / tolerance;
        if (!(error <= tolerance - unsure) && !(error - unsure > tolerance)) {
            if (Double.isNaN(error) || Double.isInfinite(actual)) {
                return new Judged(
                        Verdict.BEYOND,
                        value,
                        error,
                        tolerance,
                        Double.POSITIVE_INFINITY,
                        Double.POSITIVE_INFINITY,
                        isUseless);
            }
            return straddling(position, actual, value, tolerance, isUseless);
        }
        Verdict verdict = error > tolerance ? Verdict.BEYOND : flushed(actual, value, tolerance, numbers, i);
        return new Judged(verdict, value, error, tolerance, error == 0 ? 0 : ratio, ulps, isUseless);
    }

    /** Zero in place of a subnormal number is within the tolerance; with gradual underflow it would not be. */
    private Verdict flushed(double actual, double value, double tolerance, Numbers numbers, int i) {
        double gradual = tolerance - 2 * floor(numbers, i) * (1 - dtype.eta() / dtype.tiny());
        boolean isFlushed = actual == 0 && Math.abs(value) >= dtype.eta() && Math.abs(value) > gradual;
        return isFlushed && Math.abs(value) < dtype.tiny() ? Verdict.FLUSHED : Verdict.WITHIN;
    }

    /** |actual - value|, rounded to a double once. */
    private static double error(Numbers numbers, int i, double actual) {
        int exponent = numbers.exponent[i];
        if (exponent == 0) {
            return Math.abs((actual - numbers.high[i]) - numbers.low[i]);
        }
        double scaled = Math.scalb(actual, -exponent);
        if (Double.isInfinite(scaled) || (scaled == 0 && actual != 0) || Math.abs(scaled) < Double.MIN_NORMAL) {
            return Math.abs(actual - numbers.value(i));
        }
        return Math.scalb(Math.abs((scaled - numbers.high[i]) - numbers.low[i]), exponent);
    }

    private static double enclosure(Numbers numbers, int i) {
        double own = Numbers.rescaled(numbers.enclosure[i], numbers.exponent[i], 0);
        double read = Math.abs(numbers.value(i)) * 0x1p-100;
        return own + read + (numbers.exponent[i] == 0 ? 0 : Double.MIN_VALUE);
    }

    private static double rounding(Numbers numbers, int i) {
        return Numbers.rescaled(numbers.rounding[i], numbers.exponent[i], 0);
    }

    private double floor(Numbers numbers, int i) {
        return numbers.floor[i] * dtype.tiny() + dtype.tiny();
    }

    private boolean isUseless(double quick, double value) {
        double size = Math.abs(value);
        if (size < Math.scalb(dtype.tiny(), dtype.precision())) {
            return false;
        }
        boolean isLarge = false;
        if (quantity.first().reading() == Way.Reading.SHIFTED) {
            for (double rounded : roundedInput) {
                isLarge |= rounded > USELESS / 8;
            }
        }
        return isLarge || quick > USELESS * size;
    }

    /**
     * Twice what rounding inputs and operations may do, and twice the floor.
     *
     * @param enough an error that need not be told from a smaller part of the tolerance than the largest so far: once
     *     that is certain, the tolerance is not computed to the end
     */
    private double tolerance(int position, int i, double value, double enough) {
        if (strictness.maxUlp().isPresent()) {
            return strictness.maxUlp().getAsDouble() * dtype.ulp(value);
        }
        Numbers numbers = whole.result();
        double rounding = rounding(numbers, i);
        double floor = floor(numbers, i);
        if (strictness.isComponentwise()) {
            return 2 * cancellationFree(i, value) + 2 * floor;
        }
        isOverflowing = rounding == Double.POSITIVE_INFINITY;
        double input = 0;
        if (quantity.first().reading() == Way.Reading.SHIFTED) {
            input = sensitivity.weighted(i, law.orElseThrow().tensor().name(), roundedInput);
        }
        int[] place = place(position);
        boolean isLinear = Arrays.stream(roundedInput).allMatch(rounded -> rounded < LINEAR);
        for (int k = 1; k < others.size(); k++) {
            if (isLinear && quantity.ways().get(k).reading() == Way.Reading.PERTURBED) {
                continue;
            }
            double soFar = 2 * (rounding + input) + 2 * floor;
            if (soFar < Double.POSITIVE_INFINITY && enough <= soFar * Math.min(1, largestRatio)) {
                return soFar;
            }
            OtherWay other = other(k);
            other.at(place);
            rounding = Math.max(rounding, other.rounding());
            isOverflowing |= quantity.ways().get(k).reading() == Way.Reading.EXACT && other.evaluation.overflows();
            floor = Math.max(floor, other.floor() * dtype.tiny() + dtype.tiny());
        }
        return 2 * (rounding + input) + 2 * floor;
    }

    /** What rounding the inputs and operations does where nothing cancels. */
    private double cancellationFree(int i, double value) {
        boolean isShifted = quantity.first().reading() == Way.Reading.SHIFTED;
        double u = dtype.unitRoundoff();
        if (componentwise == null) {
            String shifted = isShifted ? law.orElseThrow().tensor().name() : "";
            componentwise = new Componentwise(whole).errors(shifted);
        }
        double input = 0;
        for (Map.Entry<Tensor, NumericArray> given : inputs.entrySet()) {
            Tensor tensor = given.getKey();
            boolean isLaw = isShifted && tensor.equals(law.orElseThrow().tensor());
            double largest = isLaw ? largest(given.getValue()) : 0;
            double[] weights = new double[given.getValue().size()];
            for (int k = 0; k < weights.length; k++) {
                double x = given.getValue().get(k);
                double size = Math.abs(x) + (isLaw ? Math.abs(x - largest) : 0);
                weights[k] = size <= Double.MAX_VALUE ? u * size : 0;
            }
            input += sensitivity.weighted(i, tensor.name(), weights);
        }
        return input + u * componentwise[i] * Math.abs(value);
    }

    private OtherWay other(int k) {
        OtherWay other = others.get(k);
        if (other == null) {
            Evaluation evaluation = new Evaluation(quantity.ways().get(k).pointwise());
            if (quantity.ways().get(k).reading() == Way.Reading.EXACT) {
                // It underflows for want of a shift, which the law says that it need not.
                evaluation.ignoreUnderflow();
            }
            other = new OtherWay(evaluation);
            others.set(k, other);
        }
        if (!other.isReady) {
            other.evaluation.run(sizes, leaves(quantity.ways().get(k).reading()), dtype);
            other.isReady = true;
        }
        return other;
    }

    /** Another way to the same quantity, at one place at a time. */
    private static final class OtherWay {
        private final Evaluation evaluation;
        private boolean isReady;

        OtherWay(Evaluation evaluation) {
            this.evaluation = evaluation;
        }

        OtherWay forgotten() {
            isReady = false;
            return this;
        }

        void at(int[] place) {
            evaluation.at(place);
        }

        double rounding() {
            Numbers numbers = evaluation.result();
            if (evaluation.overflows()) {
                return Double.POSITIVE_INFINITY;
            }
            double rounding = Computation.rounding(numbers, 0);
            return Double.isNaN(numbers.high[0]) || Double.isNaN(rounding) ? 0 : rounding;
        }

        double floor() {
            double floor = evaluation.result().floor[0];
            return Double.isNaN(floor) ? 0 : floor;
        }
    }

    /** The enclosure is too wide to tell: more digits do. */
    private Judged straddling(int position, double actual, double value, double tolerance, boolean isUseless) {
        Optional<Enclosure> enclosure = exactly(position);
        if (enclosure.isEmpty()) {
            return Judged.silent(value);
        }
        ExactError found = ExactError.of(actual, enclosure.get());
        boolean within = found.largest() <= tolerance;
        return new Judged(
                within ? Verdict.WITHIN : Verdict.BEYOND,
                found.value(),
                found.largest(),
                tolerance,
                found.largest() == 0 ? 0 : found.largest() / tolerance,
                found.largest() / dtype.ulp(found.value()),
                isUseless);
    }

    /** The value in arbitrary precision. */
    Optional<Enclosure> exactly(int position) {
        if (exact == null) {
            Map<Tensor, NumericArray> given = new LinkedHashMap<>(inputs);
            exact = new ExactFallback(sizes, given);
        }
        Way way = quantity.ways().stream()
                .filter(each -> each.reading().isPlain())
                .findFirst()
                .orElseThrow();
        return exact.value(way.term(), way.free(), place(position));
    }

    /** The value as a sum of two doubles and a power of two. */
    Numbers numbers() {
        return whole.result();
    }

    int indexOf(int position) {
        return index(position);
    }

    double constant() {
        return constant;
    }

    boolean isReachableAt() {
        return isReachable;
    }
}
