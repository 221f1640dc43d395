package dev.verivative.exact;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Index;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What names stand for where a term is evaluated.
 *
 * @param point gives what is not overruled by the rest
 * @param indices the free and the bound index letters; what is bound later shadows what was bound before
 * @param moved entries of the point's tensors that have another value, for a derivative by them
 * @param arguments the formal arguments of the function whose body is evaluated; they shadow the point's tensors
 */
record Environment<N>(
        Point point, Map<Index.Variable, Integer> indices, Map<Location, N> moved, Map<String, Argument<N>> arguments) {

    /** One entry of a tensor. */
    record Location(String tensor, List<Integer> positions) {}

    /** An argument of a call, with the environment of the call: it means what it means there. */
    record Argument<N>(Abstraction entries, Environment<N> scope, Map<List<Integer>, N> moved) {}

    static <N> Environment<N> of(Point point) {
        return new Environment<>(point, point.indices(), Map.of(), Map.of());
    }

    Environment<N> bind(List<Index.Variable> variables, List<Integer> positions) {
        Map<Index.Variable, Integer> inner = new HashMap<>(indices);
        for (int i = 0; i < variables.size(); i++) {
            inner.put(variables.get(i), positions.get(i));
        }
        return new Environment<>(point, inner, moved, arguments);
    }

    /** Inside the definition of a function: only its own indices and arguments, but the same tensors around. */
    Environment<N> enter(Map<Index.Variable, Integer> inner, Map<String, Argument<N>> formal) {
        return new Environment<>(point, inner, moved, formal);
    }

    /** With another value at one entry of what the name stands for here. */
    Environment<N> move(Location location, N value) {
        Argument<N> argument = arguments.get(location.tensor());
        if (argument == null) {
            Map<Location, N> others = new HashMap<>(moved);
            others.put(location, value);
            return new Environment<>(point, indices, others, arguments);
        }
        Map<List<Integer>, N> others = new HashMap<>(argument.moved());
        others.put(location.positions(), value);
        Map<String, Argument<N>> formal = new HashMap<>(arguments);
        formal.put(location.tensor(), new Argument<>(argument.entries(), argument.scope(), others));
        return new Environment<>(point, indices, moved, formal);
    }

    <M> Environment<M> lift(java.util.function.Function<N, M> lift) {
        Map<Location, M> others = new HashMap<>();
        moved.forEach((location, value) -> others.put(location, lift.apply(value)));
        Map<String, Argument<M>> formal = new HashMap<>();
        arguments.forEach((name, argument) -> {
            Map<List<Integer>, M> entries = new HashMap<>();
            argument.moved().forEach((positions, value) -> entries.put(positions, lift.apply(value)));
            formal.put(name, new Argument<>(argument.entries(), argument.scope().lift(lift), entries));
        });
        return new Environment<>(point, indices, others, formal);
    }
}
