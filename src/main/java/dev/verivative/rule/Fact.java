package dev.verivative.rule;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * An equation for all values of its free indices and all sizes of its dimensions: both sides have the same value, or
 * none, wherever the obligations are met.
 *
 * @param left one side
 * @param right the other side
 * @param known what is taken for granted
 * @param obligations what has to hold
 */
public record Fact(Term left, Term right, Assumptions known, List<Obligation> obligations) {
    public Fact {
        obligations = List.copyOf(obligations);
    }

    /** A hypothesis rests on itself. */
    public static Fact of(Hypothesis assumed) {
        Assumptions itself = Assumptions.NONE.withHypotheses(List.of(assumed));
        return new Fact(assumed.left(), assumed.right(), itself, List.of());
    }

    /** What is needed of the indices and of the terms where an instance is used. */
    Set<Obligation> needed(Substitution at, List<Index.Variable> scope) {
        Set<Obligation> needed = new LinkedHashSet<>();
        for (Set<Index> pair : known.distinct()) {
            List<Index> both = List.copyOf(pair);
            Condition distinct = new Condition.Distinct(at.index(both.get(0)), at.index(both.get(1)));
            needed.add(new Obligation(scope, distinct));
        }
        obligations.forEach(obligation -> needed.add(obligation.substitute(at).below(scope)));
        // The letters stand for places that exist.
        for (Index index : at.indices().values()) {
            if (!index.exists()) {
                needed.add(new Obligation(List.of(), new Condition.InRange(index)));
            }
        }
        return needed;
    }

    /**
     * Makes sure that an instance rests on nothing but what is known.
     *
     * @param varied what is differentiated by around the place: a hypothesis of it holds at some of its values only
     * @throws IllegalArgumentException if it does not, or the substitution picks no instance
     */
    public void check(Substitution at, Assumptions here, Set<String> varied) {
        boolean isInstance = at.metas().isEmpty()
                && at.tensors().isEmpty()
                && at.dimensions().keySet().stream().noneMatch(Dimension::isFixed)
                && at.indices().entrySet().stream()
                        .allMatch(letter -> at.dimension(letter.getKey().dimension())
                                .equals(letter.getValue().dimension()));
        if (!isInstance) {
            throw new IllegalArgumentException(at + " picks no instance of " + left + " = " + right);
        }
        for (Hypothesis general : known.hypotheses()) {
            Hypothesis hypothesis = general.resize(at.dimensions());
            if (!here.hypotheses().contains(hypothesis)) {
                throw new IllegalArgumentException(hypothesis + " is not assumed here");
            } else if (!Collections.disjoint(hypothesis.names(), varied)) {
                throw new IllegalArgumentException("below a derivative by " + varied + " nothing is assumed of it");
            }
        }
        if (!here.positive().containsAll(known.positive())) {
            throw new IllegalArgumentException(known.positive() + " are not all positive here");
        }
    }
}
