package dev.verivative.verify;

import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.RationalArithmetic;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Moves inputs to where hypotheses hold exactly, in exact arithmetic: a tensor is scaled, rounded to few bits, and its
 * largest entry that matters is set to what is missing. For hypotheses that are linear in that entry.
 */
final class Meeting {
    /** So few bits that sums of many of them are exact in every dtype. */
    private static final double GRID = 0x1p-20;

    /** Enough digits to tell any double from its neighbours. */
    private static final MathContext DIGITS = new MathContext(40);

    private final Specification specification;
    private final Dtype dtype;
    private final Evaluator<Rational> evaluator = new Evaluator<>(new RationalArithmetic());

    Meeting(Specification specification, Dtype dtype) {
        this.specification = specification;
        this.dtype = dtype;
    }

    Optional<Map<String, NumericArray>> of(Map<String, NumericArray> given) {
        List<Hypothesis> hypotheses = specification.definition().known().hypotheses();
        if (hypotheses.isEmpty()) {
            return Optional.of(given);
        }
        Map<String, NumericArray> inputs = new LinkedHashMap<>(given);
        for (Hypothesis hypothesis : hypotheses) {
            Term missing = Terms.sub(hypothesis.left(), hypothesis.right());
            Optional<String> name = movable(hypothesis.names());
            if (name.isEmpty() || !met(missing, name.get(), inputs)) {
                return Optional.empty();
            }
        }
        boolean allHold = hypotheses.stream()
                .map(each -> Terms.sub(each.left(), each.right()))
                .allMatch(missing -> places(missing, inputs).stream().allMatch(point -> isZero(missing, point)));
        return allHold ? Optional.of(inputs) : Optional.empty();
    }

    /** The last input that it speaks of: constants stand behind variables. */
    private Optional<String> movable(Set<String> names) {
        List<Tensor> inputs = specification.inputs();
        for (int k = inputs.size() - 1; k >= 0; k--) {
            if (names.contains(inputs.get(k).name())) {
                return Optional.of(inputs.get(k).name());
            }
        }
        return Optional.empty();
    }

    private boolean met(Term missing, String name, Map<String, NumericArray> inputs) {
        if (places(missing, inputs).stream().allMatch(point -> isZero(missing, point))) {
            return true;
        }
        NumericArray array = inputs.get(name);
        if (array == null) {
            return false;
        }
        double[] values = array.values().clone();
        inputs.put(name, new NumericArray(array.shape(), values));
        List<Point> places = places(missing, inputs);
        if (places.size() == 1) {
            solved(missing, inputs, values.clone(), values, values.length).ifPresent(factor -> scale(values, factor));
        }
        for (int k = 0; k < values.length; k++) {
            values[k] = dtype.round(Math.rint(values[k] / GRID) * GRID);
            if (!Double.isFinite(values[k])) {
                return false;
            }
        }
        for (int place = 0; place < places.size(); place++) {
            if (!fixed(missing, inputs, values, place)) {
                return false;
            }
        }
        return true;
    }

    private static void scale(double[] values, Rational factor) {
        double by = nearest(factor);
        for (int k = 0; k < values.length; k++) {
            values[k] *= by;
        }
    }

    /** The factor for all entries with which the equation holds, where it is linear in that. */
    private Optional<Rational> solved(
            Term missing, Map<String, NumericArray> inputs, double[] whole, double[] values, int count) {
        java.util.Arrays.fill(values, 0, count, 0);
        Optional<Rational> none = value(missing, places(missing, inputs).get(0));
        System.arraycopy(whole, 0, values, 0, count);
        Optional<Rational> all = value(missing, places(missing, inputs).get(0));
        return root(none, all);
    }

    /** Sets the largest entry that matters so that the equation holds at one place. */
    private boolean fixed(Term missing, Map<String, NumericArray> inputs, double[] values, int place) {
        if (isZero(missing, places(missing, inputs).get(place))) {
            return true;
        }
        List<Integer> order = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            order.add(k);
        }
        order.sort((left, right) -> Double.compare(Math.abs(values[right]), Math.abs(values[left])));
        for (int k : order) {
            double before = values[k];
            values[k] = 0;
            Optional<Rational> none = value(missing, places(missing, inputs).get(place));
            values[k] = 1;
            Optional<Rational> one = value(missing, places(missing, inputs).get(place));
            Optional<Rational> root = root(none, one);
            if (root.isPresent()) {
                values[k] = nearest(root.get());
                if (Double.isFinite(values[k])
                        && values[k] == dtype.round(values[k])
                        && isZero(missing, places(missing, inputs).get(place))) {
                    return true;
                }
            }
            values[k] = before;
        }
        return false;
    }

    /** The nearest double; exactly the number where it is a double, and infinite beyond the range. */
    private static double nearest(Rational number) {
        return new BigDecimal(number.numerator())
                .divide(new BigDecimal(number.denominator()), DIGITS)
                .doubleValue();
    }

    private static Optional<Rational> root(Optional<Rational> atZero, Optional<Rational> atOne) {
        if (atZero.isEmpty() || atOne.isEmpty()) {
            return Optional.empty();
        }
        Rational slope = atOne.get().minus(atZero.get());
        return slope.signum() == 0
                ? Optional.empty()
                : Optional.of(atZero.get().negate().times(slope.inverse()));
    }

    private boolean isZero(Term missing, Point point) {
        return value(missing, point).filter(value -> value.signum() == 0).isPresent();
    }

    private Optional<Rational> value(Term missing, Point point) {
        return evaluator.value(missing, point);
    }

    /** The point, for each value of the free indices of the equation. */
    private List<Point> places(Term missing, Map<String, NumericArray> inputs) {
        Point point = Point.ofSizes(Sizes.of(specification.inputs(), inputs));
        for (Tensor tensor : specification.inputs()) {
            NumericArray array = inputs.get(tensor.name());
            if (array != null && missing.names().contains(tensor.name())) {
                point = point.with(tensor, array.values());
            }
        }
        return point.allIndices(missing.freeIndices());
    }
}
