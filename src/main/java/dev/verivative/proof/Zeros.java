package dev.verivative.proof;

import dev.verivative.exact.DecimalArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.Projection;
import dev.verivative.exact.Signature;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Moves points to where terms are zero that are assumed to be, as weights that sum to one: first in doubles, then by
 * Newton's steps of single entries to as many digits as are compared.
 */
final class Zeros {
    private static final int DIGITS = 60;
    private static final int ROUNDS = 8;
    private static final Evaluator<BigDecimal> DECIMALS = new Evaluator<>(DecimalArithmetic.ofDigits(DIGITS));
    private static final MathContext WORK = new MathContext(DIGITS);
    private static final BigDecimal ALMOST_ZERO = new BigDecimal("1e-50");
    private static final BigDecimal FLAT = new BigDecimal("1e-6");
    private static final Rational STEP = new Rational(BigInteger.ONE, BigInteger.TEN.pow(DIGITS / 3));

    private final List<Term> terms;
    private final Projection projection;

    Zeros(List<Term> terms, Assumptions known) {
        this.terms = List.copyOf(terms);
        this.projection = new Projection(known);
    }

    /** A point nearby where all terms are zero, if that is easily found. */
    Optional<Point> near(Point point) {
        Optional<Point> met = terms.isEmpty() ? Optional.of(point) : projection.of(point);
        for (int round = 0; round < ROUNDS && met.isPresent(); round++) {
            Optional<Point> better = improved(met.get());
            if (better.equals(met)) {
                return met;
            }
            met = better;
        }
        return Optional.empty();
    }

    /** One step for each term that is not zero yet; the same point if all are. */
    private Optional<Point> improved(Point point) {
        Point moved = point;
        for (Term term : terms) {
            for (Point place : point.allIndices(term.freeIndices())) {
                Optional<Point> stepped = stepped(term, new Point(point.sizes(), moved.entries(), place.indices()));
                if (stepped.isEmpty()) {
                    return Optional.empty();
                }
                moved = new Point(point.sizes(), stepped.get().entries(), point.indices());
            }
        }
        return Optional.of(moved);
    }

    /** By the entry on which the term depends most. */
    private static Optional<Point> stepped(Term term, Point at) {
        Optional<BigDecimal> value = DECIMALS.value(term, at);
        if (value.isEmpty() || value.get().abs().compareTo(ALMOST_ZERO) < 0) {
            return value.map(zero -> at);
        }
        BigDecimal steepest = FLAT;
        Optional<Point> best = Optional.empty();
        for (Tensor tensor : Signature.of(List.of(term)).tensors()) {
            for (int i = 0; i < values(at, tensor).size(); i++) {
                Optional<BigDecimal> slope = DECIMALS.value(term, moved(at, tensor, i, STEP))
                        .map(there -> there.subtract(value.get(), WORK).divide(decimal(STEP), WORK));
                if (slope.isPresent() && slope.get().abs().compareTo(steepest) > 0) {
                    steepest = slope.get().abs();
                    best = Optional.of(
                            moved(at, tensor, i, exact(value.get().negate().divide(slope.get(), WORK))));
                }
            }
        }
        return best;
    }

    private static Point moved(Point point, Tensor tensor, int entry, Rational step) {
        List<Rational> values = new ArrayList<>(values(point, tensor));
        values.set(entry, exact(decimal(values.get(entry).plus(step))));
        return point.with(tensor, values);
    }

    private static List<Rational> values(Point point, Tensor tensor) {
        return point.entries().getOrDefault(tensor, List.of());
    }

    private static BigDecimal decimal(Rational value) {
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), new MathContext(DIGITS + 10));
    }

    private static Rational exact(BigDecimal value) {
        return value.scale() > 0
                ? new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
    }
}
