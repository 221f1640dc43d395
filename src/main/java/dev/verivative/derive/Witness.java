package dev.verivative.derive;

import dev.verivative.exact.DoubleArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.Projection;
import dev.verivative.exact.Signature;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A point at which conditions hold together: a result under conditions that contradict each other says nothing. */
public final class Witness {
    private static final int LARGEST_SIZE = 4;
    private static final int POINTS = 200;

    /** So many of the same points further away: what is larger than five is not found among small numbers. */
    private static final int POINTS_FURTHER = 40;

    private static final List<Rational> FURTHER = List.of(Rational.of(10), Rational.of(1000));

    /** Near these many points it is tried to meet hypotheses as well, which takes longer. */
    private static final int POINTS_NEARBY = 12;

    /** Values that rounding could make out of zero are no witnesses. */
    private static final double CLEAR = 1e-9;

    private Witness() {}

    /** A point that meets all obligations and hypotheses, if one was found near random ones of small sizes. */
    public static Optional<Point> find(List<Obligation> obligations, Assumptions known) {
        List<Term> terms = new ArrayList<>();
        int least = 1;
        for (Obligation obligation : obligations) {
            term(obligation.condition()).ifPresent(terms::add);
            if (obligation.condition() instanceof Condition.InRange range
                    && range.index() instanceof Index.Position position) {
                least = Math.max(least, position.value());
            }
        }
        for (Hypothesis hypothesis : known.hypotheses()) {
            terms.addAll(List.of(hypothesis.left(), hypothesis.right()));
        }
        Projection projection = new Projection(known);
        Signature signature = Signature.of(terms);
        Set<Dimension> dimensions = new LinkedHashSet<>(signature.dimensions());
        obligations.forEach(obligation -> obligation.forAll().forEach(index -> dimensions.add(index.dimension())));
        for (int size = least; size <= Math.max(least, LARGEST_SIZE); size++) {
            Map<Dimension, Integer> sizes = sizes(dimensions, size);
            int points = known.hypotheses().isEmpty() ? POINTS : POINTS_NEARBY;
            for (int seed = 0; seed < points; seed++) {
                Optional<Point> point = projection
                        .of(signature.random(sizes, known.positive(), seed))
                        .filter(met -> obligations.stream().allMatch(obligation -> holds(obligation, met)));
                if (point.isPresent()) {
                    return point;
                }
            }
        }
        return known.hypotheses().isEmpty()
                ? further(obligations, signature, sizes(dimensions, least), known)
                : Optional.empty();
    }

    private static Map<Dimension, Integer> sizes(Set<Dimension> dimensions, int size) {
        Map<Dimension, Integer> sizes = new HashMap<>();
        for (Dimension dimension : dimensions) {
            sizes.put(dimension, dimension.isFixed() ? dimension.size() : size);
        }
        return sizes;
    }

    private static Optional<Point> further(
            List<Obligation> obligations, Signature signature, Map<Dimension, Integer> sizes, Assumptions known) {
        return FURTHER.stream()
                .flatMap(factor -> IntStream.range(0, POINTS_FURTHER)
                        .mapToObj(seed -> times(signature.random(sizes, known.positive(), seed), factor)))
                .filter(point -> obligations.stream().allMatch(obligation -> holds(obligation, point)))
                .findFirst();
    }

    private static Point times(Point point, Rational factor) {
        Map<Tensor, List<Rational>> entries = new LinkedHashMap<>();
        point.entries()
                .forEach((tensor, values) ->
                        entries.put(tensor, values.stream().map(factor::times).toList()));
        return new Point(point.sizes(), entries, point.indices());
    }

    private static boolean holds(Obligation obligation, Point point) {
        Optional<Term> term = term(obligation.condition());
        if (term.isEmpty()) {
            return true;
        }
        return point.allIndices(obligation.forAll()).stream().allMatch(at -> {
            double value = new Evaluator<>(new DoubleArithmetic())
                    .value(term.get(), at)
                    .orElse(Double.NaN);
            return obligation.condition() instanceof Condition.Positive ? value > CLEAR : Math.abs(value) > CLEAR;
        });
    }

    private static Optional<Term> term(Condition condition) {
        if (condition instanceof Condition.NonZero nonZero) {
            return Optional.of(nonZero.term());
        }
        return condition instanceof Condition.Positive positive ? Optional.of(positive.term()) : Optional.empty();
    }
}
