package dev.verivative.proof;

import dev.verivative.exact.DecimalArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.Signature;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Moves points to where terms are zero that are assumed to be, as weights that sum to one. */
final class Zeros {
    private static final Evaluator<BigDecimal> DECIMALS = new Evaluator<>(DecimalArithmetic.ofDigits(60));
    private static final BigDecimal ALMOST_ZERO = new BigDecimal("1e-50");

    private static final Rational SMALL = Rational.of(1, 8);

    private final List<Term> terms;
    private final Set<String> positive;

    Zeros(List<Term> terms, Set<String> positive) {
        this.terms = List.copyOf(terms);
        this.positive = Set.copyOf(positive);
    }

    /** The point with some entries changed so that all terms are zero, if that is easily done. */
    Optional<Point> meet(Point point) {
        Point moved = point;
        for (Term term : terms) {
            for (Point place : moved.allIndices(term.freeIndices())) {
                Point at = withIndices(moved, place);
                if (!isZero(term, at)) {
                    Optional<Point> solved = solved(term, at);
                    if (solved.isEmpty()) {
                        return Optional.empty();
                    }
                    moved = withIndices(solved.get(), point);
                }
            }
        }
        Point result = moved;
        boolean all = terms.stream()
                .allMatch(term -> result.allIndices(term.freeIndices()).stream().allMatch(at -> isZero(term, at)));
        return all ? Optional.of(result) : Optional.empty();
    }

    /** Smaller where entries are positive and might have no room beside one another. */
    Point shrunk(Point point) {
        Point shrunk = point;
        for (Tensor tensor : terms.isEmpty() ? List.<Tensor>of() : Signature.of(terms).tensors()) {
            if (positive.contains(tensor.name())) {
                List<Rational> values = point.entries().get(tensor);
                shrunk = shrunk.with(
                        tensor,
                        values.stream().map(value -> value.times(SMALL)).toList());
            }
        }
        return shrunk;
    }

    private static Point withIndices(Point entries, Point indices) {
        return new Point(entries.sizes(), entries.entries(), indices.indices());
    }

    private static boolean isZero(Term term, Point at) {
        return DECIMALS.value(term, at)
                .filter(value -> value.abs().compareTo(ALMOST_ZERO) < 0)
                .isPresent();
    }

    /** By the last entry in which the term is linear. */
    private Optional<Point> solved(Term term, Point at) {
        List<Tensor> tensors = Signature.of(List.of(term)).tensors();
        for (Tensor tensor : tensors) {
            for (int i = at.entries().get(tensor).size() - 1; i >= 0; i--) {
                Optional<Point> solved = solved(term, at, tensor, i);
                if (solved.isPresent()) {
                    return solved;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Point> solved(Term term, Point at, Tensor tensor, int entry) {
        Optional<BigDecimal> zero = DECIMALS.value(term, with(at, tensor, entry, Rational.ZERO));
        Optional<BigDecimal> one = DECIMALS.value(term, with(at, tensor, entry, Rational.ONE));
        if (zero.isEmpty() || one.isEmpty()) {
            return Optional.empty();
        }
        Rational start = exact(zero.get());
        Rational slope = exact(one.get()).minus(start);
        if (slope.signum() == 0) {
            return Optional.empty();
        }
        Rational value = start.negate().times(slope.inverse());
        Point solved = with(at, tensor, entry, value);
        boolean allowed = value.signum() > 0 || !positive.contains(tensor.name());
        return Optional.of(solved).filter(point -> allowed && isZero(term, point));
    }

    private static Point with(Point point, Tensor tensor, int entry, Rational value) {
        List<Rational> values = new ArrayList<>(point.entries().get(tensor));
        values.set(entry, value);
        return point.with(tensor, values);
    }

    private static Rational exact(BigDecimal value) {
        return value.scale() > 0
                ? new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
    }
}
