package dev.verivative.proof;

import dev.verivative.derive.Calculation;
import dev.verivative.derive.Line;
import dev.verivative.kernel.Application;
import dev.verivative.notation.Relation;
import dev.verivative.rule.Rules;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Proves that both sides are equal at one size and one place: what a strict inequality must not be. */
final class EqualSides {
    private EqualSides() {}

    /**
     * Whether the kernel finds them equal wherever they have a value.
     *
     * @param sizes the size of each dimension
     * @param places the position of each free index
     */
    static boolean proved(
            Relation relation, Assumptions known, Map<Dimension, Integer> sizes, Map<Index.Variable, Integer> places) {
        Optional<Reasoning> left = writtenOut(relation.left(), known, sizes, places);
        Optional<Reasoning> right = writtenOut(relation.right(), known, sizes, places);
        return left.isPresent()
                && right.isPresent()
                && left.get().rewrite(right.get().current());
    }

    private static Optional<Reasoning> writtenOut(
            Term term, Assumptions known, Map<Dimension, Integer> sizes, Map<Index.Variable, Integer> places) {
        Map<Dimension, Dimension> dimensions = new HashMap<>();
        sizes.forEach((dimension, size) -> dimensions.put(dimension, new Dimension(dimension.name(), size)));
        Map<Index.Variable, Index> indices = new HashMap<>();
        places.forEach((index, place) -> {
            Dimension dimension = dimensions.getOrDefault(index.dimension(), index.dimension());
            indices.put(new Index.Variable(index.name(), dimension), new Index.Position(place, dimension));
        });
        Term start = term.substitute(Substitution.ofDimensions(dimensions)).substitute(Substitution.ofIndices(indices));
        Optional<List<Line>> lines = Calculation.carriedOut(start, known);
        Reasoning reasoning = new Reasoning(start, known);
        return lines.isPresent() && reasoning.append(lines.get()) && writeOut(reasoning)
                ? Optional.of(reasoning)
                : Optional.empty();
    }

    private static boolean writeOut(Reasoning reasoning) {
        for (Optional<List<Integer>> path = sum(reasoning.current(), List.of());
                path.isPresent();
                path = sum(reasoning.current(), List.of())) {
            Term.Sum sum = (Term.Sum) reasoning.current().at(path.get());
            Substitution body = Substitution.ofMetas(Map.of("u", sum.abstraction()));
            if (!reasoning.apply(Rules.named("write-out"), List.of(new Application(path.get(), body)))) {
                return false;
            }
        }
        return true;
    }

    private static Optional<List<Integer>> sum(Term term, List<Integer> path) {
        if (term instanceof Term.Sum) {
            return Optional.of(path);
        }
        for (int child = 0; child < term.children().size(); child++) {
            Optional<List<Integer>> found = sum(term.children().get(child), Canonical.below(path, child));
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
