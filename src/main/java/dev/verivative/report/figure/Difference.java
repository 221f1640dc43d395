package dev.verivative.report.figure;

import dev.verivative.exact.ExactEvaluator;
import dev.verivative.exact.Point;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A derivative as a quotient of differences that a pocket calculator can follow: the output where the input is a little
 * more and a little less.
 *
 * @param more the input where it is more
 * @param less the input where it is less
 * @param above the output there
 * @param below the output here
 * @param quotient (above - below) / (more - less)
 * @param digits to how many digits the outputs are shown
 */
public record Difference(Value more, Value less, Value above, Value below, Value quotient, int digits) {
    /** So little that the quotient has the digits that are usually shown, and no less, as calculators round. */
    private static final Rational STEP = Rational.of(1, 1000);

    /** As many as a pocket calculator has. */
    private static final int MOST_DIGITS = 10;

    /** Nothing if the output has no value there, or the quotient has other digits than the derivative. */
    static Optional<Difference> of(Point point, Term.Call output, String variable, List<Integer> place, Value slope) {
        Rational here = point.value(variable, place);
        Rational more = here.plus(STEP);
        Rational less = here.minus(STEP);
        Optional<Value> above = value(output, moved(point, variable, place, more));
        Optional<Value> below = value(output, moved(point, variable, place, less));
        for (int digits = Value.SHOWN + 2; digits <= MOST_DIGITS && above.isPresent() && below.isPresent(); digits++) {
            Value top = above.get().shown(digits);
            Value bottom = below.get().shown(digits);
            Value quotient = Value.of(top.rational()
                    .minus(bottom.rational())
                    .times(more.minus(less).inverse()));
            if (quotient.shown(Value.SHOWN)
                    .rational()
                    .equals(slope.shown(Value.SHOWN).rational())) {
                return Optional.of(new Difference(
                        Value.of(more),
                        Value.of(less),
                        above.get(),
                        below.get(),
                        new Value(quotient.decimal(), quotient.isExact() && slope.isExact()),
                        digits));
            }
        }
        return Optional.empty();
    }

    /** The quotient with its numbers: (0.0901125 − 0.0899487) / 0.002 ≈ 0.08193. */
    public String text() {
        return "(" + above.text(digits) + " − " + bracketed(below.text(digits)) + ") / 0.002 "
                + (isExact() ? "= " : "≈ ") + quotient.text();
    }

    /** The same in LaTeX. */
    public String latex() {
        String less = below.sign() < 0 ? "\\left(" + below.latex(digits) + "\\right)" : below.latex(digits);
        return "\\frac{" + above.latex(digits) + " - " + less + "}{0.002} " + (isExact() ? "= " : "\\approx ")
                + quotient.latex();
    }

    private boolean isExact() {
        return above.isShownExactly(digits) && below.isShownExactly(digits) && quotient.isShownExactly(Value.SHOWN);
    }

    private static String bracketed(String number) {
        return number.startsWith("−") ? "(" + number + ")" : number;
    }

    private static Optional<Value> value(Term output, Point point) {
        return Value.of(new ExactEvaluator(point, Value.DIGITS).value(output, Map.of()));
    }

    private static Point moved(Point point, String variable, List<Integer> place, Rational value) {
        Tensor tensor = point.entries().keySet().stream()
                .filter(each -> each.name().equals(variable))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no value for " + variable));
        int offset = 0;
        for (int i = 0; i < place.size(); i++) {
            offset = offset * point.size(tensor.shape().get(i)) + place.get(i) - 1;
        }
        List<Rational> values = new ArrayList<>(point.entries().getOrDefault(tensor, List.of()));
        values.set(offset, value);
        return point.with(tensor, values);
    }
}
