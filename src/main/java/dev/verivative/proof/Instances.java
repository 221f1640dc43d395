package dev.verivative.proof;

import dev.verivative.definition.Premises;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.Projection;
import dev.verivative.exact.RationalArithmetic;
import dev.verivative.exact.Signature;
import dev.verivative.notation.Relation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;

/** Points of small sizes at which the premises of a relation hold, by chance or after a value was moved. */
final class Instances {
    private static final int SIZES = 4;
    private static final int POINTS = 4;
    private static final int ASSIGNMENTS = 12;

    /** How many random points are tried for one at which the hypotheses can be met. */
    private static final int TRIES = 10;

    private static final Evaluator<Rational> EXACT = new Evaluator<>(new RationalArithmetic());

    private final Assumptions known;
    private final Map<Dimension, Integer> atLeast;
    private final Presupposed presupposed;
    private final Signature signature;
    private final Set<Index.Variable> indices = new LinkedHashSet<>();
    private final Projection projection;
    private final Random random = new Random(1);

    Instances(Relation relation, Assumptions known, Premises premises) {
        this.known = known;
        this.projection = new Projection(known);
        this.atLeast = premises.atLeast();
        this.presupposed = new Presupposed(premises.inequalities());
        List<Term> terms = new ArrayList<>(List.of(relation.left(), relation.right()));
        terms.addAll(presupposed.terms());
        for (Hypothesis hypothesis : known.hypotheses()) {
            terms.add(hypothesis.left());
            terms.add(hypothesis.right());
        }
        this.signature = Signature.of(terms);
        indices.addAll(relation.left().freeIndices());
        indices.addAll(relation.right().freeIndices());
    }

    /** The smallest sizes first. */
    List<Point> points() {
        return points(this::point);
    }

    /** Points at which they hold but for rounding: no counterexamples, but signs that the premises can be met. */
    List<Point> near() {
        return points(sizes -> projection.of(random(sizes)));
    }

    private List<Point> points(Function<Map<Dimension, Integer>, Optional<Point>> source) {
        List<Point> all = new ArrayList<>();
        for (int first = 0; first < SIZES; first++) {
            Map<Dimension, Integer> sizes = sizes(first);
            for (int i = 0; i < POINTS; i++) {
                source.apply(sizes).ifPresent(point -> all.addAll(assigned(point)));
            }
        }
        return all;
    }

    private Point random(Map<Dimension, Integer> sizes) {
        Point point = signature.random(sizes, known.positive(), random.nextLong());
        return new Point(point.sizes(), point.entries(), Map.of());
    }

    /** Neighbouring dimensions get different sizes. */
    private Map<Dimension, Integer> sizes(int first) {
        Map<Dimension, Integer> sizes = new LinkedHashMap<>();
        int next = first;
        for (Dimension dimension : signature.dimensions()) {
            sizes.put(dimension, atLeast.getOrDefault(dimension, 1) + next % SIZES);
            next++;
        }
        return sizes;
    }

    private Optional<Point> point(Map<Dimension, Integer> sizes) {
        for (int i = 0; i < TRIES; i++) {
            // Nearby what is positive stays so.
            Point point = random(sizes);
            Optional<Point> solved =
                    Optional.of(i % 2 == 0 ? point : projection.of(point).orElse(point));
            for (Hypothesis hypothesis : known.hypotheses()) {
                solved = solved.flatMap(at -> solved(hypothesis, at));
            }
            if (solved.isPresent() && known.hypotheses().stream().allMatch(holdsAt(solved.get()))) {
                return solved;
            }
        }
        return Optional.empty();
    }

    private List<Point> assigned(Point point) {
        List<Point> all = new ArrayList<>(point.allIndices(indices));
        all.removeIf(at -> known.distinct().stream().anyMatch(pair -> isEqual(pair, at)));
        Collections.shuffle(all, random);
        return all.stream()
                .flatMap(at -> presupposing(at).stream())
                .limit(ASSIGNMENTS)
                .toList();
    }

