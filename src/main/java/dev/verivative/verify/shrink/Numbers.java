package dev.verivative.verify.shrink;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.Request;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/** Makes numbers simpler: all at once, and then each. */
final class Numbers {
    /** In longer arrays single numbers are tried only after whole parts of them. */
    private static final int MOST_SINGLE = 64;

    /** Thresholds beyond are looked for among round numbers only. */
    private static final double MOST_BISECTED = 1e6;

    private final Set<String> fixed;
    private final Trying trying;

    Numbers(Set<String> fixed, Trying trying) {
        this.fixed = fixed;
        this.trying = trying;
    }

    /** All numbers of an array at once. */
    Request together(Request failing) {
        Request simplest = failing;
        Dtype dtype = failing.dtype();
        for (Slot slot : Slot.of(failing, fixed)) {
            double largest = largest(slot.values(simplest));
            List<DoubleUnaryOperator> changes = List.of(
                    value -> 0,
                    value -> 1,
                    Math::rint,
                    value -> digits(value, 2, dtype),
                    value -> digits(value, 4, dtype),
                    value -> dtype.round(value - largest));
            for (DoubleUnaryOperator change : changes) {
                simplest = changed(simplest, slot, 0, Integer.MAX_VALUE, change).orElse(simplest);
            }
            simplest = parts(simplest, slot);
        }
        return simplest;
    }

    /** Halves, quarters, ... of an array set to zero, or one where zero passes. */
    private Request parts(Request failing, Slot slot) {
        Request simplest = failing;
        int size = slot.values(failing).length;
        for (int part = size / 2; part > 1 && !trying.isOver(); part /= 2) {
            for (int start = 0; start < size && !trying.isOver(); start += part) {
                Optional<Request> zero = changed(simplest, slot, start, part, value -> 0);
                simplest = zero.orElse(simplest);
            }
        }
        return simplest;
    }

    /** Infinities and NaN are kept: they are there for a reason, and go one by one if at all. */
    private Optional<Request> changed(Request request, Slot slot, int start, int count, DoubleUnaryOperator change) {
        double[] values = slot.values(request).clone();
        long end = Math.min(values.length, (long) start + count);
        for (int k = start; k < end; k++) {
            double changed = change.applyAsDouble(values[k]);
            values[k] = Double.isFinite(values[k]) && Double.isFinite(changed) ? changed : values[k];
        }
        return trying.simpler(slot.with(request, values), request);
    }

    /** Each number by itself. */
    Request singly(Request failing) {
        Request simplest = failing;
        for (Slot slot : Slot.of(failing, fixed)) {
            int count = slot.values(simplest).length;
            for (int k = 0; k < count && !trying.isOver(); k++) {
                double value = slot.values(simplest)[k];
                if (count > MOST_SINGLE && value == 0) {
                    continue;
                }
                for (double candidate : candidates(value, failing.dtype())) {
                    Optional<Request> found = trying.simpler(slot.with(simplest, k, candidate), simplest);
                    if (found.isPresent()) {
                        simplest = found.get();
                        break;
                    }
                }
            }
        }
        return simplest;
    }

    /** Simpler numbers, the simplest first. */
    static List<Double> candidates(double value, Dtype dtype) {
        List<Double> candidates = new ArrayList<>(List.of(0.0, 1.0, -1.0, 2.0, 0.5));
        if (Double.isFinite(value)) {
            double sign = Math.signum(value);
            double size = Math.abs(value);
            for (double round : round(size)) {
                candidates.add(dtype.round(sign * round));
            }
            candidates.add(value < 0 ? Math.ceil(value) : Math.floor(value));
            for (int digits = 1; digits < 17; digits++) {
                candidates.add(digits(value, digits, dtype));
            }
            for (int bits = 4; bits < dtype.precision(); bits += 4) {
                double step = Math.scalb(1.0, Math.getExponent(value) - bits);
                candidates.add(step == 0 ? value : Math.rint(value / step) * step);
            }
        }
        long own = Simplicity.of(value, dtype);
        return candidates.stream()
                .map(dtype::round)
                .filter(each -> Double.isFinite(each) && Simplicity.of(each, dtype) < own)
                .distinct()
                .toList();
    }

    /** 5, 10, 20, 50, 100, ... up to the number, or 0.2, 0.1, ... down to it; a few of many. */
    private static List<Double> round(double size) {
        List<Double> round = new ArrayList<>();
        int magnitude = size == 0 ? 0 : (int) Math.floor(Math.log10(size));
        int step = Math.max(1, Math.abs(magnitude) / 8);
        for (int power = 0; Math.abs(power) <= Math.abs(magnitude); power += magnitude < 0 ? -step : step) {
            for (int digit : new int[] {1, 2, 5}) {
                double candidate = Double.parseDouble(digit + "e" + power);
                if (magnitude < 0 ? candidate < 1 && candidate >= size / 5 : candidate <= size) {
                    round.add(candidate);
                }
            }
        }
        for (int digit : new int[] {1, 2, 5, 10}) {
            round.add(Double.parseDouble(digit + "e" + magnitude));
        }
        return round;
    }

    /** Where a number fails that is larger than some threshold: the smallest whole number that does. */
    Request thresholds(Request failing) {
        Request simplest = failing;
        for (Slot slot : Slot.of(failing, fixed)) {
            int count = slot.values(simplest).length;
            for (int k = 0; k < Math.min(count, MOST_SINGLE) && !trying.isOver(); k++) {
                double value = slot.values(simplest)[k];
                if (value == Math.rint(value) && Math.abs(value) > 2 && Math.abs(value) <= MOST_BISECTED) {
                    simplest = bisected(simplest, slot, k, (long) value);
                }
            }
        }
        return simplest;
    }

    private Request bisected(Request failing, Slot slot, int place, long value) {
        Request smallest = failing;
        long passes = 0;
        long fails = Math.abs(value);
        while (fails - passes > 1 && !trying.isOver()) {
            long middle = (passes + fails) / 2;
            double candidate = failing.dtype().round(Math.signum((double) value) * middle);
            Optional<Request> found = trying.failing(slot.with(smallest, place, candidate));
            if (found.isPresent()) {
                smallest = found.get();
                fails = middle;
            } else {
                passes = middle;
            }
        }
        return smallest;
    }

    private static double digits(double value, int digits, Dtype dtype) {
        return Double.isFinite(value)
                ? dtype.round(
                        new BigDecimal(value).round(new MathContext(digits)).doubleValue())
                : value;
    }

    private static double largest(double[] values) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : values) {
            largest = Double.isFinite(value) ? Math.max(largest, value) : largest;
        }
        return largest;
    }
}
