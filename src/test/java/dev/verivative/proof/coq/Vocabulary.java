package dev.verivative.proof.coq;

import dev.verivative.kernel.Theorem;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the formulas of a derivation speak of, and mutants of them may speak of.
 *
 * @param letters the indices that stand free anywhere in it
 * @param dimensions dimensions of arbitrary size
 * @param tensors tensors and symbols
 * @param functions the functions that are called
 */
record Vocabulary(
        List<Index.Variable> letters, List<Dimension> dimensions, List<Tensor> tensors, List<Function> functions) {
    static Vocabulary of(Theorem theorem) {
        Set<Index.Variable> letters = new LinkedHashSet<>();
        Set<Dimension> dimensions = new LinkedHashSet<>();
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Set<Function> functions = new LinkedHashSet<>();
        List<Term> terms = terms(theorem);
        terms.forEach(term -> letters.addAll(term.freeIndices()));
        for (Hypothesis hypothesis : theorem.fact().known().hypotheses()) {
            terms.addAll(List.of(hypothesis.left(), hypothesis.right()));
        }
        for (Term term : terms) {
            CoqDefinitions.dimensions(term, dimensions);
            CoqDefinitions.tensors(term, tensors);
            functions(term, functions);
        }
        dimensions.removeIf(Dimension::isFixed);
        tensors.remove("pi");
        return new Vocabulary(
                List.copyOf(letters), List.copyOf(dimensions), List.copyOf(tensors.values()), List.copyOf(functions));
    }

    /** All formulas of the steps. */
    static List<Term> terms(Theorem theorem) {
        List<Term> terms =
                new ArrayList<>(List.of(theorem.fact().left(), theorem.fact().right()));
        theorem.steps.forEach(step -> terms.addAll(List.of(step.before(), step.after())));
        return terms;
    }

    private static void functions(Term term, Set<Function> found) {
        if (term instanceof Term.Call call) {
            found.add(call.function());
            call.arguments().forEach(argument -> functions(argument.body(), found));
        }
        term.children().forEach(child -> functions(child, found));
    }

    /** The other indices that could stand in the place of this one, where those of the scope are bound. */
    List<Index> others(Index index, List<Index.Variable> scope) {
        Set<Index> all = new LinkedHashSet<>(letters);
        all.addAll(scope);
        all.add(new Index.Position(1, index.dimension()));
        all.removeIf(other -> !other.dimension().equals(index.dimension()) || other.equals(index));
        return List.copyOf(all);
    }

    /** Names of the other tensors of one shape. */
    List<String> others(Tensor tensor) {
        return tensors.stream()
                .filter(other -> other.shape().equals(tensor.shape()))
                .map(Tensor::name)
                .filter(name -> !name.equals(tensor.name()))
                .toList();
    }
}
