package dev.verivative.report;

import dev.verivative.notation.Emphasis;
import java.util.ArrayList;
import java.util.List;

/** Rows of cells in columns as wide as they need to be; a cell that is too long goes on in the next line. */
final class TextTable {
    private static final String MARGIN = "  ";

    private final boolean coloured;
    private final List<Column> columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    /**
     * A column.
     *
     * @param isNumeric whether its cells end at one place
     * @param widest where its cells are broken
     */
    record Column(boolean isNumeric, int widest) {
        static final Column NUMBERS = new Column(true, Integer.MAX_VALUE);

        static Column words(int widest) {
            return new Column(false, widest);
        }
    }

    /** What stands in a row at a column. */
    record Cell(String text, Emphasis emphasis) {
        Cell(String text) {
            this(text, Emphasis.NONE);
        }
    }

    TextTable(boolean coloured, List<Column> columns) {
        this.coloured = coloured;
        this.columns = List.copyOf(columns);
    }

    /** A row of one cell that takes all columns is a line between the others. */
    void add(List<Cell> row) {
        rows.add(List.copyOf(row));
    }

    void line(String text, Emphasis emphasis) {
        rows.add(List.of(new Cell(text, emphasis)));
    }

    String text() {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < columns.size(); i++) {
            int width = 0;
            for (List<Cell> row : rows) {
                if (row.size() == columns.size()) {
                    for (String line : broken(row.get(i), columns.get(i))) {
                        width = Math.max(width, line.length());
                    }
                }
            }
            widths.add(width);
        }
        StringBuilder text = new StringBuilder();
        for (List<Cell> row : rows) {
            write(row, widths, text);
        }
        return text.toString();
    }

    private void write(List<Cell> row, List<Integer> widths, StringBuilder text) {
        if (row.size() < columns.size()) {
            row.forEach(cell -> text.append(emphasised(cell.text(), cell)).append('\n'));
            return;
        }
        List<List<String>> broken = new ArrayList<>();
        int height = 1;
        for (int i = 0; i < row.size(); i++) {
            broken.add(broken(row.get(i), columns.get(i)));
            height = Math.max(height, broken.get(i).size());
        }
        for (int at = 0; at < height; at++) {
            StringBuilder line = new StringBuilder();
            int blanks = 0;
            for (int i = 0; i < row.size(); i++) {
                String part = at < broken.get(i).size() ? broken.get(i).get(at) : "";
                int free = widths.get(i) - part.length();
                blanks += MARGIN.length() + (columns.get(i).isNumeric() ? free : 0);
                if (!part.isEmpty()) {
                    line.append(" ".repeat(blanks)).append(emphasised(part, row.get(i)));
                    blanks = 0;
                }
                blanks += columns.get(i).isNumeric() ? 0 : free;
            }
            text.append(line).append('\n');
        }
    }

    private String emphasised(String text, Cell cell) {
        return coloured ? cell.emphasis().on(text) : text;
    }

    private static List<String> broken(Cell cell, Column column) {
        return cell.text().length() <= column.widest()
                ? List.of(cell.text())
                : PlainText.wrap(cell.text(), column.widest());
    }
}
