package dev.verivative.term;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A defined function: symbol(variables)_indices = body. It carries its definition, so that two functions of one symbol
 * are never taken for each other, and what a call depends on can always be seen.
 *
 * @param symbol its letter or word, sigma for softmax
 * @param variables the formal arguments
 * @param indices the output's indices; empty for a scalar function
 * @param body the definition's right side; its only free indices are the output's
 */
public record Function(String symbol, List<Tensor> variables, List<Index.Variable> indices, Term body) {
    /** @throws IllegalArgumentException if two variables or two indices have one name, or the body has other indices */
    public Function {
        Names.check(symbol);
        variables = List.copyOf(variables);
        indices = List.copyOf(indices);
        if (Set.copyOf(variables.stream().map(Tensor::name).toList()).size() != variables.size()
                || Set.copyOf(indices.stream().map(Index.Variable::name).toList())
                                .size()
                        != indices.size()) {
            throw new IllegalArgumentException(symbol + " has a name twice in " + variables + " or " + indices);
        }
        if (!Set.copyOf(indices).containsAll(body.freeIndices())) {
            throw new IllegalArgumentException(
                    symbol + " has the indices " + indices + " but its definition has " + body.freeIndices() + " free");
        }
    }

    /** The call with the definition's own variables: sigma(x)_i. */
    public Term.Call call(List<? extends Index> at) {
        return new Term.Call(this, variables.stream().map(Abstraction::of).toList(), List.copyOf(at));
    }

    /** The same function with other dimensions, such as n = 4 for an arbitrary n. */
    public Function resize(Map<Dimension, Dimension> dimensions) {
        Abstraction resized = Substitution.ofDimensions(dimensions).apply(new Abstraction(indices, body));
        List<Tensor> tensors = variables.stream()
                .map(tensor -> new Tensor(
                        tensor.name(),
                        tensor.shape().stream()
                                .map(dimension -> dimensions.getOrDefault(dimension, dimension))
                                .toList()))
                .toList();
        return new Function(symbol, tensors, resized.parameters(), resized.body());
    }

    /**
     * Tensors and symbols that the definition takes from outside, such as constants. What a called function takes from
     * outside is outside here too, even if it has the name of a variable.
     */
    public Set<String> ambientNames() {
        Set<String> names = new HashSet<>();
        collect(body, Set.copyOf(variables.stream().map(Tensor::name).toList()), names);
        return names;
    }

    private static void collect(Term term, Set<String> variables, Set<String> ambient) {
        if (term instanceof Term.Call call) {
            ambient.addAll(call.function().ambientNames());
            call.arguments().forEach(argument -> collect(argument.body(), variables, ambient));
            return;
        }
        if (term instanceof Term.Partial partial) {
            collect(partial.by(), variables, ambient);
        } else if (term.children().isEmpty()) {
            term.names().stream().filter(name -> !variables.contains(name)).forEach(ambient::add);
        }
        term.children().forEach(child -> collect(child, variables, ambient));
    }

    @Override
    public boolean equals(Object other) {
        return this == other || (other instanceof Function that && isSame(that));
    }

    private boolean isSame(Function that) {
        return symbol.equals(that.symbol)
                && variables.equals(that.variables)
                && new Abstraction(indices, body).equals(new Abstraction(that.indices, that.body));
    }

    @Override
    public int hashCode() {
        return symbol.hashCode();
    }

    @Override
    public String toString() {
        return "(def " + symbol + " " + variables + " " + indices + " " + body + ")";
    }
}
