package dev.verivative.report;

import dev.verivative.derive.Jacobian;
import dev.verivative.report.Grid.Cell;
import dev.verivative.report.Grid.Direction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The entries of a Jacobian at its places. Outputs are counted by rows, what is differentiated by by columns; a scalar
 * has one row or column.
 */
public final class JacobianEntries {
    /** Matrices with more rows or columns are written with dots. */
    private static final int FULL = 8;

    /** How many rows and columns usually stand before dots. */
    public static final int BEFORE_DOTS = 3;

    private final Jacobian jacobian;
    private final Optional<Index.Variable> row;
    private final Optional<Index.Variable> column;

    private JacobianEntries(
            Jacobian jacobian,
            Optional<Index.Variable> row,
            Optional<Index.Variable> column,
            Map<Dimension, Dimension> sizes) {
        this.jacobian = jacobian;
        this.row = row.map(index -> resized(index, sizes));
        this.column = column.map(index -> resized(index, sizes));
    }

    private static Index.Variable resized(Index.Variable index, Map<Dimension, Dimension> sizes) {
        return new Index.Variable(index.name(), sizes.getOrDefault(index.dimension(), index.dimension()));
    }

    /**
     * The entries, if they make up one matrix: those of its diagonal alone, by x_i for the output i, do not.
     *
     * @param sizes known sizes of dimensions
     */
    static Optional<JacobianEntries> of(Jacobian jacobian, Map<Dimension, Dimension> sizes) {
        List<Index.Variable> outputs = jacobian.derivation().function().indices();
        List<Index> inputs = jacobian.by().indices();
        if (outputs.size() > 1
                || inputs.size() > 1
                || outputs.size() + inputs.size() == 0
                || !Collections.disjoint(outputs, inputs)) {
            return Optional.empty();
        }
        return Optional.of(new JacobianEntries(
                jacobian,
                outputs.stream().findFirst(),
                inputs.stream().map(Index.Variable.class::cast).findFirst(),
                sizes));
    }

    /** Whether the number of rows and the number of columns are known. */
    public boolean isFixed() {
        return Stream.of(row, column)
                .flatMap(Optional::stream)
                .allMatch(index -> index.dimension().isFixed());
    }

    /** The number of rows, if it is known. */
    public int rowCount() {
        return row.map(index -> index.dimension().size()).orElse(1);
    }

    /** The number of columns, if it is known. */
    public int columnCount() {
        return column.map(index -> index.dimension().size()).orElse(1);
    }

    /**
     * The entry at a place, in the function's outputs where the function folds; only for matrices of known size.
     *
     * @param down the number of the row, from 1
     * @param across the number of the column, from 1
     */
    public Term at(int down, int across) {
        return entry(position(row, down), position(column, across));
    }

    private static List<Index> position(Optional<Index.Variable> index, int value) {
        return index.<List<Index>>map(i -> List.of(new Index.Position(value, i.dimension())))
                .orElse(List.of());
    }

    /**
     * The matrix as it is written down, unless its entries do not say enough.
     *
     * @param before rows and columns before the dots, where there are dots
     */
    public Optional<Grid> grid(int before) {
        if (!isFixed()
                && jacobian.cases().isEmpty()
                && hasFreeDelta(jacobian.derivation().result())) {
            return Optional.empty();
        }
        List<Optional<List<Index>>> down = places(row, before);
        List<Optional<List<Index>>> across = places(column, before);
        List<List<Cell>> cells = new ArrayList<>();
        for (Optional<List<Index>> place : down) {
            List<Cell> line = new ArrayList<>();
            across.forEach(other -> line.add(cell(place, other)));
            cells.add(line);
        }
        return Optional.of(new Grid(cells));
    }

    private Cell cell(Optional<List<Index>> down, Optional<List<Index>> across) {
        if (down.isPresent() && across.isPresent()) {
            return new Cell.Entry(entry(down.get(), across.get()));
        }
        return new Cell.Dots(
                down.isPresent() ? Direction.HORIZONTAL : across.isPresent() ? Direction.VERTICAL : Direction.DIAGONAL);
    }

    /** Each place that is written down, and nothing where dots stand. */
    private static List<Optional<List<Index>>> places(Optional<Index.Variable> index, int before) {
        if (index.isEmpty()) {
            return List.of(Optional.of(List.of()));
        }
        Dimension range = index.get().dimension();
        boolean full = range.isFixed() && range.size() <= FULL;
        List<Optional<List<Index>>> places = new ArrayList<>();
        for (int value = 1; value <= (full ? range.size() : before); value++) {
            places.add(Optional.of(List.of(new Index.Position(value, range))));
        }
        if (!full) {
            places.add(Optional.empty());
            Index last =
                    range.isFixed() ? new Index.Position(range.size(), range) : new Index.Variable(range.name(), range);
            places.add(Optional.of(List.of(last)));
        }
        return places;
    }

    /** Of arbitrary size, the n-th place is not among those before the dots. */
    private Term entry(List<Index> down, List<Index> across) {
        return isFixed() ? jacobian.entry(down, across) : jacobian.entryApart(down, across);
    }

    private static boolean hasFreeDelta(Term term) {
        return (term instanceof Term.Delta && !term.freeIndices().isEmpty())
                || term.children().stream().anyMatch(JacobianEntries::hasFreeDelta);
    }
}
