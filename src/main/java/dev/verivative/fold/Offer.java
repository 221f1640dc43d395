package dev.verivative.fold;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ways to call a function that has a name at a variable of another one. */
public final class Offer {
    private Offer() {}

    /**
     * Calls at each vector, and at each entry of it where the function is one of a number.
     *
     * @param owner whose variables are taken
     * @param inputs which of them
     * @param indices of the output or, for a function of a number, of the entry; none stands for a letter of its own
     */
    public static List<Term.Call> calls(
            Function function, Function owner, Set<String> inputs, Collection<Index.Variable> indices) {
        List<Term.Call> calls = new ArrayList<>();
        if (function.variables().size() != 1 || !function.ambientNames().isEmpty()) {
            return calls;
        }
        Tensor formal = function.variables().get(0);
        for (Tensor variable : owner.variables()) {
            boolean fits = inputs.contains(variable.name())
                    && !owner.equals(function)
                    && variable.shape().stream().noneMatch(Dimension::isFixed);
            if (fits && formal.rank() == 1 && variable.rank() == 1) {
                Dimension from = formal.shape().get(0);
                Dimension to = variable.shape().get(0);
                Function sized = of(variable, from.equals(to) ? function : function.resize(Map.of(from, to)));
                List<Index> at = letters(sized.indices(), indices);
                if (at.size() == sized.indices().size()) {
                    calls.add(new Term.Call(sized, List.of(Abstraction.of(variable)), at));
                }
            } else if (fits && formal.rank() == 0 && function.indices().isEmpty()) {
                List<Index> at = letters(generic(variable), indices);
                if (at.size() == variable.rank()) {
                    Term entry = new Term.Entry(variable.name(), at);
                    calls.add(new Term.Call(function, List.of(Abstraction.constant(entry)), List.of()));
                }
            }
        }
        return calls;
    }

    /** The function with the variable for its own one, so that it need not be said what it is called at. */
    private static Function of(Tensor variable, Function function) {
        Term.Call call = new Term.Call(function, List.of(Abstraction.of(variable)), List.copyOf(function.indices()));
        return new Function(function.symbol(), List.of(variable), function.indices(), call.unfold());
    }

    private static List<Index.Variable> generic(Tensor variable) {
        List<Index.Variable> indices = new ArrayList<>();
        for (Dimension dimension : variable.shape()) {
            indices.add(new Index.Variable("i" + indices.size(), dimension));
        }
        return indices;
    }

    /** The given letters where they fit, or those of the function itself; nothing where they do not. */
    private static List<Index> letters(List<Index.Variable> own, Collection<Index.Variable> given) {
        if (given.isEmpty()) {
            return List.copyOf(own);
        }
        List<Index.Variable> letters = List.copyOf(given);
        for (int i = 0; i < own.size(); i++) {
            if (letters.size() != own.size()
                    || !letters.get(i).dimension().equals(own.get(i).dimension())) {
                return List.of();
            }
        }
        return letters.size() == own.size() ? List.copyOf(letters) : List.of();
    }
}
