package dev.verivative.kernel;

import dev.verivative.exact.DecimalArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.Signature;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What holds at a point, told by evaluation to many digits and never by the kernel. */
public final class Truth {
    private static final Evaluator<BigDecimal> EVALUATOR = new Evaluator<>(DecimalArithmetic.ofDigits(24));
    private static final BigDecimal SMALL = new BigDecimal("1e-14");

    private Truth() {}

    public static Optional<BigDecimal> value(Term term, Point point) {
        return EVALUATOR.value(term, point);
    }

    /**
     * A point for these terms with the given sizes of n and m; symbols and tensors in {@code positive} are positive.
     */
    public static Point point(Iterable<Term> terms, int n, int m, Set<String> positive, long seed) {
        Signature signature = Signature.of(terms);
        Map<Dimension, Integer> sizes = new HashMap<>();
        signature
                .dimensions()
                .forEach(dimension -> sizes.put(dimension, dimension.name().equals("n") ? n : m));
        sizes.put(Formulas.N, n);
        sizes.put(Formulas.M, m);
        return signature.random(sizes, positive, seed);
    }

    /** Whether both terms have a value, and the same one. */
    public static boolean isEqual(Term left, Term right, Point point) {
        Optional<BigDecimal> a = value(left, point);
        Optional<BigDecimal> b = value(right, point);
        return a.isPresent() && b.isPresent() && isSmall(a.get().subtract(b.get()), a.get());
    }

    /** Whether both terms have the same value, or both have none. */
    public static boolean agree(Term left, Term right, Point point) {
        return isEqual(left, right, point)
                || (value(left, point).isEmpty() && value(right, point).isEmpty());
    }

    private static boolean isSmall(BigDecimal difference, BigDecimal scale) {
        return difference.abs().compareTo(SMALL.multiply(scale.abs().max(BigDecimal.ONE))) <= 0;
    }

    /** Whether the obligation is met for all values of the indices it is meant for. */
    public static boolean holds(Obligation obligation, Point point) {
        List<Point> points = point.allIndices(Set.copyOf(obligation.forAll()));
        return points.stream().allMatch(each -> holds(obligation.condition(), each));
    }

    public static boolean holds(Condition condition, Point point) {
        if (condition instanceof Condition.NonZero nonZero) {
            return value(nonZero.term(), point)
                    .filter(value -> !isSmall(value, BigDecimal.ONE))
                    .isPresent();
        } else if (condition instanceof Condition.Positive positive) {
            return value(positive.term(), point)
                    .filter(value -> value.compareTo(SMALL) > 0)
                    .isPresent();
        } else if (condition instanceof Condition.Distinct distinct) {
            return position(distinct.left(), point) != position(distinct.right(), point);
        } else if (condition instanceof Condition.InRange range) {
            return position(range.index(), point) <= point.size(range.index().dimension());
        } else if (condition instanceof Condition.Independent independent) {
            return !independent.term().names().contains(((Term.Entry) independent.of()).tensor());
        }
        Condition.WholeNumber whole = (Condition.WholeNumber) condition;
        return whole.term() instanceof Term.Num number
                && number.value().isInteger()
                && number.value().numerator().longValueExact() >= whole.least();
    }

    private static int position(Index index, Point point) {
        return index instanceof Index.Position fixed
                ? fixed.value()
                : point.indices().getOrDefault((Index.Variable) index, 1);
    }
}
