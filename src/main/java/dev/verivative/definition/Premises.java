package dev.verivative.definition;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a claim presupposes, as in "for n >= 2" or "for i != j": where that is not so, it says nothing.
 *
 * @param atLeast the smallest number of elements of a dimension that is meant, where that is not 1
 * @param positive tensors and letters whose values are positive
 * @param distinct pairs of free indices that are different
 * @param hypotheses equations that hold, such as that some weights sum to one
 * @param inequalities inequalities that hold, such as that one score is below another
 */
public record Premises(
        Map<Dimension, Integer> atLeast,
        Set<String> positive,
        Set<Set<Index>> distinct,
        List<Hypothesis> hypotheses,
        List<Premise> inequalities) {
    public static final Premises NONE = new Premises(Map.of(), Set.of(), Set.of(), List.of(), List.of());

    public Premises {
        atLeast = Map.copyOf(atLeast);
        positive = Set.copyOf(positive);
        distinct = Set.copyOf(distinct);
        hypotheses = List.copyOf(hypotheses);
        inequalities = List.copyOf(inequalities);
    }

    /** What the kernel may use in the claim: what is known in the definition, and this without its inequalities. */
    public Assumptions with(Assumptions known) {
        Set<String> allPositive = new HashSet<>(known.positive());
        allPositive.addAll(positive);
        Set<Set<Index>> allDistinct = new HashSet<>(known.distinct());
        allDistinct.addAll(distinct);
        List<Hypothesis> all = new ArrayList<>(known.hypotheses());
        all.addAll(hypotheses);
        return new Assumptions(allPositive, allDistinct, all);
    }
}
