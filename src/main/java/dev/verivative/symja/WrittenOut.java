package dev.verivative.symja;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes terms out at concrete sizes: sums become additions, deltas and sizes numbers, calls what they stand for, and
 * index letters positions.
 *
 * <p>It keeps track of what letters stand for and substitutes nothing, so that a fault in substitution shows.
 */
final class WrittenOut {
    private final Map<Dimension, Integer> sizes;
    private int budget;

    /** @param budget at most how many parts the result has */
    WrittenOut(Map<Dimension, Integer> sizes, int budget) {
        this.sizes = Map.copyOf(sizes);
        this.budget = budget;
    }

    /** What letters and formal arguments stand for; what is bound later shadows what was bound before. */
    private record Scope(Map<Index.Variable, Integer> letters, Map<String, Argument> arguments) {
        Scope bind(List<Index.Variable> variables, List<Integer> values) {
            Map<Index.Variable, Integer> inner = new HashMap<>(letters);
            for (int i = 0; i < variables.size(); i++) {
                inner.put(variables.get(i), values.get(i));
            }
            return new Scope(inner, arguments);
        }
    }

    /** An argument of a call means what it means where the call stands. */
    private record Argument(Abstraction entries, Scope scope) {}

    /**
     * The term written out.
     *
     * @throws NoOpinion if it is too large, or has a position that is above a size
     */
    Term of(Term term, Map<Index.Variable, Integer> letters) {
        return write(term, new Scope(letters, Map.of()));
    }

    private Term write(Term term, Scope scope) {
        if (--budget < 0) {
            throw NoOpinion.because("it is too large when written out");
        }
        if (term instanceof Term.Num) {
            return term;
        } else if (term instanceof Term.Symbol symbol) {
            Argument argument = scope.arguments.get(symbol.name());
            return argument == null ? symbol : write(argument.entries().body(), argument.scope());
        } else if (term instanceof Term.Entry entry) {
            return entry(entry.tensor(), entry.indices(), scope);
        } else if (term instanceof Term.Delta delta) {
            return Term.Num.of(position(delta.left(), scope) == position(delta.right(), scope) ? 1 : 0);
        } else if (term instanceof Term.Size size) {
            return Term.Num.of(size(size.dimension()));
        } else if (term instanceof Term.Sum sum) {
            return sum(sum, scope);
        } else if (term instanceof Term.Call call) {
            return call(call, scope);
        } else if (term instanceof Term.Partial partial && partial.by() instanceof Term.Entry by) {
            if (scope.arguments.containsKey(by.tensor())) {
                throw NoOpinion.because("a definition has a derivative in it");
            }
            return new Term.Partial(write(partial.body(), scope), entry(by.tensor(), by.indices(), scope));
        } else if (term instanceof Term.Apply) {
            return term.withChildren(
                    term.children().stream().map(child -> write(child, scope)).toList());
        }
        throw NoOpinion.because("it has a rule variable");
    }

    private Term sum(Term.Sum sum, Scope scope) {
        Term total = Term.Num.ZERO;
        for (int k = 1; k <= size(sum.index().dimension()); k++) {
            Term summand = write(sum.body(), scope.bind(List.of(sum.index()), List.of(k)));
            total = k == 1 ? summand : Terms.add(total, summand);
        }
        return total;
    }

    private Term call(Term.Call call, Scope scope) {
        Function function = call.function();
        Map<String, Argument> arguments = new HashMap<>();
        for (int i = 0; i < call.arguments().size(); i++) {
            Tensor formal = function.variables().get(i);
            arguments.put(formal.name(), new Argument(call.arguments().get(i), scope));
        }
        Scope inside = new Scope(Map.of(), arguments).bind(function.indices(), positions(call.indices(), scope));
        return write(function.body(), inside);
    }

    private Term entry(String tensor, List<Index> indices, Scope scope) {
        List<Integer> positions = positions(indices, scope);
        Argument argument = scope.arguments.get(tensor);
        if (argument != null) {
            return write(
                    argument.entries().body(),
                    argument.scope().bind(argument.entries().parameters(), positions));
        }
        List<Index> at = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            Dimension dimension = indices.get(i).dimension();
            at.add(new Index.Position(positions.get(i), new Dimension(dimension.name(), size(dimension))));
        }
        return new Term.Entry(tensor, at);
    }

    private List<Integer> positions(List<Index> indices, Scope scope) {
        return indices.stream().map(index -> position(index, scope)).toList();
    }

    private int position(Index index, Scope scope) {
        Integer position = index instanceof Index.Position fixed
                ? (Integer) fixed.value()
                : scope.letters.get((Index.Variable) index);
        if (position == null) {
            throw new IllegalArgumentException("no value for the index " + index + ", only for " + scope.letters);
        } else if (position > size(index.dimension())) {
            throw NoOpinion.undefined(index + " is above the size");
        }
        return position;
    }

    private int size(Dimension dimension) {
        Integer size = dimension.isFixed() ? (Integer) dimension.size() : sizes.get(dimension);
        if (size == null) {
            throw new IllegalArgumentException("no size for " + dimension + ", only for " + sizes.keySet());
        }
        return size;
    }
}
