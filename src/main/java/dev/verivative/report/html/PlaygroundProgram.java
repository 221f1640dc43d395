package dev.verivative.report.html;

import dev.verivative.definition.Definition;
import dev.verivative.exact.Point;
import dev.verivative.exact.Signature;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.figure.Asked;
import dev.verivative.report.figure.Operations;
import dev.verivative.report.figure.Operations.Wanted;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A function and its Jacobian written out at one size.
 *
 * @param sizes the size of each dimension that is arbitrary
 * @param tensors what has to be given, the variable first
 * @param operations outputs first, then the Jacobian by rows, then what the parts of each entry are, then both sides of
 *     what is assumed
 * @param rows the places of the outputs
 * @param columns the places of the variable's entries
 * @param own how many nodes the function itself has: the first ones
 * @param assumed how many equations are assumed
 */
record PlaygroundProgram(
        Map<Dimension, Integer> sizes,
        List<Tensor> tensors,
        Operations operations,
        List<List<Integer>> rows,
        List<List<Integer>> columns,
        int own,
        int assumed) {
    private static final int MOST_NODES = 2_500;
    private static final int MOST_ENTRIES = 160;
    private static final int MOST_INPUTS = 48;

    /**
     * Nothing if that is too large.
     *
     * @param leaves parts of an entry whose values are wanted too
     */
    static Optional<PlaygroundProgram> of(Asked asked, List<Term> leaves, Map<Dimension, Integer> sizes) {
        Point point = Point.ofSizes(sizes);
        List<List<Integer>> rows = places(asked.rows(), point);
        List<List<Integer>> columns = places(asked.columns(), point);
        if (rows.size() * (long) columns.size() > MOST_ENTRIES) {
            return Optional.empty();
        }
        List<Wanted> wanted = new ArrayList<>(
                Wanted.everywhere(asked.function().body(), asked.function().indices(), sizes));
        Optional<Operations> own = Operations.of(wanted, sizes, MOST_NODES);
        List<Wanted> parts = new ArrayList<>();
        for (List<Integer> row : rows) {
            for (List<Integer> column : columns) {
                wanted.add(asked.entry(row, column));
                leaves.forEach(leaf -> parts.add(new Wanted(leaf, asked.at(row, column))));
            }
        }
        wanted.addAll(parts);
        int assumed = 0;
        for (Hypothesis hypothesis : asked.document().known().hypotheses()) {
            Set<Index.Variable> free = new LinkedHashSet<>(hypothesis.left().freeIndices());
            free.addAll(hypothesis.right().freeIndices());
            for (Point at : point.allIndices(free)) {
                wanted.add(new Wanted(hypothesis.left(), at.indices()));
                wanted.add(new Wanted(hypothesis.right(), at.indices()));
                assumed++;
            }
        }
        List<Tensor> tensors = tensors(asked, wanted);
        int inputs = tensors.stream()
                .mapToInt(tensor -> places(tensor.shape(), sizes).size())
                .sum();
        Optional<Operations> all = Operations.of(wanted, sizes, MOST_NODES);
        if (own.isEmpty() || all.isEmpty() || inputs > MOST_INPUTS) {
            return Optional.empty();
        }
        return Optional.of(new PlaygroundProgram(
                sizes, tensors, all.get(), rows, columns, own.get().nodes().size(), assumed));
    }

    /** The number of elements of a dimension. */
    int size(Dimension dimension) {
        return Point.ofSizes(sizes).size(dimension);
    }

    private static List<List<Integer>> places(List<Index.Variable> letters, Point point) {
        return point.allIndices(letters).stream()
                .map(at -> letters.stream().map(at.indices()::get).toList())
                .toList();
    }

    /** All positions of a tensor of that shape, the last one running fastest. */
    static List<List<Integer>> places(List<Dimension> shape, Map<Dimension, Integer> sizes) {
        List<Index.Variable> letters = new ArrayList<>();
        shape.forEach(dimension -> letters.add(new Index.Variable("i" + letters.size(), dimension)));
        return places(letters, Point.ofSizes(sizes));
    }

    private static List<Tensor> tensors(Asked asked, List<Wanted> wanted) {
        List<Term> terms = new ArrayList<>();
        terms.add(asked.function().call(asked.function().indices()));
        wanted.stream().map(Wanted::term).distinct().forEach(terms::add);
        List<String> order = order(asked.document());
        Map<String, Tensor> tensors = new LinkedHashMap<>();
        Signature.of(terms).tensors().stream()
                .sorted(Comparator.comparingInt(tensor -> place(order, tensor.name())))
                .forEach(tensor -> tensors.put(tensor.name(), tensor));
        return List.copyOf(tensors.values());
    }

    private static int place(List<String> order, String name) {
        return order.contains(name) ? order.indexOf(name) : order.size();
    }

    /** The variable first, then all others as they are declared. */
    private static List<String> order(DerivationDocument document) {
        Definition definition = document.definition();
        List<String> order = new ArrayList<>(List.of(document.variable()));
        definition.variables().forEach(tensor -> order.add(tensor.name()));
        definition.constants().forEach(tensor -> order.add(tensor.name()));
        order.addAll(definition.parameters());
        return order;
    }
}