    private Optional<Point> presupposing(Point at) {
        if (presupposed.holdAt(at)) {
            return Optional.of(at);
        }
        Point moved = presupposed.moved(at, random);
        return presupposed.holdAt(moved)
                        && isPositive(moved)
                        && known.hypotheses().stream().allMatch(holdsAt(moved))
                ? Optional.of(moved)
                : Optional.empty();
    }

    private boolean isPositive(Point point) {
        return point.entries().entrySet().stream()
                .filter(tensor -> known.positive().contains(tensor.getKey().name()))
                .allMatch(tensor -> tensor.getValue().stream().allMatch(value -> value.signum() > 0));
    }

    private static boolean isEqual(Set<Index> pair, Point at) {
        return pair.stream()
                        .map(index -> index instanceof Index.Position position
                                ? (Integer) position.value()
                                : at.indices().get(index))
                        .distinct()
                        .count()
                == 1;
    }

    private static Predicate<Hypothesis> holdsAt(Point point) {
        return hypothesis -> point.allIndices(letters(hypothesis)).stream()
                .allMatch(at ->
                        gap(hypothesis, at).filter(gap -> gap.signum() == 0).isPresent());
    }

    private static Set<Index.Variable> letters(Hypothesis hypothesis) {
        Set<Index.Variable> letters = new LinkedHashSet<>(hypothesis.left().freeIndices());
        letters.addAll(hypothesis.right().freeIndices());
        return letters;
    }

    /** The point with one value changed for each instance of the hypothesis, so that it holds. */
    private Optional<Point> solved(Hypothesis hypothesis, Point point) {
        Point current = point;
        for (Point at : point.allIndices(letters(hypothesis))) {
            Optional<Point> next = solvedAt(hypothesis, new Point(at.sizes(), current.entries(), at.indices()));
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.of(new Point(current.sizes(), current.entries(), Map.of()));
    }

    private Optional<Point> solvedAt(Hypothesis hypothesis, Point at) {
        for (Tensor tensor : at.entries().keySet()) {
            List<Rational> values = at.entries().get(tensor);
            for (int place = 0; place < values.size(); place++) {
                Optional<Point> solved = solvedFor(hypothesis, at, tensor, values, place);
                if (solved.isPresent()) {
                    return solved;
                }
            }
        }
        return Optional.empty();
    }

    /** Where both sides are linear in the value: the one at which they are equal. */
    private Optional<Point> solvedFor(
            Hypothesis hypothesis, Point at, Tensor tensor, List<Rational> values, int place) {
        Optional<Rational> zero = gap(hypothesis, with(at, tensor, values, place, Rational.ZERO));
        Optional<Rational> one = gap(hypothesis, with(at, tensor, values, place, Rational.ONE));
        if (zero.isEmpty() || one.isEmpty() || zero.equals(one)) {
            return Optional.empty();
        }
        Rational slope = one.get().minus(zero.get());
        Rational solution = zero.get().negate().times(slope.inverse());
        boolean fits = solution.signum() > 0 || !known.positive().contains(tensor.name());
        Point solved = with(at, tensor, values, place, solution);
        return fits && gap(hypothesis, solved).filter(gap -> gap.signum() == 0).isPresent()
                ? Optional.of(solved)
                : Optional.empty();
    }

    private static Point with(Point at, Tensor tensor, List<Rational> values, int place, Rational value) {
        List<Rational> changed = new ArrayList<>(values);
        changed.set(place, value);
        return at.with(tensor, changed);
    }

    private static Optional<Rational> gap(Hypothesis hypothesis, Point at) {
        Optional<Rational> left = EXACT.value(hypothesis.left(), at);
        return left.flatMap(a -> EXACT.value(hypothesis.right(), at).map(a::minus));
    }
}
