package dev.verivative.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verivative.exact.Point;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Hypotheses and obligations that can hold together have a witness, and contradictions have none. */
class WitnessTest {
    private static final Index.Variable K = new Index.Variable("k", Dimension.of("n"));
    private static final Index.Variable L = new Index.Variable("l", Dimension.of("n"));
    private static final Term Y = new Term.Entry("y", List.of(K));
    private static final Term SUM = new Term.Sum(K, Y);
    private static final Hypothesis TOTAL = new Hypothesis(SUM, Terms.num(1));
    private static final Hypothesis NORM = new Hypothesis(new Term.Sum(K, Terms.pow(Y, 2)), Terms.num(1));
    private static final Hypothesis SYMMETRIC = new Hypothesis(entry(K, L), entry(L, K));

    private static Term entry(Index row, Index column) {
        return new Term.Entry("A", List.of(row, column));
    }

    private static Optional<Point> find(Set<String> positive, List<Condition> conditions, Hypothesis... hypotheses) {
        List<Obligation> obligations = new ArrayList<>();
        conditions.forEach(condition -> obligations.add(new Obligation(List.of(), condition)));
        return Witness.find(obligations, new Assumptions(positive, Set.of(), List.of(hypotheses)));
    }

    @Test
    void findsWhatIsFarFromZero() {
        Term y = new Term.Symbol("y");
        for (int least : List.of(5, 100, 900, -900)) {
            Condition above = new Condition.Positive(Terms.sub(y, Terms.num(least)));
            assertEquals(true, find(Set.of(), List.of(above)).isPresent(), least + " < y");
        }
        Condition above = new Condition.Positive(Terms.sub(y, Terms.num(5)));
        Condition below = new Condition.Positive(Terms.sub(Terms.num(5), y));
        assertEquals(Optional.empty(), find(Set.of(), List.of(above, below)));
    }

    @Test
    void findsPointsAtWhichEquationsHold() {
        for (Hypothesis hypothesis : List.of(TOTAL, NORM, SYMMETRIC)) {
            for (Set<String> positive : List.of(Set.<String>of(), Set.of("y"))) {
                Optional<Point> point = find(positive, List.of(), hypothesis);
                assertEquals(true, point.isPresent(), hypothesis + " with " + positive);
            }
        }
        assertEquals(true, find(Set.of(), List.of(), TOTAL, NORM, SYMMETRIC).isPresent());
        assertEquals(true, find(Set.of("y"), List.of(), TOTAL, TOTAL).isPresent());
    }

    @Test
    void positiveEntriesStayPositive() {
        Point point = find(Set.of("y"), List.of(), TOTAL).orElseThrow();
        point.entries().values().forEach(values -> values.forEach(value -> assertEquals(1, value.signum())));
    }

    @Test
    void findsNoneForContradictions() {
        Hypothesis two = new Hypothesis(SUM, Terms.num(2));
        assertEquals(Optional.empty(), find(Set.of(), List.of(), TOTAL, two));
        Hypothesis negative = new Hypothesis(SUM, Terms.num(-1));
        assertEquals(true, find(Set.of(), List.of(), negative).isPresent());
        assertEquals(Optional.empty(), find(Set.of("y"), List.of(), negative));
        Condition other = new Condition.NonZero(Terms.sub(SUM, Terms.num(1)));
        assertEquals(Optional.empty(), find(Set.of(), List.of(other), TOTAL));
        Condition positive = new Condition.Positive(Terms.sub(SUM, Terms.num(2)));
        assertEquals(Optional.empty(), find(Set.of(), List.of(positive), TOTAL));
        assertEquals(true, find(Set.of(), List.of(positive)).isPresent());
    }

    @Test
    void aConditionForAllIndicesMayNotDependOnThem() {
        Condition condition = new Condition.NonZero(new Term.Symbol("T"));
        assertEquals(
                true,
                Witness.find(List.of(new Obligation(List.of(K), condition)), Assumptions.NONE)
                        .isPresent());
    }
}
