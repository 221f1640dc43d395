package dev.verivative.proof;

import dev.verivative.definition.Premise;
import dev.verivative.exact.Comparison;
import dev.verivative.exact.Differ;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.RationalArithmetic;
import dev.verivative.notation.Relation;
import dev.verivative.notation.Relation.Sign;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;

/** Inequalities that are presupposed: whether they hold at a point, and points nearby at which they do. */
final class Presupposed {
    private static final Evaluator<Rational> EXACT = new Evaluator<>(new RationalArithmetic());

    private final List<Premise> premises;

    Presupposed(List<Premise> premises) {
        this.premises = List.copyOf(premises);
    }

    /** What has to be given a value. */
    List<Term> terms() {
        return premises.stream()
                .flatMap(premise ->
                        List.of(premise.relation().left(), premise.relation().right()).stream())
                .toList();
    }

    /** Whether all of them hold for certain. */
    boolean holdAt(Point point) {
        return premises.stream()
                .allMatch(premise ->
                        point.allIndices(premise.forAll()).stream().allMatch(at -> holds(premise.relation(), at)));
    }

    /** The point with one value changed for each inequality that is violated; those before it may suffer. */
    Point moved(Point point, Random random) {
        Point current = point;
        for (Premise premise : premises) {
            for (Point at : point.allIndices(premise.forAll())) {
                Point here = new Point(at.sizes(), current.entries(), at.indices());
                if (!holds(premise.relation(), here)) {
                    current = solved(premise.relation(), here, random).orElse(here);
                }
            }
        }
        return new Point(point.sizes(), current.entries(), point.indices());
    }

    private static boolean holds(Relation relation, Point at) {
        Optional<Rational> left = EXACT.value(relation.left(), at);
        Optional<Rational> right = EXACT.value(relation.right(), at);
        if (left.isPresent() && right.isPresent()) {
            return isMet(relation.sign(), left.get().compareTo(right.get()));
        }
        return Differ.STANDARD.compareAt(relation.left(), relation.right(), at) instanceof Comparison.Different found
                && found.left().isPresent()
                && found.right().isPresent()
                && isMet(
                        relation.sign(), order(found.left().get(), found.right().get()));
    }

    private static int order(BigDecimal left, BigDecimal right) {
        return left.compareTo(right);
    }

    private static boolean isMet(Sign sign, int order) {
        return switch (sign) {
            case EQUAL -> order == 0;
            case NOT_EQUAL -> order != 0;
            case LESS -> order < 0;
            case LESS_OR_EQUAL -> order <= 0;
            case GREATER -> order > 0;
            case GREATER_OR_EQUAL -> order >= 0;
        };
    }

    /** Where both sides are linear in some value: another value at which they are apart as they should be. */
    private static Optional<Point> solved(Relation relation, Point at, Random random) {
        boolean ascends = relation.sign() == Sign.LESS || relation.sign() == Sign.LESS_OR_EQUAL;
        Rational size = Rational.of(1 + random.nextInt(6), 1 + random.nextInt(4));
        Rational gap = ascends ? size.negate() : size;
        List<Tensor> tensors = List.copyOf(at.entries().keySet());
        int start = tensors.isEmpty() ? 0 : random.nextInt(tensors.size());
        for (int i = 0; i < tensors.size(); i++) {
            Tensor tensor = tensors.get((start + i) % tensors.size());
            int count = values(at, tensor).size();
            int first = random.nextInt(count);
            for (int place = 0; place < count; place++) {
                Optional<Point> found = solvedFor(relation, at, tensor, (first + place) % count, gap);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Point> solvedFor(Relation relation, Point at, Tensor tensor, int place, Rational gap) {
        Optional<Rational> zero = difference(relation, with(at, tensor, place, Rational.ZERO));
        Optional<Rational> one = difference(relation, with(at, tensor, place, Rational.ONE));
        if (zero.isEmpty() || one.isEmpty() || zero.equals(one)) {
            return Optional.empty();
        }
        Rational slope = one.get().minus(zero.get());
        Point solved = with(at, tensor, place, gap.minus(zero.get()).times(slope.inverse()));
        return Optional.of(solved).filter(point -> holds(relation, point));
    }

    private static Optional<Rational> difference(Relation relation, Point at) {
        Optional<Rational> left = EXACT.value(relation.left(), at);
        return left.flatMap(a -> EXACT.value(relation.right(), at).map(a::minus));
    }

    private static List<Rational> values(Point at, Tensor tensor) {
        return at.entries().getOrDefault(tensor, List.of());
    }

    private static Point with(Point at, Tensor tensor, int place, Rational value) {
        List<Rational> changed = new ArrayList<>(values(at, tensor));
        changed.set(place, value);
        return at.with(tensor, changed);
    }
}
