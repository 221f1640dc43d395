package dev.verivative.report.notebook;

import dev.verivative.exact.DecimalArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.report.When;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Something that was derived, to be compared with what it should be.
 *
 * @param name what it is called
 * @param asked what is derived
 * @param result what was found
 * @param axes its index letters, in the order in which its entries are listed
 * @param when for which of them it was derived
 */
record Checked(String name, Term asked, Term result, List<Index.Variable> axes, List<When> when) {
    /** Of the values that it is compared with. */
    static final int DIGITS = 30;

    Checked {
        axes = List.copyOf(axes);
        when = List.copyOf(when);
    }

    /** The point with every choice of the index letters that it was derived for. */
    List<Point> places(Point point) {
        return point.allIndices(axes).stream()
                .filter(at -> when.stream().allMatch(each -> holds(each, at)))
                .toList();
    }

    private static boolean holds(When when, Point at) {
        Optional<Integer> left = position(when.left(), at);
        Optional<Integer> right = position(when.right(), at);
        return left.isEmpty() || right.isEmpty() || left.equals(right) == when.equal();
    }

    /** Nothing for a letter that is not among the axes. */
    static Optional<Integer> position(Index index, Point at) {
        return index instanceof Index.Position fixed
                ? Optional.of(fixed.value())
                : Optional.ofNullable(at.indices().get(index));
    }

    /** Its values there by the definition of a derivative, without any rule; nothing where one of them has none. */
    Optional<List<BigDecimal>> expected(Point point) {
        return values(asked, point);
    }

    /** The values of what was derived. */
    Optional<List<BigDecimal>> derived(Point point) {
        return values(result, point);
    }

    private Optional<List<BigDecimal>> values(Term term, Point point) {
        Evaluator<BigDecimal> evaluator = new Evaluator<>(DecimalArithmetic.ofDigits(DIGITS));
        List<BigDecimal> values = new ArrayList<>();
        for (Point at : places(point)) {
            Optional<BigDecimal> value = evaluator.value(term, at);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            values.add(value.get());
        }
        return values.isEmpty() ? Optional.empty() : Optional.of(values);
    }
}
