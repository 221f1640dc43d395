package dev.verivative.report.notebook;

import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.Projection;
import dev.verivative.exact.RationalArithmetic;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Moves a point to where what is assumed holds: exactly by one number a equation if it can, else nearby. */
final class Solving {
    /** Enough digits to tell any double from its neighbours. */
    private static final MathContext DIGITS = new MathContext(40);

    private final Assumptions known;
    private final Evaluator<Rational> exact = new Evaluator<>(new RationalArithmetic());

    Solving(Assumptions known) {
        this.known = known;
    }

    /** The point, all of whose numbers are doubles. */
    Optional<Point> of(Point start) {
        Optional<Point> solved = Optional.of(start);
        for (Hypothesis hypothesis : known.hypotheses()) {
            solved = solved.flatMap(point -> solved(Terms.sub(hypothesis.left(), hypothesis.right()), point));
        }
        // Reading them one after the other may have undone what the first one needs.
        return solved.filter(this::isMet)
                .or(() -> new Projection(known).of(start))
                .map(Solving::rounded);
    }

    private boolean isMet(Point point) {
        return known.hypotheses().stream()
                .map(each -> Terms.sub(each.left(), each.right()))
                .allMatch(missing -> point.allIndices(missing.freeIndices()).stream()
                        .allMatch(at -> isZero(exact.value(missing, at))));
    }

    private static boolean isZero(Optional<Rational> value) {
        return value.filter(number -> number.signum() == 0).isPresent();
    }

    private Optional<Point> solved(Term missing, Point point) {
        Point current = point;
        for (Point place : point.allIndices(missing.freeIndices())) {
            Point at = new Point(place.sizes(), current.entries(), place.indices());
            Optional<Point> next = isZero(exact.value(missing, at)) ? Optional.of(at) : solvedAt(missing, at);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            current = next.get();
        }
        return Optional.of(new Point(point.sizes(), current.entries(), point.indices()));
    }

    private Optional<Point> solvedAt(Term missing, Point at) {
        for (Tensor tensor : at.entries().keySet()) {
            List<Rational> values = at.entries().get(tensor);
            // The last one first: a reader sees the other numbers and then what is missing.
            for (int place = missing.names().contains(tensor.name()) ? values.size() - 1 : -1; place >= 0; place--) {
                Optional<Point> solved = solvedFor(missing, at, tensor, place);
                if (solved.isPresent()) {
                    return solved;
                }
            }
        }
        return Optional.empty();
    }

    /** Where the equation is linear in the number: the value at which it holds. */
    private Optional<Point> solvedFor(Term missing, Point at, Tensor tensor, int place) {
        Optional<Rational> zero = exact.value(missing, with(at, tensor, place, Rational.ZERO));
        Optional<Rational> one = exact.value(missing, with(at, tensor, place, Rational.ONE));
        if (zero.isEmpty() || one.isEmpty() || zero.equals(one)) {
            return Optional.empty();
        }
        Rational slope = one.get().minus(zero.get());
        Rational solution = zero.get().negate().times(slope.inverse());
        boolean fits = solution.signum() > 0 || !known.positive().contains(tensor.name());
        Point solved = with(at, tensor, place, solution);
        return fits && isZero(exact.value(missing, solved)) ? Optional.of(solved) : Optional.empty();
    }

    private static Point with(Point at, Tensor tensor, int place, Rational value) {
        List<Rational> changed = new ArrayList<>(at.entries().get(tensor));
        changed.set(place, value);
        return at.with(tensor, changed);
    }

    private static Point rounded(Point point) {
        Point rounded = point;
        for (Tensor tensor : point.entries().keySet()) {
            rounded = rounded.with(
                    tensor,
                    point.entries().get(tensor).stream()
                            .mapToDouble(Solving::nearest)
                            .toArray());
        }
        return rounded;
    }

    static double nearest(Rational number) {
        return new BigDecimal(number.numerator())
                .divide(new BigDecimal(number.denominator()), DIGITS)
                .doubleValue();
    }
}
