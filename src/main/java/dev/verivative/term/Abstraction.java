package dev.verivative.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A term as a function of indices, as in k -> x_k + c: a tensor that is given by its entries.
 *
 * <p>Equal up to the names of its parameters.
 *
 * @param parameters the bound indices; empty for a scalar
 * @param body the entry
 */
public record Abstraction(List<Index.Variable> parameters, Term body) {
    public Abstraction {
        parameters = List.copyOf(parameters);
        if (Set.copyOf(parameters.stream().map(Index.Variable::name).toList()).size() != parameters.size()) {
            throw new IllegalArgumentException("two parameters of one name in " + parameters);
        }
    }

    public static Abstraction constant(Term body) {
        return new Abstraction(List.of(), body);
    }

    /** The tensor itself: k -> x_k. */
    public static Abstraction of(Tensor tensor) {
        List<Index.Variable> parameters = new ArrayList<>();
        for (Dimension dimension : tensor.shape()) {
            parameters.add(new Index.Variable("k" + (parameters.size() + 1), dimension));
        }
        return new Abstraction(parameters, new Term.Entry(tensor.name(), List.copyOf(parameters)));
    }

    /** Whether this is k -> t_k for the tensor of that name. */
    public boolean isTensor(String name) {
        return body instanceof Term.Entry entry
                && entry.tensor().equals(name)
                && entry.indices().equals(parameters);
    }

    /**
     * The body with the indices in place of the parameters.
     *
     * @throws IllegalArgumentException if number or dimensions of the indices do not fit
     */
    public Term apply(List<? extends Index> indices) {
        if (indices.size() != parameters.size()) {
            throw new IllegalArgumentException(parameters.size() + " indices expected but " + indices + " given");
        }
        Map<Index.Variable, Index> map = new HashMap<>();
        for (int i = 0; i < parameters.size(); i++) {
            if (!parameters.get(i).dimension().equals(indices.get(i).dimension())) {
                throw new IllegalArgumentException(indices.get(i) + " is no index like " + parameters.get(i));
            }
            map.put(parameters.get(i), indices.get(i));
        }
        return body.substitute(Substitution.ofIndices(map));
    }

    /** The indices that occur free in the body and are no parameters. */
    public Set<Index.Variable> freeIndices() {
        Set<Index.Variable> free = new LinkedHashSet<>(body.freeIndices());
        parameters.forEach(free::remove);
        return free;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Abstraction that && Alpha.equal(this, that);
    }

    @Override
    public int hashCode() {
        return body.hashCode();
    }

    @Override
    public String toString() {
        return "(fn " + parameters + " " + body + ")";
    }
}
