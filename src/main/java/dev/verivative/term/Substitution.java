package dev.verivative.term;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    public static final Substitution NONE = new Substitution(Map.of(), Map.of(), Map.of(), Map.of());

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

    /** Formal arguments and indices of a call's function by the call's own. */
    static Substitution ofCall(Term.Call call) {
        Map<String, Abstraction> tensors = new HashMap<>();
        Map<Index.Variable, Index> indices = new HashMap<>();
        Function function = call.function();
        for (int i = 0; i < call.arguments().size(); i++) {
            tensors.put(function.variables().get(i).name(), call.arguments().get(i));
        }
        for (int i = 0; i < call.indices().size(); i++) {
            indices.put(function.indices().get(i), call.indices().get(i));
        }
        return new Substitution(Map.of(), indices, Map.of(), tensors);
    }

    /**
     * What a rule variable stands for.
     *
     * @throws IllegalArgumentException if nothing does
     */
    public Abstraction value(String meta) {
        Abstraction value = metas.get(meta);
        if (value == null) {
            throw new IllegalArgumentException("nothing stands for " + meta);
        }
        return value;
    }

    /**
     * The term with everything replaced.
     *
     * @throws IllegalArgumentException if that is no term: dimensions that do not fit, a derivative by a formula
     */
    public Term apply(Term term) {
        if (term instanceof Term.Entry entry) {
            Abstraction tensor = tensors.get(entry.tensor());
            return tensor != null
                    ? tensor.apply(indices(entry.indices()))
                    : new Term.Entry(entry.tensor(), indices(entry.indices()));
        }
        if (term instanceof Term.Symbol symbol) {
            Abstraction tensor = tensors.get(symbol.name());
            return tensor != null ? tensor.apply(List.of()) : symbol;
        }
        if (term instanceof Term.Delta delta) {
            return new Term.Delta(index(delta.left()), index(delta.right()));
        }
        if (term instanceof Term.Size size) {
            return size(dimension(size.dimension()));
        }
        if (term instanceof Term.Sum sum) {
            Abstraction body = apply(sum.abstraction());
            return new Term.Sum(body.parameters().get(0), body.body());
        }
        if (term instanceof Term.Partial partial) {
            if (partial.by() instanceof Term.Entry by && tensors.containsKey(by.tensor())) {
                throw new IllegalArgumentException("a formula cannot replace " + by + ", by which is differentiated");
            }
            refuseCapture(partial);
            return new Term.Partial(apply(partial.body()), apply(partial.by()));
        }
        if (term instanceof Term.Call call) {
            return new Term.Call(
                    apply(call.function()),
                    call.arguments().stream().map(this::apply).toList(),
                    indices(call.indices()));
        }
        if (term instanceof Term.Meta meta) {
            Abstraction value = metas.get(meta.name());
            List<Index> at = indices(meta.indices());
            return value != null ? value.apply(at) : new Term.Meta(meta.name(), at);
        }
        List<Term> children = term.children();
        return children.isEmpty()
                ? term
                : term.withChildren(children.stream().map(this::apply).toList());
    }

    /** Under a binder: its parameters are no longer replaced, and get new names where they would capture. */
    Abstraction apply(Abstraction abstraction) {
        Set<String> taken = new HashSet<>();
        abstraction.freeIndices().forEach(free -> addName(taken, index(free)));
        metas.values().forEach(value -> value.freeIndices().forEach(free -> taken.add(free.name())));
        tensors.values().forEach(value -> value.freeIndices().forEach(free -> taken.add(free.name())));
        Map<Index.Variable, Index> inner = new HashMap<>(indices);
        List<Index.Variable> parameters = new ArrayList<>();
        for (Index.Variable parameter : abstraction.parameters()) {
            String name = Names.fresh(name(parameter), taken);
            taken.add(name);
            Index.Variable renamed = new Index.Variable(name, dimension(parameter.dimension()));
            parameters.add(renamed);
            inner.put(parameter, renamed);
        }
        Substitution below = new Substitution(metas, inner, dimensions, tensors);
        return new Abstraction(parameters, below.apply(abstraction.body()));
    }

    /** What replaces a tensor is held fixed by a derivative around it, unless it mentions what the derivative is by. */
    private void refuseCapture(Term.Partial partial) {
        Set<String> names = partial.body().names();
        tensors.forEach((name, value) -> {
            Set<String> by = new HashSet<>(partial.by().names());
            by.retainAll(value.body().names());
            if (names.contains(name) && !by.isEmpty()) {
                throw new IllegalArgumentException(
                        name + " under a derivative by " + partial.by() + " cannot be replaced by " + value);
            }
        });
    }

    /** In an instance of a rule, a bound index is called as the substitution wants it. */
    private String name(Index.Variable parameter) {
        return !metas.isEmpty() && indices.get(parameter) instanceof Index.Variable wanted
                ? wanted.name()
                : parameter.name();
    }

    private Function apply(Function function) {
        if (function.ambientNames().stream().anyMatch(tensors::containsKey)) {
            throw new IllegalArgumentException(
                    "the definition of " + function.symbol() + " depends on what is replaced");
        }
        return dimensions.isEmpty() ? function : function.resize(dimensions);
    }

    private static Term size(Dimension dimension) {
        return dimension.isFixed() ? Term.Num.of(dimension.size()) : new Term.Size(dimension);
    }

    private List<Index> indices(List<Index> list) {
        return list.stream().map(this::index).toList();
    }

    /** The index that takes the place of this one. */
    public Index index(Index index) {
        if (index instanceof Index.Variable variable) {
            Index to = indices.get(variable);
            return to != null ? to : new Index.Variable(variable.name(), dimension(variable.dimension()));
        }
        return new Index.Position(((Index.Position) index).value(), dimension(index.dimension()));
    }

    private Dimension dimension(Dimension dimension) {
        return dimensions.getOrDefault(dimension, dimension);
    }

    private static void addName(Set<String> names, Index index) {
        if (index instanceof Index.Variable variable) {
            names.add(variable.name());
        }
    }
}
