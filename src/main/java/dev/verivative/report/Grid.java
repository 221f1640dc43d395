package dev.verivative.report;

import dev.verivative.term.Term;
import java.util.List;

/**
 * A matrix as it is written down: with all its entries, or with dots for some of them.
 *
 * @param rows its rows, of one length
 */
public record Grid(List<List<Cell>> rows) {
    public Grid {
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** About how many columns of characters it takes. */
    public int width() {
        int width = 0;
        for (int column = 0; column < rows.get(0).size(); column++) {
            int widest = 1;
            for (List<Cell> row : rows) {
                widest = row.get(column) instanceof Cell.Entry entry
                        ? Math.max(widest, LatexRows.width(entry.term()))
                        : widest;
            }
            width += widest + 2;
        }
        return width;
    }

    /** What stands in one place. */
    public sealed interface Cell {
        /** An entry of the matrix. */
        record Entry(Term term) implements Cell {}

        /** Dots for what is left out. */
        record Dots(Direction direction) implements Cell {}
    }

    /** Where the entries that are left out would stand. */
    public enum Direction {
        HORIZONTAL,
        VERTICAL,
        DIAGONAL
    }
}
