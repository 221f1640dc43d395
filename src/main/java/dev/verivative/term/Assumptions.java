package dev.verivative.term;

import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is known beforehand.
 *
 * @param positive tensors and symbols whose entries are declared positive
 * @param distinct pairs of free indices that are taken to be different, as in the case i != j
 * @param hypotheses equations that are taken to hold
 */
public record Assumptions(Set<String> positive, Set<Set<Index>> distinct, List<Hypothesis> hypotheses) {
    public static final Assumptions NONE = new Assumptions(Set.of(), Set.of());

    public Assumptions {
        positive = Set.copyOf(positive);
        distinct = Set.copyOf(distinct);
        hypotheses = List.copyOf(hypotheses);
    }

    public Assumptions(Set<String> positive, Set<Set<Index>> distinct) {
        this(positive, distinct, List.of());
    }

    public Assumptions withDistinct(Index left, Index right) {
        Set<Set<Index>> pairs = new HashSet<>(distinct);
        pairs.add(Set.of(left, right));
        return new Assumptions(positive, pairs, hypotheses);
    }

    public Assumptions withHypotheses(List<Hypothesis> others) {
        return new Assumptions(positive, distinct, others);
    }

    /** The same for other dimensions. */
    public Assumptions resize(Map<Dimension, Dimension> dimensions) {
        Substitution sizes = Substitution.ofDimensions(dimensions);
        Set<Set<Index>> pairs = new HashSet<>();
        distinct.forEach(pair -> pairs.add(pair.stream().map(sizes::index).collect(Collectors.toSet())));
        return new Assumptions(
                positive,
                pairs,
                hypotheses.stream().map(each -> each.resize(dimensions)).toList());
    }

    /** Below binders of these indices nothing is known of them; the letters of a hypothesis are its own. */
    public Assumptions below(Collection<Index.Variable> bound) {
        Set<Set<Index>> pairs = new HashSet<>(distinct);
        pairs.removeIf(pair -> !Collections.disjoint(pair, bound));
        return new Assumptions(positive, pairs, hypotheses);
    }

    /** Whether they are different letters for what may be one place. */
    public boolean mayMeet(Index left, Index right) {
        return left.dimension().equals(right.dimension()) && !left.equals(right) && !areDistinct(left, right);
    }

    /** Whether the indices are different for certain. */
    public boolean areDistinct(Index left, Index right) {
        boolean positions = left instanceof Index.Position && right instanceof Index.Position;
        return !left.equals(right) && (positions || distinct.contains(Set.of(left, right)));
    }
}
