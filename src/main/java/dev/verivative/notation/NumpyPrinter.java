package dev.verivative.notation;

import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Prints terms as one NumPy expression each, whose value is the array of all entries: {@code y[:, None] *
 * (np.eye(len(y)) - y)} for sigma_i (delta_ij - sigma_j) along i and j.
 *
 * <p>It broadcasts for all sizes, equal or not. All lines of one printer use the same names.
 */
public final class NumpyPrinter {
    private final Function function;
    private final NumpyNames names;
    private final Map<String, List<Dimension>> known = new LinkedHashMap<>();

    private NumpyPrinter(Function function, List<Term> entries) {
        this.function = function;
        function.variables().forEach(variable -> known.put(variable.name(), variable.shape()));
        known.putAll(NumpyParts.of(function.body(), Optional.empty()).values());
        entries.forEach(entry ->
                known.putAll(NumpyParts.of(entry, Optional.of(function)).values()));
        this.names = new NumpyNames(known.keySet(), function.symbol());
    }

    /**
     * A printer for what belongs to a function.
     *
     * @param function its outputs have a name in the lines
     * @param entries all terms that are to be printed
     */
    public static NumpyPrinter of(Function function, Term... entries) {
        return new NumpyPrinter(function, List.of(entries));
    }

    /** The name of the array of the function's outputs. */
    public String output() {
        return names.output().name();
    }

    /** The function itself, along its own indices. */
    public Optional<NumpyLine> forward() {
        return print(function.body(), function.indices(), Optional.empty());
    }

    /**
     * The array of all entries; nothing where the term has derivatives, or numbers that are no doubles.
     *
     * @param axes the index along each axis: all that are free in the term, and perhaps more
     * @throws IllegalArgumentException if an index of the term is missing, an axis is given twice, or the printer was
     *     not told of something that the term mentions
     */
    public Optional<NumpyLine> line(Term entry, List<Index.Variable> axes) {
        if (!Set.copyOf(axes).containsAll(entry.freeIndices())
                || Set.copyOf(axes).size() < axes.size()) {
            throw new IllegalArgumentException("the axes " + axes + " are not those of " + entry);
        }
        return print(entry, axes, Optional.of(function));
    }

    private Optional<NumpyLine> print(Term term, List<Index.Variable> axes, Optional<Function> outputs) {
        NumpyParts parts = NumpyParts.of(term, outputs);
        if (!parts.arePrintable()) {
            return Optional.empty();
        }
        NumpySizes sizes = new NumpySizes();
        List<Dimension> shape =
                function.indices().stream().map(Index.Variable::dimension).toList();
        if (parts.haveOutputs()) {
            sizes.add(names.output(), shape);
        }
        Map<String, List<Dimension>> values = parts.values();
        for (Tensor variable : function.variables()) {
            if (values.containsKey(variable.name())) {
                sizes.add(names.value(variable.name()), variable.shape());
            }
        }
        values.forEach((name, dimensions) -> sizes.add(names.value(name), dimensions));
        // What only another line takes, such as a cotangent, is not there for this one.
        Set<String> everywhere = new HashSet<>(function.body().names());
        function.variables().forEach(variable -> everywhere.add(variable.name()));
        known.forEach((name, dimensions) -> {
            if (everywhere.contains(name)) {
                sizes.add(names.value(name), dimensions);
            }
        });
        NumpyLeaves leaves = new NumpyLeaves(outputs, names, sizes);
        return Optional.of(leaves.line(new NumpyWriter(leaves).whole(term, axes)));
    }
}
