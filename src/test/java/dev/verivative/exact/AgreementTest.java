package dev.verivative.exact;

import static dev.verivative.term.TermArbitraries.A;
import static dev.verivative.term.TermArbitraries.FREE;
import static dev.verivative.term.TermArbitraries.I;
import static dev.verivative.term.TermArbitraries.J;
import static dev.verivative.term.TermArbitraries.K;
import static dev.verivative.term.TermArbitraries.M;
import static dev.verivative.term.TermArbitraries.N;
import static dev.verivative.term.TermArbitraries.X;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.TermArbitraries;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** Laws that tie evaluation to substitution and the two arithmetics to each other, on random terms. */
class AgreementTest {
    private static final Evaluator<BigDecimal> DECIMALS = new Evaluator<>(DecimalArithmetic.ofDigits(30));
    private static final Evaluator<Double> DOUBLES = new Evaluator<>(new DoubleArithmetic());

    @Property(seed = "1", tries = 300)
    void substitutingAnIndexIsEvaluatingElsewhere(
            @ForAll("terms") Term term, @ForAll("variables") Index.Variable to, @ForAll @IntRange(max = 99) int seed) {
        Point point = point(term, seed).with(K, 2);
        int value = to.equals(K) ? 2 : value(point, to);
        assertEquals(
                DECIMALS.value(term, point.with(I, value)),
                DECIMALS.value(term.substitute(Substitution.ofIndex(I, to)), point));
        assertEquals(
                DECIMALS.value(term, point.with(I, 1)),
                DECIMALS.value(term.substitute(Substitution.ofIndex(I, new Index.Position(1, N))), point));
    }

    @Property(seed = "2", tries = 300)
    void unfoldingACallKeepsItsValue(
            @ForAll("bodies") Term body, @ForAll("arguments") Term argument, @ForAll @IntRange(max = 99) int seed) {
        Function function = new Function("f", List.of(X), List.of(I), body);
        Term.Call call = new Term.Call(function, List.of(new Abstraction(List.of(K), argument)), List.of(J));
        Point point = point(call, seed);
        assertEquals(DECIMALS.value(call.unfold(), point), DECIMALS.value(call, point));
    }

    @Property(seed = "3", tries = 300)
    void doublesAgreeWithDecimals(@ForAll("smooth") Term term, @ForAll @IntRange(max = 99) int seed) {
        Point point = point(term, seed);
        double expected = DECIMALS.value(term, point).orElseThrow().doubleValue();
        double actual = DOUBLES.value(term, point).orElseThrow();
        // Total terms of this depth are no larger than about 1e4, and lose as many digits where they cancel.
        assertEquals(expected, actual, 1e-10 * Math.max(1, Math.abs(expected)));
    }

    @Property(seed = "4", tries = 150, shrinking = ShrinkingMode.BOUNDED)
    void dualNumbersAgreeWithDifferences(
            @ForAll("smooth") Term term, @ForAll("entries") Term by, @ForAll @IntRange(max = 99) int seed) {
        Term partial = new Term.Partial(term, by);
        Point point = point(partial, seed);
        double expected = DECIMALS.value(partial, point).orElseThrow().doubleValue();
        assertEquals(expected, DOUBLES.value(partial, point).orElseThrow(), 1e-9 * Math.max(1, Math.abs(expected)));
    }

    @Property(seed = "5", tries = 50)
    void equalTermsAreIndistinguishable(@ForAll("terms") Term term) {
        Term renamed = new Term.Sum(K, term.substitute(Substitution.ofIndex(I, K)));
        Comparison comparison = Differ.STANDARD.compare(new Term.Sum(I, term), renamed);
        assertTrue(!(comparison instanceof Comparison.Different), comparison::toString);
    }

    @Provide
    Arbitrary<Term> terms() {
        return TermArbitraries.any().withCalls().open(3);
    }

    @Provide
    Arbitrary<Term> smooth() {
        return TermArbitraries.total().withCalls().open(3);
    }

    @Provide
    Arbitrary<Term> bodies() {
        return TermArbitraries.any().withCalls().terms(List.of(I), 3).withoutEdgeCases();
    }

    @Provide
    Arbitrary<Term> arguments() {
        return TermArbitraries.total().terms(List.of(I, J, K, A), 2).withoutEdgeCases();
    }

    @Provide
    Arbitrary<Term> entries() {
        return Arbitraries.of(
                TermArbitraries.x(I), TermArbitraries.v(A), TermArbitraries.w(A, J), new Term.Entry("T", List.of()));
    }

    @Provide
    Arbitrary<Index.Variable> variables() {
        return Arbitraries.of(I, J, K);
    }

    private static Point point(Term term, int seed) {
        Signature signature = Signature.of(List.of(term, TermArbitraries.x(I), TermArbitraries.w(A, J)));
        Point point = signature.random(Map.of(N, 2, M, 3), Set.of(), seed);
        assertTrue(point.indices().keySet().containsAll(FREE));
        return point;
    }

    private static int value(Point point, Index.Variable index) {
        return Optional.ofNullable(point.indices().get(index)).orElseThrow();
    }
}
