package dev.verivative.report;

import dev.verivative.derive.Cases;
import dev.verivative.derive.Jacobian;
import dev.verivative.report.Grid.Cell;
import dev.verivative.report.Grid.Direction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The entries of a Jacobian at its places. Outputs are counted by rows, what is differentiated by by columns; a scalar
 * has one row or column.
 */
public final class JacobianEntries {
    /** Matrices with more rows or columns are written with dots. */
    private static final int FULL = 8;

    /** How many rows and columns usually stand before dots. */
    static final int BEFORE_DOTS = 3;

    private final Jacobian jacobian;
    private final Optional<Dimension> rows;
    private final Optional<Dimension> columns;

    private JacobianEntries(Jacobian jacobian, Optional<Dimension> rows, Optional<Dimension> columns) {
        this.jacobian = jacobian;
        this.rows = rows;
        this.columns = columns;
    }

    /**
     * The entries, if they make up one matrix.
     *
     * @param sizes known sizes of dimensions
     */
    static Optional<JacobianEntries> of(Jacobian jacobian, Map<Dimension, Dimension> sizes) {
        List<Dimension> outputs = jacobian.derivation().function().indices().stream()
                .map(Index::dimension)
                .toList();
        List<Dimension> inputs =
                jacobian.by().indices().stream().map(Index::dimension).toList();
        if (outputs.size() > 1 || inputs.size() > 1 || outputs.size() + inputs.size() == 0) {
            return Optional.empty();
        }
        return Optional.of(new JacobianEntries(
                jacobian,
                outputs.stream().map(d -> sizes.getOrDefault(d, d)).findFirst(),
                inputs.stream().map(d -> sizes.getOrDefault(d, d)).findFirst()));
    }

    /** Whether the number of rows and the number of columns are known. */
    public boolean isFixed() {
        return rows.stream().allMatch(Dimension::isFixed) && columns.stream().allMatch(Dimension::isFixed);
    }

    /** The number of rows, if it is known. */
    public int rowCount() {
        return rows.map(Dimension::size).orElse(1);
    }

    /** The number of columns, if it is known. */
    public int columnCount() {
        return columns.map(Dimension::size).orElse(1);
    }

    /**
     * The entry at a place, in the function's outputs where the function folds; only for matrices of known size.
     *
     * @param row from 1
     * @param column from 1
     */
    public Term at(int row, int column) {
        return entry(position(rows, row), position(columns, column));
    }

    private static List<Index> position(Optional<Dimension> dimension, int value) {
        return dimension
                .<List<Index>>map(d -> List.of(new Index.Position(value, d)))
                .orElse(List.of());
    }

    /**
     * The matrix as it is written down, unless its entries do not say enough.
     *
     * @param before rows and columns before the dots, where there are dots
     */
    Optional<Grid> grid(int before) {
        if (!isFixed()
                && jacobian.cases().isEmpty()
                && hasFreeDelta(jacobian.derivation().result())) {
            return Optional.empty();
        }
        List<Optional<List<Index>>> down = places(rows, before);
        List<Optional<List<Index>>> across = places(columns, before);
        List<List<Cell>> cells = new ArrayList<>();
        for (Optional<List<Index>> row : down) {
            List<Cell> line = new ArrayList<>();
            across.forEach(column -> line.add(cell(row, column)));
            cells.add(line);
        }
        return Optional.of(new Grid(cells));
    }

    private Cell cell(Optional<List<Index>> row, Optional<List<Index>> column) {
        if (row.isPresent() && column.isPresent()) {
            return new Cell.Entry(entry(row.get(), column.get()));
        }
        return new Cell.Dots(
                row.isPresent() ? Direction.HORIZONTAL : column.isPresent() ? Direction.VERTICAL : Direction.DIAGONAL);
    }

    /** Each place that is written down, and nothing where dots stand. */
    private static List<Optional<List<Index>>> places(Optional<Dimension> dimension, int before) {
        if (dimension.isEmpty()) {
            return List.of(Optional.of(List.of()));
        }
        Dimension range = dimension.get();
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

    private Term entry(List<Index> row, List<Index> column) {
        if (isFixed()) {
            return jacobian.entry(row, column);
        }
        Map<Index.Variable, Index> at = new HashMap<>();
        List<Index.Variable> outputs = jacobian.derivation().function().indices();
        Map<Dimension, Dimension> sizes = new HashMap<>();
        for (int i = 0; i < row.size(); i++) {
            at.put(outputs.get(i), row.get(i));
            sizes.put(outputs.get(i).dimension(), row.get(i).dimension());
        }
        for (int i = 0; i < column.size(); i++) {
            at.put((Index.Variable) jacobian.by().indices().get(i), column.get(i));
            sizes.put(jacobian.by().indices().get(i).dimension(), column.get(i).dimension());
        }
        // Places with different names are meant to be different ones: the n-th is not among those before the dots.
        Optional<Cases> cases = jacobian.cases();
        Term general = cases.map(both -> row.equals(column)
                        ? both.equal().result()
                        : both.different().result())
                .orElseGet(() -> jacobian.derivation().result());
        return general.substitute(new Substitution(Map.of(), at, sizes, Map.of()));
    }

    private static boolean hasFreeDelta(Term term) {
        return (term instanceof Term.Delta && !term.freeIndices().isEmpty())
                || term.children().stream().anyMatch(JacobianEntries::hasFreeDelta);
    }
}
