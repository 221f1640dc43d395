package dev.verivative.term;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Replaces rule variables, indices, dimensions and tensors at once; bound indices step aside where something would be
 * captured.
 *
 * @param metas what each rule variable stands for
 * @param indices free indices to replace
 * @param dimensions dimensions to replace, everywhere
 * @param tensors tensors given by their entries, for the formal arguments of a call
 */
public record Substitution(
        Map<String, Abstraction> metas,
        Map<Index.Variable, Index> indices,
        Map<Dimension, Dimension> dimensions,
        Map<String, Abstraction> tensors) {
    public static final Substitution NONE = ofMetas(Map.of());

    public Substitution {
        metas = Map.copyOf(metas);
        indices = Map.copyOf(indices);
        dimensions = Map.copyOf(dimensions);
        tensors = Map.copyOf(tensors);
    }

    public static Substitution ofIndices(Map<Index.Variable, ? extends Index> indices) {
        return new Substitution(Map.of(), Map.copyOf(indices), Map.of(), Map.of());
    }

    public static Substitution ofIndex(Index.Variable from, Index to) {
        return ofIndices(Map.of(from, to));
    }

    public static Substitution ofDimensions(Map<Dimension, Dimension> dimensions) {
        return new Substitution(Map.of(), Map.of(), dimensions, Map.of());
    }

    public static Substitution ofMetas(Map<String, Abstraction> metas) {
        return new Substitution(metas, Map.of(), Map.of(), Map.of());
    }

    /**
     * What a rule variable stands for.
     *
     * @throws NullPointerException if nothing does
     */
    public Abstraction value(String meta) {
        return Objects.requireNonNull(metas.get(meta), () -> "nothing stands for " + meta);
    }

    /**
     * The term with everything replaced.
     *
     * @throws IllegalArgumentException if that is no term: dimensions that do not fit, a derivative by a formula
     */
    public Term apply(Term term) {
        if (term instanceof Term.Entry entry) {
            List<Index> at = Terms.each(entry.indices(), this::index);
            Abstraction tensor = tensors.get(entry.tensor());
            return tensor == null ? new Term.Entry(entry.tensor(), at) : tensor.apply(at);
        } else if (term instanceof Term.Symbol symbol) {
            Abstraction tensor = tensors.get(symbol.name());
            return tensor == null ? symbol : tensor.apply(List.of());
        } else if (term instanceof Term.Meta meta) {
            List<Index> at = Terms.each(meta.indices(), this::index);
            Abstraction value = metas.get(meta.name());
            return value == null ? new Term.Meta(meta.name(), at) : value.apply(at);
        } else if (term instanceof Term.Delta delta) {
            return new Term.Delta(index(delta.left()), index(delta.right()));
        } else if (term instanceof Term.Size size) {
            return Terms.size(dimension(size.dimension()));
        } else if (term instanceof Term.Sum sum) {
            return Term.Sum.of(apply(sum.abstraction()));
        } else if (term instanceof Term.Partial partial) {
            refuseCapture(partial);
            return new Term.Partial(apply(partial.body()), apply(partial.by()));
        } else if (term instanceof Term.Call call) {
            List<Abstraction> arguments = Terms.each(call.arguments(), this::apply);
            return new Term.Call(apply(call.function()), arguments, Terms.each(call.indices(), this::index));
        }
        return term.withChildren(Terms.each(term.children(), this::apply));
    }

    /** Under a binder: its parameters are no longer replaced, and get new names where they would capture. */
    public Abstraction apply(Abstraction abstraction) {
        Set<Index.Variable> outer = abstraction.freeIndices();
        // Where only indices are replaced, and none of these, nothing changes.
        if (equals(ofIndices(indices)) && Collections.disjoint(outer, indices.keySet())) {
            return abstraction;
        }
        Set<String> taken = new HashSet<>();
        outer.forEach(free -> taken.add(index(free).name()));
        for (Map<String, Abstraction> values : List.of(metas, tensors)) {
            values.values().forEach(value -> value.freeIndices().forEach(free -> taken.add(free.name())));
        }
        Map<Index.Variable, Index> inner = new HashMap<>(indices);
        List<Index.Variable> parameters = new ArrayList<>();
        for (Index.Variable parameter : abstraction.parameters()) {
            // In an instance of a rule, a bound index is called as the substitution wants it.
            Index wanted = metas.isEmpty() ? parameter : indices.getOrDefault(parameter, parameter);
            String name = Names.fresh(wanted.name(), taken);
            Index.Variable renamed = new Index.Variable(name, dimension(parameter.dimension()));
            parameters.add(renamed);
            inner.put(parameter, renamed);
        }
        Substitution below = new Substitution(metas, inner, dimensions, tensors);
        return new Abstraction(parameters, below.apply(abstraction.body()));
    }

    /** What replaces a tensor is held fixed by a derivative around it, unless it mentions what the derivative is by. */
    private void refuseCapture(Term.Partial partial) {
        tensors.forEach((name, value) -> {
            Set<String> by = partial.by().names();
            Set<String> names = partial.body().names();
            Set<String> mentioned = names.contains(name) ? value.body().names() : Set.of();
            if (by.contains(name) || !Collections.disjoint(by, mentioned)) {
                throw new IllegalArgumentException(value + " cannot replace " + name + " in " + partial);
            }
        });
    }

    private Function apply(Function function) {
        if (!tensors.isEmpty() && !Collections.disjoint(function.ambientNames(), tensors.keySet())) {
            throw new IllegalArgumentException(function.symbol() + " depends on what is replaced");
        }
        return dimensions.isEmpty() ? function : function.resize(dimensions);
    }

    /** The index that takes the place of this one. */
    public Index index(Index index) {
        return indices.getOrDefault(index, index.resize(dimension(index.dimension())));
    }

    /** The dimension that takes the place of this one. */
    public Dimension dimension(Dimension dimension) {
        return dimensions.getOrDefault(dimension, dimension);
    }
}
