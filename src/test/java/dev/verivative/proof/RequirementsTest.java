package dev.verivative.proof;

import static dev.verivative.term.Terms.apply;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.neg;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.pow;
import static dev.verivative.term.Terms.sub;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Condition.NonZero;
import dev.verivative.rule.Condition.Positive;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RequirementsTest {
    private static final Term U = new Term.Symbol("u");
    private static final Term V = new Term.Symbol("v");

    @Test
    void keepsWhatOthersFollowFrom() {
        Term root = apply(Op.SQRT, U);
        assertEquals(
                obligations(new Positive(U)),
                condensed(
                        new NonZero(root), new Positive(U), new NonZero(pow(root, 2)), new NonZero(mul(num(2), root))));
    }

    @Test
    void keepsTheFirstOfTheSame() {
        assertEquals(obligations(new NonZero(U)), condensed(new NonZero(U), new NonZero(neg(U)), new NonZero(U)));
    }

    @Test
    void keepsWhatDoesNotFollow() {
        Condition[] all = {
            new NonZero(U), new Positive(V), new Positive(neg(V)), new NonZero(sub(U, V)), new Positive(pow(U, 2))
        };
        assertEquals(obligations(all), condensed(all));
        Condition[] powers = {new NonZero(pow(U, V)), new NonZero(U)};
        assertEquals(obligations(powers), condensed(powers));
    }

    @Test
    void nothingFollowsFromAnotherRange() {
        Index.Variable k = new Index.Variable("k", Dimension.of("n"));
        Obligation forAll = new Obligation(List.of(k), new NonZero(pow(new Term.Entry("x", List.of(k)), 2)));
        Obligation forOne = new Obligation(List.of(), new NonZero(new Term.Entry("x", List.of(k))));
        assertEquals(List.of(forAll, forOne), Requirements.condensed(List.of(forAll, forOne)));
    }

    private static List<Obligation> condensed(Condition... conditions) {
        return Requirements.condensed(obligations(conditions));
    }

    private static List<Obligation> obligations(Condition... conditions) {
        return Stream.of(conditions)
                .map(condition -> new Obligation(List.of(), condition))
                .toList();
    }
}
