package dev.verivative.rule;

import static dev.verivative.rule.Schema.I;
import static dev.verivative.rule.Schema.J;
import static dev.verivative.rule.Schema.K;
import static dev.verivative.rule.Schema.N;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StatementTest {
    private static final Dimension THREE = new Dimension("n", 3);

    private static Term.Entry entry(String tensor, Index... indices) {
        return new Term.Entry(tensor, List.of(indices));
    }

    private static Statement.Instance coordinate(Term a, Term x) {
        return new Statement.Coordinate()
                .instance(Substitution.ofMetas(Map.of("a", Abstraction.constant(a), "x", Abstraction.constant(x))));
    }

    @Test
    void aCoordinateByAnotherOneIsAProductOfDeltas() {
        assertEquals(
                new Term.Delta(I, J), coordinate(entry("x", I), entry("x", J)).right());
        assertEquals(
                Terms.mul(new Term.Delta(I, K), new Term.Delta(J, I)),
                coordinate(entry("W", I, J), entry("W", K, I)).right());
        assertEquals(Term.Num.ONE, coordinate(entry("c"), entry("c")).right());
        assertEquals(
                new Term.Partial(entry("x", I), entry("x", J)),
                coordinate(entry("x", I), entry("x", J)).left());
    }

    @Test
    void coordinatesOfDifferentTensorsHaveNoRule() {
        assertThrows(IllegalArgumentException.class, () -> coordinate(entry("x", I), entry("y", J)));
        assertThrows(IllegalArgumentException.class, () -> coordinate(entry("x", I), entry("x", I, J)));
    }

    @Test
    void thePowerRuleComputesTheNextExponent() {
        Term x = entry("x", I);
        Term by = entry("x", J);
        Term d = new Term.Partial(x, by);
        assertEquals(Terms.mul(Terms.mul(Terms.num(2), x), d), power(x, Terms.num(2), by));
        assertEquals(Terms.mul(Terms.mul(Terms.num(-1), Terms.pow(x, -2)), d), power(x, Terms.num(-1), by));
        Term c = new Term.Symbol("c");
        Term lower = Terms.sub(c, Terms.num(1));
        assertEquals(Terms.mul(Terms.mul(c, Terms.pow(x, lower)), d), power(x, c, by));
    }

    private static Term power(Term base, Term exponent, Term by) {
        Substitution substitution = Substitution.ofMetas(Map.of(
                "u", Abstraction.constant(base), "c", Abstraction.constant(exponent), "x", Abstraction.constant(by)));
        Statement.Instance instance = new Statement.Power().instance(substitution);
        assertEquals(new Term.Partial(Terms.pow(base, exponent), by), instance.left());
        return instance.right();
    }

    @Test
    void aSumIsWrittenOutOverAKnownRangeOnly() {
        Index.Variable known = new Index.Variable("k", THREE);
        Statement.Instance instance = writtenOut(known);
        Term first = entry("x", new Index.Position(1, THREE));
        Term second = entry("x", new Index.Position(2, THREE));
        Term third = entry("x", new Index.Position(3, THREE));
        assertEquals(Terms.add(Terms.add(first, second), third), instance.right());
        assertEquals(new Term.Sum(known, entry("x", known)), instance.left());
        assertThrows(IllegalArgumentException.class, () -> writtenOut(K));
        Abstraction two = new Abstraction(List.of(known, new Index.Variable("l", THREE)), entry("x", known));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Statement.WrittenOut().instance(Substitution.ofMetas(Map.of("u", two))));
    }

    private static Statement.Instance writtenOut(Index.Variable index) {
        Abstraction body = new Abstraction(List.of(index), entry("x", index));
        return new Statement.WrittenOut().instance(Substitution.ofMetas(Map.of("u", body)));
    }

    @Test
    void aDefinitionIsUsedInBothDirections() {
        Term.Call call = Instances.softmax().call(List.of(J));
        Substitution substitution = Substitution.ofMetas(Map.of("f", Abstraction.constant(call)));
        Statement.Instance used = new Statement.Definition(false, false).instance(substitution);
        assertEquals(new Statement.Instance(call, call.unfold()), used);
        Statement.Instance recognised = new Statement.Definition(true, false).instance(substitution);
        assertEquals(new Statement.Instance(call.unfold(), call), recognised);
    }

    @Test
    void aRuleSaysWhatAllItsVariablesStandFor() {
        Statement unbound = new Statement.Equation(Schema.A, Terms.add(Schema.A, Schema.B));
        Exception e = assertThrows(IllegalArgumentException.class, () -> new Rule("r", "", unbound, List.of(), ""));
        assertTrue(("" + e.getMessage()).contains("?b"), e::getMessage);
    }

    @Test
    void assumptionsEndBelowBinders() {
        Assumptions known = Assumptions.NONE.withDistinct(I, J);
        Index first = new Index.Position(1, N);
        Index second = new Index.Position(2, N);
        assertTrue(known.areDistinct(J, I));
        assertFalse(known.areDistinct(I, K));
        assertFalse(known.areDistinct(I, I));
        assertFalse(known.below(List.of(J)).areDistinct(I, J));
        assertTrue(known.below(List.of(K)).areDistinct(I, J));
        assertTrue(known.areDistinct(first, second));
        assertFalse(known.areDistinct(first, first));
        assertFalse(known.areDistinct(first, I));
    }
}
