package dev.verivative.verify.oracle;

import dev.verivative.exact.ExactEvaluator;
import dev.verivative.exact.ExactValue;
import dev.verivative.exact.Point;
import dev.verivative.exact.Signature;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import dev.verivative.verify.Operation;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Whether a quantity is the same number for every input where all dimensions have one element, as softmax is 1 there
 * and its Jacobian 0: then it has to be exact. Told by exact evaluation at two points of which one is negative.
 */
final class Constancy {
    private static final int DIGITS = 30;
    private final Quantities quantities;
    private final Map<Operation, Double> known = new EnumMap<>(Operation.class);

    Constancy(Quantities quantities) {
        this.quantities = quantities;
    }

    /** The number; NaN if it is none. */
    double value(Operation operation) {
        return known.computeIfAbsent(operation, this::compute);
    }

    private double compute(Operation operation) {
        Way way = Objects.requireNonNull(quantities.quantities().get(operation)).ways().stream()
                .filter(each -> each.reading().isPlain())
                .findFirst()
                .orElseThrow();
        double first = value(way, 1);
        for (int seed = 2; seed < 6; seed++) {
            if (value(way, seed) != first) {
                return Double.NaN;
            }
        }
        return first;
    }

    private static double value(Way way, int seed) {
        Term term = way.term();
        Signature signature = Signature.of(List.of(term));
        Map<Dimension, Integer> sizes = new HashMap<>();
        signature.dimensions().forEach(dimension -> sizes.put(dimension, 1));
        way.free().forEach(index -> sizes.put(index.dimension(), 1));
        Map<Index.Variable, Integer> indices = new HashMap<>();
        way.free().forEach(index -> indices.put(index, 1));
        Point point = signature.random(sizes, Set.of(), seed);
        ExactValue value = new ExactEvaluator(point, DIGITS).value(term, indices);
        if (!(value instanceof ExactValue.Known exact) || !exact.isExact()) {
            return Double.NaN;
        }
        BigDecimal decimal = new BigDecimal(exact.decimal().scientific());
        float rounded = decimal.floatValue();
        return new BigDecimal(rounded).compareTo(decimal) == 0 ? rounded : Double.NaN;
    }
}
