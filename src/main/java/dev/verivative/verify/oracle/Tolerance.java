package dev.verivative.verify.oracle;

import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an entry may be off by: T = 2 (R + I) + 2 floor, the maximum over all honest ways, computed as far as an answer
 * needs it.
 */
final class Tolerance {
    /** Where a tolerance is more than this part of the value, it says little. */
    static final double USELESS = 0.01;

    /** Below this an exponential grows by its first derivative, but for a part in a thousand. */
    private static final double LINEAR = 0x1p-12;

    private final Strictness strictness;
    private final boolean isShifted;
    private final Evaluation whole;
    private final Sensitivity sensitivity;
    private final List<OtherWay> others = new ArrayList<>();

    private Map<Dimension, Integer> sizes = Map.of();
    private Readings readings = new Readings(Optional.empty(), Map.of(), Dtype.FLOAT64);
    private double[] roundedInput = {};
    private double largestRounded;
    private double @Nullable [] componentwise;

    Tolerance(Quantity quantity, Strictness strictness, Evaluation whole) {
        this.strictness = strictness;
        this.whole = whole;
        this.sensitivity = new Sensitivity(whole);
        this.isShifted = quantity.first().reading() == Way.Reading.SHIFTED;
        quantity.ways().stream().skip(1).map(OtherWay::new).forEach(others::add);
    }

    /**
     * One entry's.
     *
     * @param value 2 (R + I) + 2 floor, or what was asked for in its place
     * @param isOverflowing whether honest code may overflow on the way, so that not even NaN is a fault
     */
    record Bound(double value, boolean isOverflowing) {}

    void begin(Map<Dimension, Integer> sizesNow, Readings readingsNow) {
        sizes = sizesNow;
        readings = readingsNow;
        componentwise = null;
        others.forEach(OtherWay::forget);
        roundedInput = isShifted ? readings.roundings() : new double[0];
        largestRounded = 0;
        for (double rounded : roundedInput) {
            largestRounded = Math.max(largestRounded, rounded);
        }
    }

    /** Whether it is something else than what follows from the formula. */
    boolean isStrict() {
        return strictness.maxUlp().isPresent() || strictness.isComponentwise();
    }

    /** A part of it that costs nothing, for the entry at an index of the whole tape. */
    double quick(int index) {
        Numbers numbers = whole.result();
        return 2 * numbers.rounding(index) + 2 * floor(numbers.floor[index]);
    }

    /** What flushing subnormal numbers adds to what gradual underflow would. */
    double flushing(int index) {
        Dtype dtype = readings.dtype();
        return 2 * floor(whole.result().floor[index]) * (1 - dtype.eta() / dtype.tiny());
    }

    /** Whether it may say little of this value, as far as that can be seen at once. */
    boolean mayBeUseless(double quick, double value) {
        Dtype dtype = readings.dtype();
        double size = Math.abs(value);
        return size >= Math.scalb(dtype.tiny(), dtype.precision())
                && (largestRounded > USELESS / 8 || quick > USELESS * size);
    }

    /**
     * In full, unless less will do.
     *
     * @param place the entry's place
     * @param index where it stands in the values of the whole tape
     * @param enough a tolerance from which on it need not be known any better
     */
    Bound of(int[] place, int index, double enough) {
        Numbers numbers = whole.result();
        double value = numbers.value(index);
        if (strictness.maxUlp().isPresent()) {
            return new Bound(
                    strictness.maxUlp().getAsDouble() * readings.dtype().ulp(value), false);
        }
        double rounding = numbers.rounding(index);
        double floor = floor(numbers.floor[index]);
        if (strictness.isComponentwise()) {
            return new Bound(2 * cancellationFree(index, value) + 2 * floor, false);
        }
        boolean isOverflowing = rounding == Double.POSITIVE_INFINITY;
        double input = isShifted ? sensitivity.weighted(index, shifted(), roundedInput) : 0;
        for (OtherWay other : others) {
            if (largestRounded < LINEAR && other.reading() == Way.Reading.PERTURBED) {
                continue;
            }
            double soFar = 2 * (rounding + input) + 2 * floor;
            if (soFar < Double.POSITIVE_INFINITY && enough <= soFar) {
                return new Bound(soFar, isOverflowing);
            }
            other.at(place, sizes, readings);
            rounding = Math.max(rounding, other.rounding());
            floor = Math.max(floor, floor(other.floor()));
            isOverflowing |= other.overflowsAsWritten();
        }
        return new Bound(2 * (rounding + input) + 2 * floor, isOverflowing);
    }

    private String shifted() {
        return isShifted ? readings.law().orElseThrow().tensor().name() : "";
    }

    /** The result itself may be flushed too. */
    private double floor(double count) {
        double tiny = readings.dtype().tiny();
        return count * tiny + tiny;
    }

    /** What rounding the inputs and operations does where nothing cancels. */
    private double cancellationFree(int index, double value) {
        if (componentwise == null) {
            componentwise = new Componentwise(whole).errors(shifted());
        }
        double input = 0;
        for (Map.Entry<Tensor, NumericArray> given : readings.inputs().entrySet()) {
            double[] weights = readings.roundings(given.getKey(), given.getValue());
            input += sensitivity.weighted(index, given.getKey().name(), weights);
        }
        return input + readings.dtype().unitRoundoff() * componentwise[index] * Math.abs(value);
    }
}
