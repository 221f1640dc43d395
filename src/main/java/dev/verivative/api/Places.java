package dev.verivative.api;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A function of a known size, and places in its Jacobian. */
final class Places {
    private final Function function;
    private final List<Dimension> rows;
    private final List<Dimension> columns;
    private final String tensor;
    private final Map<Dimension, Dimension> sizes = new HashMap<>();

    Places(Function symbolic, Term.Entry by, int size) {
        symbolic.indices().forEach(index -> fix(index.dimension(), size, sizes));
        symbolic.variables().forEach(variable -> variable.shape().forEach(d -> fix(d, size, sizes)));
        by.indices().forEach(index -> fix(index.dimension(), size, sizes));
        this.function = resized(symbolic, sizes, size);
        this.tensor = by.tensor();
        this.rows = symbolic.indices().stream()
                .map(i -> sizes.getOrDefault(i.dimension(), i.dimension()))
                .toList();
        this.columns = by.indices().stream()
                .map(i -> sizes.getOrDefault(i.dimension(), i.dimension()))
                .toList();
    }

    /** Too small a size has not all the entries that the function names, such as x_3. */
    private static Function resized(Function symbolic, Map<Dimension, Dimension> sizes, int size) {
        try {
            return symbolic.resize(sizes);
        } catch (IllegalArgumentException e) {
            throw new Refusal("--n " + size + " is too small: " + e.getMessage());
        }
    }

    private static void fix(Dimension dimension, int size, Map<Dimension, Dimension> sizes) {
        if (!dimension.isFixed()) {
            sizes.put(dimension, new Dimension(dimension.name(), size));
        }
    }

    Function function() {
        return function;
    }

    /** What is known, of the known size. */
    Assumptions known(Assumptions general) {
        return general.resize(sizes);
    }

    List<Index> row(List<Integer> positions) {
        return at(rows, positions.subList(0, rows.size()));
    }

    Term.Entry by(List<Integer> positions) {
        return new Term.Entry(tensor, at(columns, positions.subList(rows.size(), positions.size())));
    }

    private static List<Index> at(List<Dimension> dimensions, List<Integer> positions) {
        List<Index> indices = new ArrayList<>();
        for (int i = 0; i < dimensions.size(); i++) {
            indices.add(new Index.Position(positions.get(i), dimensions.get(i)));
        }
        return indices;
    }

    /** The entry (1, 1), and (1, 2) where there is one. */
    List<List<Integer>> examples() {
        int indices = rows.size() + columns.size();
        List<Integer> first = Collections.nCopies(indices, 1);
        if (columns.isEmpty() || columns.get(columns.size() - 1).size() < 2) {
            return List.of(first);
        }
        List<Integer> second = new ArrayList<>(first);
        second.set(indices - 1, 2);
        return List.of(first, second);
    }

    /** An entry as it is written on the command line: the output's indices, then the variable's. */
    List<Integer> parse(String entry) {
        List<Integer> positions = new ArrayList<>();
        List<Dimension> all = Stream.concat(rows.stream(), columns.stream()).toList();
        for (String part : entry.split(",", -1)) {
            if (!part.strip().matches("[0-9]{1,3}")) {
                throw new Refusal("--entry " + entry + ": '" + part + "' is no position");
            }
            positions.add(Integer.valueOf(part.strip()));
        }
        if (positions.size() != all.size()) {
            throw new Refusal("--entry " + entry + ": expected " + all.size()
                    + " positions, one for each index of output" + " and variable");
        }
        for (int i = 0; i < all.size(); i++) {
            if (positions.get(i) < 1 || positions.get(i) > all.get(i).size()) {
                throw new Refusal("--entry " + entry + ": " + positions.get(i) + " is not in 1.."
                        + all.get(i).size());
            }
        }
        return positions;
    }
}
