package dev.verivative.rule;

import static dev.verivative.rule.Schema.I;
import static dev.verivative.rule.Schema.K;
import static dev.verivative.rule.Schema.N;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verivative.rule.Condition.InRange;
import dev.verivative.rule.Condition.NonZero;
import dev.verivative.rule.Condition.Positive;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DefinednessTest {
    private static final Term S = new Term.Symbol("s");
    private static final Term T = new Term.Symbol("t");
    private static final Term X = new Term.Entry("x", List.of(K));
    private static final Index.Position THIRD = new Index.Position(3, N);

    private static void assertNeeds(Term term, Condition... conditions) {
        assertEquals(
                Stream.of(conditions)
                        .map(condition -> new Obligation(List.of(), condition))
                        .toList(),
                Definedness.of(term, List.of()));
    }

    @Test
    void divisorsAreNotZero() {
        assertNeeds(Terms.div(S, T), new NonZero(T));
        assertNeeds(Terms.div(S, Terms.mul(S, Terms.neg(T))), new NonZero(S), new NonZero(T));
        assertNeeds(Terms.div(S, Terms.div(S, T)), new NonZero(S), new NonZero(T));
        assertNeeds(Terms.div(S, Terms.pow(T, 2)), new NonZero(T));
        assertNeeds(Terms.div(S, Terms.exp(T)));
        assertNeeds(Terms.div(S, Terms.add(S, T)), new NonZero(Terms.add(S, T)));
    }

    @Test
    void rootsLogarithmsAndGeneralPowersAreOfPositiveNumbers() {
        assertNeeds(Terms.log(S), new Positive(S));
        assertNeeds(Terms.apply(Op.SQRT, S), new Positive(S));
        assertNeeds(Terms.pow(S, T), new Positive(S));
        assertNeeds(Terms.pow(S, new Term.Num(Rational.HALF)), new Positive(S));
        assertNeeds(Terms.pow(S, 0), new NonZero(S));
        assertNeeds(Terms.pow(S, -1), new NonZero(S));
        assertNeeds(Terms.pow(S, 1));
        assertNeeds(Terms.apply(Op.SIN, S));
    }

    @Test
    void positionsAreInRange() {
        assertNeeds(new Term.Entry("x", List.of(THIRD)), new InRange(THIRD));
        assertNeeds(new Term.Delta(I, THIRD), new InRange(THIRD));
        assertNeeds(new Term.Partial(S, new Term.Entry("x", List.of(THIRD))), new InRange(THIRD));
        assertNeeds(new Term.Entry("x", List.of(new Index.Position(1, N))));
        assertNeeds(new Term.Entry("x", List.of(new Index.Position(2, new Dimension("n", 3)))));
    }

    @Test
    void isSeenThroughDefinitions() {
        Term body = Terms.div(Terms.num(1), new Term.Entry("x", List.of(I)));
        Function inverse = new Function("f", List.of(new Tensor("x", List.of(N))), List.of(I), body);
        assertNeeds(inverse.call(List.of(THIRD)), new InRange(THIRD), new NonZero(new Term.Entry("x", List.of(THIRD))));
    }

    @Test
    void isMeantForAllValuesOfBoundIndices() {
        Term inverse = Terms.div(S, X);
        assertEquals(
                List.of(new Obligation(List.of(I, K), new NonZero(X))),
                Definedness.of(new Term.Sum(K, inverse), List.of(I)));
        assertEquals(
                List.of(new Obligation(List.of(K), new NonZero(X))),
                Definedness.of(new Term.Sum(K, inverse), List.of(K)));
        assertEquals(
                List.of(new Obligation(List.of(K), new Positive(X))),
                Definedness.of(new Term.Sum(K, new Term.Sum(K, Terms.log(X))), List.of()));
    }
}
