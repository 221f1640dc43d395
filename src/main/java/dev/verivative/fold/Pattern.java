package dev.verivative.fold;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A term in normal form with schematic indices, which stand for any index of their dimension. Factors and terms match
 * in any order.
 */
record Pattern(Term term) {
    private static final String SCHEMATIC = "#s";
    private static final int MOST_SOLUTIONS = 24;

    /** The schematic index with that number. */
    static Index.Variable schematic(int number, Index.Variable like) {
        return new Index.Variable(SCHEMATIC + number, like.dimension());
    }

    /** The term with schematic indices in place of its free ones, in the order of their first occurrence. */
    static Map<Index.Variable, Index.Variable> schematics(Term term) {
        Map<Index.Variable, Index.Variable> map = new HashMap<>();
        for (Index.Variable index : term.freeIndices()) {
            map.put(index, schematic(map.size() + 1, index));
        }
        return map;
    }

    /** What the schematic indices have to be so that the pattern is that term. */
    Optional<Map<Index.Variable, Index>> match(Term other) {
        return solve(term, other, Map.of()).stream().findFirst();
    }

    static Term at(Term term, Map<Index.Variable, Index> places) {
        return places.isEmpty() ? term : term.substitute(Substitution.ofIndices(places));
    }

    private static List<Map<Index.Variable, Index>> solve(Term pattern, Term term, Map<Index.Variable, Index> bound) {
        if (pattern instanceof Term.Entry left && term instanceof Term.Entry right) {
            return left.tensor().equals(right.tensor()) ? indices(left.indices(), right.indices(), bound) : List.of();
        } else if (pattern instanceof Term.Delta left && term instanceof Term.Delta right) {
            List<Map<Index.Variable, Index>> all = new ArrayList<>(
                    indices(List.of(left.left(), left.right()), List.of(right.left(), right.right()), bound));
            all.addAll(indices(List.of(left.left(), left.right()), List.of(right.right(), right.left()), bound));
            return all;
        } else if (pattern instanceof Term.Call left && term instanceof Term.Call right) {
            boolean same = left.function().equals(right.function())
                    && left.arguments().size() == right.arguments().size();
            List<Map<Index.Variable, Index>> solutions =
                    same ? indices(left.indices(), right.indices(), bound) : List.of();
            return solutions.stream()
                    .filter(solution -> at(left, solution).equals(right))
                    .toList();
        } else if (pattern instanceof Term.Sum left && term instanceof Term.Sum right) {
            return left.index().dimension().equals(right.index().dimension())
                    ? solve(left.body(), right.abstraction().apply(List.of(left.index())), bound)
                    : List.of();
        } else if (Terms.is(pattern, Op.MUL) || Terms.is(pattern, Op.ADD)) {
            Op op = ((Term.Apply) pattern).op();
            return inAnyOrder(parts(pattern, op), parts(term, op), bound);
        } else if (pattern instanceof Term.Apply left && term instanceof Term.Apply right && left.op() == right.op()) {
            List<Map<Index.Variable, Index>> solutions = List.of(bound);
            for (int i = 0; i < left.arguments().size(); i++) {
                List<Map<Index.Variable, Index>> next = new ArrayList<>();
                for (Map<Index.Variable, Index> solution : solutions) {
                    next.addAll(solve(left.arguments().get(i), right.arguments().get(i), solution));
                }
                solutions = next;
            }
            return solutions;
        }
        return pattern.children().isEmpty() && pattern.equals(term) ? List.of(bound) : List.of();
    }

    private static List<Term> parts(Term term, Op op) {
        if (!Terms.is(term, op)) {
            return List.of(term);
        }
        List<Term> parts = new ArrayList<>();
        term.children().forEach(child -> parts.addAll(parts(child, op)));
        return parts;
    }

    private static List<Map<Index.Variable, Index>> inAnyOrder(
            List<Term> patterns, List<Term> terms, Map<Index.Variable, Index> bound) {
        if (patterns.size() != terms.size()) {
            return List.of();
        } else if (patterns.isEmpty()) {
            return List.of(bound);
        }
        List<Map<Index.Variable, Index>> all = new ArrayList<>();
        for (int i = 0; i < terms.size() && all.size() < MOST_SOLUTIONS; i++) {
            List<Term> others = new ArrayList<>(terms);
            Term chosen = others.remove(i);
            for (Map<Index.Variable, Index> solution : solve(patterns.get(0), chosen, bound)) {
                all.addAll(inAnyOrder(patterns.subList(1, patterns.size()), others, solution));
            }
        }
        return all;
    }

    private static List<Map<Index.Variable, Index>> indices(
            List<Index> patterns, List<Index> indices, Map<Index.Variable, Index> bound) {
        if (patterns.size() != indices.size()) {
            return List.of();
        }
        Map<Index.Variable, Index> solution = new HashMap<>(bound);
        for (int i = 0; i < patterns.size(); i++) {
            Index index = indices.get(i);
            if (patterns.get(i) instanceof Index.Variable schematic
                    && schematic.name().startsWith(SCHEMATIC)) {
                Index old = solution.putIfAbsent(schematic, index);
                if (!schematic.dimension().equals(index.dimension()) || (old != null && !old.equals(index))) {
                    return List.of();
                }
            } else if (!patterns.get(i).equals(index)) {
                return List.of();
            }
        }
        return List.of(solution);
    }
}
