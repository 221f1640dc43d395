package dev.verivative.proof;

import dev.verivative.definition.Premises;
import dev.verivative.exact.Comparison;
import dev.verivative.exact.DecimalArithmetic;
import dev.verivative.exact.Differ;
import dev.verivative.exact.DoubleArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.RationalArithmetic;
import dev.verivative.notation.Relation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Rational;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for a point at which a relation is false, among points at which its premises hold. */
final class Search {
    /** How many points are looked at in decimals, if doubles find nothing suspicious. */
    private static final int DECIMALS = 5;

    private static final int TIES = 3;
    private static final int DIGITS = 30;
    private static final double SUSPICIOUS = 1e-9;
    private static final Evaluator<Double> DOUBLES = new Evaluator<>(new DoubleArithmetic());

    private final Sides sides;
    private final Relation relation;
    private final List<Point> points;
    private Optional<Counterexample> found = Optional.empty();
    private boolean hasInstance;

    Search(Sides sides, Assumptions known, Premises premises) {
        this.sides = sides;
        this.relation = sides.relation();
        Instances instances = new Instances(relation, known, premises);
        this.points = instances.points();
        run();
        hasInstance =
                hasInstance || (points.isEmpty() && instances.near().stream().anyMatch(this::isDefined));
    }

    Optional<Counterexample> counterexample() {
        return found;
    }

    /** Whether there was a point at which premises hold and both sides have a value. */
    boolean hasInstance() {
        return hasInstance;
    }

    private void run() {
        List<Point> others = new ArrayList<>();
        for (Point point : points) {
            if (isSuspicious(point)) {
                if (isCounterexample(point)) {
                    return;
                }
            } else {
                others.add(point);
            }
        }
        // Some of all sizes: they are in that order.
        int every = Math.max(1, others.size() / DECIMALS);
        for (int i = 0; i < others.size(); i += every) {
            if (isCounterexample(others.get(i))) {
                return;
            }
        }
    }

    private boolean isDefined(Point point) {
        double left = DOUBLES.value(sides.plainLeft(), point).orElse(Double.NaN);
        double right = DOUBLES.value(sides.plainRight(), point).orElse(Double.NaN);
        return Double.isFinite(left) && Double.isFinite(right);
    }

    private boolean isSuspicious(Point point) {
        double left = DOUBLES.value(sides.plainLeft(), point).orElse(Double.NaN);
        double right = DOUBLES.value(sides.plainRight(), point).orElse(Double.NaN);
        double difference = left - right;
        boolean isFar = Math.abs(difference) > SUSPICIOUS * Math.max(Math.abs(left), Math.abs(right));
        return isFar && isViolated(difference > 0 ? 1 : -1);
    }

    private boolean isCounterexample(Point point) {
        Comparison plain = Differ.STANDARD.compareAt(sides.plainLeft(), sides.plainRight(), point);
        hasInstance |= !(plain instanceof Comparison.NowhereDefined);
        // What is claimed has the last word: its derivatives by differences, which know no rule of calculus.
        if (plain instanceof Comparison.Different
                && Differ.STANDARD.compareAt(relation.left(), relation.right(), point)
                        instanceof Comparison.Different different) {
            BigDecimal left = different.left().orElseThrow();
            BigDecimal right = different.right().orElseThrow();
            if (isViolated(left.compareTo(right))) {
                found = Optional.of(new Counterexample(point, left, right));
                return true;
            }
        }
        return false;
    }

    /** A point of the smallest size at which both sides are equal for certain, where they must not be. */
    Optional<Counterexample> tie(Assumptions known) {
        for (Point point : points.subList(0, Math.min(TIES, points.size()))) {
            Comparison comparison = Differ.STANDARD.compareAt(sides.plainLeft(), sides.plainRight(), point);
            if (comparison instanceof Comparison.Indistinguishable
                    && (isExactlyEqual(point) || EqualSides.proved(relation, known, point.sizes(), point.indices()))) {
                BigDecimal value = new Evaluator<>(DecimalArithmetic.ofDigits(DIGITS))
                        .value(relation.right(), point)
                        .orElseThrow();
                return Optional.of(new Counterexample(point, value, value));
            }
        }
        return Optional.empty();
    }

    private boolean isExactlyEqual(Point point) {
        Evaluator<Rational> exact = new Evaluator<>(new RationalArithmetic());
        Optional<Rational> left = exact.value(sides.plainLeft(), point);
        return left.isPresent() && left.equals(exact.value(sides.plainRight(), point));
    }

    /** Whether the relation is false where the left side is larger (1) or smaller (-1) than the right one. */
    private boolean isViolated(int order) {
        return switch (relation.sign()) {
            case EQUAL -> true;
            case NOT_EQUAL -> false;
            case LESS, LESS_OR_EQUAL -> order > 0;
            case GREATER, GREATER_OR_EQUAL -> order < 0;
        };
    }
}
