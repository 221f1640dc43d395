package dev.verivative.proof;

import dev.verivative.definition.Premises;
import dev.verivative.derive.Fresh;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Takes terms out of sums: u_i + u_j + sum_k (1 - delta_ki - delta_kj)^2 u_k is the sum of all u_k where i and j
 * differ, and what is left has the sign of the u_k.
 *
 * @param indices the indices whose terms stand apart, no two of which are equal
 * @param other one of them that the claim does not know, if any: any index that differs from all of the claim's
 */
record Apart(List<Index.Variable> indices, Optional<Index.Variable> other) {
    private static final int MOST = 3;

    Apart {
        indices = List.copyOf(indices);
    }

    /** Every choice of different indices of one dimension, the larger ones first. */
    static List<Apart> choices(Term term, Assumptions known, Premises premises) {
        List<Apart> choices = new ArrayList<>();
        Set<Index.Variable> free = term.freeIndices();
        Set<String> taken = Fresh.names(term);
        for (Term sum : sums(term).values()) {
            Index.Variable index = ((Term.Sum) sum).index();
            List<Index.Variable> here = free.stream()
                    .filter(letter -> letter.dimension().equals(index.dimension()))
                    .toList();
            Index.Variable fresh = new Index.Variable(Fresh.letter(List.of("j", "k"), taken), index.dimension());
            boolean isThere = index.dimension().isFixed()
                    ? index.dimension().size() > here.size()
                    : premises.atLeast().getOrDefault(index.dimension(), 1) > here.size();
            isThere &= !here.isEmpty() && here.size() <= MOST;
            for (List<Index.Variable> some : subsets(here, known)) {
                if (isThere) {
                    List<Index.Variable> more = new ArrayList<>(some);
                    more.add(fresh);
                    choices.add(new Apart(more, Optional.of(fresh)));
                }
                if (!some.isEmpty()) {
                    choices.add(new Apart(some, Optional.empty()));
                }
            }
        }
        return List.copyOf(new LinkedHashSet<>(choices));
    }

    private static List<List<Index.Variable>> subsets(List<Index.Variable> letters, Assumptions known) {
        List<List<Index.Variable>> subsets = new ArrayList<>(List.of(List.of()));
        for (Index.Variable letter : letters) {
            for (List<Index.Variable> subset : List.copyOf(subsets)) {
                if (subset.size() < MOST && subset.stream().allMatch(one -> known.areDistinct(one, letter))) {
                    List<Index.Variable> more = new ArrayList<>(subset);
                    more.add(letter);
                    subsets.add(0, more);
                }
            }
        }
        return subsets;
    }

    /** What is known where the other index is one that differs from all of the claim's. */
    Assumptions with(Assumptions known, Set<Index.Variable> free) {
        Assumptions all = known;
        for (Index.Variable letter : free) {
            if (other.isPresent() && letter.dimension().equals(other.get().dimension())) {
                all = all.withDistinct(other.get(), letter);
            }
        }
        return all;
    }

    /** The term multiplied out, with the terms of these indices outside of its sums; nothing if that is too long. */
    Optional<Term> of(Term term) {
        Map<List<Integer>, Term> sums = sums(term);
        Set<String> taken = new HashSet<>(Fresh.names(term));
        Map<Term, Term> rests = new LinkedHashMap<>();
        Term split = term;
        for (Map.Entry<List<Integer>, Term> place : sums.entrySet()) {
            Term.Sum sum = (Term.Sum) place.getValue();
            if (sum.index().dimension().equals(indices.get(0).dimension())) {
                String name = "rest" + rests.size();
                while (!taken.add(name)) {
                    name += "'";
                }
                Term.Symbol rest = new Term.Symbol(name);
                rests.put(rest, rest(sum));
                split = split.replaceAt(place.getKey(), Terms.join(Op.ADD, parts(sum, rest)));
            }
        }
        return Expansion.of(split).map(expansion -> restored(expansion.term(), rests));
    }

    private List<Term> parts(Term.Sum sum, Term rest) {
        List<Term> parts = new ArrayList<>();
        indices.forEach(index -> parts.add(sum.abstraction().apply(List.of(index))));
        parts.add(rest);
        return parts;
    }

    private Term rest(Term.Sum sum) {
        Set<String> taken = Fresh.names(sum);
        indices.forEach(index -> taken.add(index.name()));
        Index.Variable bound = indices.stream()
                        .anyMatch(index -> index.name().equals(sum.index().name()))
                ? new Index.Variable(
                        Fresh.letter(List.of("k", "l"), taken), sum.index().dimension())
                : sum.index();
        Term weight = Term.Num.ONE;
        for (Index.Variable index : indices) {
            weight = Terms.sub(weight, new Term.Delta(bound, index));
        }
        return new Term.Sum(
                bound, Terms.mul(Terms.pow(weight, 2), sum.abstraction().apply(List.of(bound))));
    }

    private static Term restored(Term term, Map<Term, Term> rests) {
        List<Term> children = term.children();
        return rests.containsKey(term)
                ? rests.getOrDefault(term, term)
                : children.isEmpty()
                        ? term
                        : term.withChildren(children.stream()
                                .map(child -> restored(child, rests))
                                .toList());
    }

    /** The sums that stand in no other. */
    private static Map<List<Integer>, Term> sums(Term term) {
        Map<List<Integer>, Term> sums = new LinkedHashMap<>();
        collect(term, List.of(), sums);
        return sums;
    }

    private static void collect(Term term, List<Integer> path, Map<List<Integer>, Term> sums) {
        if (term instanceof Term.Sum) {
            sums.put(path, term);
            return;
        }
        for (int child = 0; child < term.children().size(); child++) {
            collect(term.children().get(child), Canonical.below(path, child), sums);
        }
    }
}
