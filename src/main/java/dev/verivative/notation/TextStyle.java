package dev.verivative.notation;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The characters that formulas are drawn with. Everything in {@link #ASCII} is made of the bytes 32 to 126. */
public enum TextStyle {
    UNICODE("─", "−", "·", "∂", "⋯", "⋮", "⋱", "( ) ⎛ ⎜ ⎝ ⎞ ⎟ ⎠", "[ ] ⎡ ⎢ ⎣ ⎤ ⎥ ⎦"),
    ASCII("-", "-", "*", "d", "...", ":", "'.", "( ) / | \\ \\ | /", "[ ] [ [ [ ] ] ]");

    private static final int TOP = 0;
    private static final int RIGHT_TOP = 3;

    private final String bar;
    private final String minus;
    private final String times;
    private final String partial;
    private final String horizontalDots;
    private final String verticalDots;
    private final String diagonalDots;
    private final String round;
    private final String square;

    TextStyle(
            String bar,
            String minus,
            String times,
            String partial,
            String horizontalDots,
            String verticalDots,
            String diagonalDots,
            String round,
            String square) {
        this.bar = bar;
        this.minus = minus;
        this.times = times;
        this.partial = partial;
        this.horizontalDots = horizontalDots;
        this.verticalDots = verticalDots;
        this.diagonalDots = diagonalDots;
        this.round = round;
        this.square = square;
    }

    public Box fraction(Box numerator, Box denominator) {
        int width = Math.max(numerator.width(), denominator.width());
        // A bar as long as one above or below it could be taken for it, and a short one of ASCII for a minus.
        if (reaches(numerator, width) || reaches(denominator, width) || (this == ASCII && width == 1)) {
            width += 2;
        }
        return Box.stack(1, numerator, Box.text(bar.repeat(width)), denominator);
    }

    private boolean reaches(Box part, int width) {
        boolean line = Stream.of(part.baseText(), part.rows().get(0)).anyMatch(row -> row.endsWith(bar));
        return part.width() == width && (line || startsWithBar(part));
    }

    boolean startsWithBar(Box box) {
        return box.baseText().startsWith(bar);
    }

    boolean startsWithSum(Box box) {
        return box.baseText().stripLeading().startsWith(this == UNICODE ? "∑" : "/__");
    }

    /** Round brackets as high as their content. */
    public Box brackets(Box content) {
        return between(round, content);
    }

    /** Square brackets as high as their content. */
    public Box squareBrackets(Box content) {
        return between(square, content);
    }

    private static Box between(String brackets, Box content) {
        String[] piece = brackets.split(" ");
        if (content.height() == 1) {
            return Box.beside(Box.text(piece[0]), content, Box.text(piece[1]));
        }
        return Box.beside(side(piece, 2 + TOP, content), content, side(piece, 2 + RIGHT_TOP, content));
    }

    private static Box side(String[] piece, int first, Box content) {
        List<Box> pieces = new ArrayList<>();
        for (int row = 0; row < content.height(); row++) {
            int part = row == 0 ? 0 : row == content.height() - 1 ? 2 : 1;
            pieces.add(Box.text(piece[first + part]));
        }
        return Box.column(pieces).standingAt(content.baseline());
    }

    /** The square root, with its bar over the whole content. */
    public Box root(Box content) {
        return this == UNICODE ? unicodeRoot(content) : asciiRoot(content);
    }

    private static Box unicodeRoot(Box content) {
        List<Box> sign = new ArrayList<>();
        sign.add(Box.text(" ┌" + "─".repeat(content.width() + 1)));
        for (int row = 0; row < content.height(); row++) {
            sign.add(Box.text(row == content.height() - 1 ? "√│ " : " │ "));
        }
        return under(sign, content);
    }

    private static Box asciiRoot(Box content) {
        int height = content.height();
        List<Box> sign = new ArrayList<>();
        sign.add(Box.text(" ".repeat(height + 1) + "_".repeat(content.width() + 1)));
        for (int row = 0; row < height; row++) {
            int up = height - 1 - row;
            sign.add(Box.text((up == 0 ? "\\" : " ") + " ".repeat(up) + "/" + " ".repeat(height - up)));
        }
        return under(sign, content);
    }

    /** Puts the content below the first row of the sign, behind the others. */
    private static Box under(List<Box> sign, Box content) {
        Box left = Box.column(sign.subList(1, sign.size())).standingAt(content.baseline());
        Box body = Box.beside(left, content);
        return Box.column(List.of(sign.get(0), body)).standingAt(1 + content.baseline());
    }

    /** The sign of a sum with its limits below and above. */
    public Box sum(Box lower, Box upper) {
        if (this == UNICODE) {
            return Box.stack(1, upper, Box.text("∑"), lower);
        }
        Box sign = Box.column(List.of(Box.text("___"), Box.text("\\"), Box.text("/__")));
        return Box.stack(1, upper, sign.standingAt(2), lower);
    }

    /**
     * A matrix in square brackets; columns are centred and rows stand on their baselines.
     *
     * @throws IllegalArgumentException if the rows differ in length or there is none
     */
    public Box matrix(List<List<Box>> cells) {
        int columns = cells.isEmpty() ? 0 : cells.get(0).size();
        if (columns == 0 || cells.stream().anyMatch(row -> row.size() != columns)) {
            throw new IllegalArgumentException("a matrix has rows of one length, and at least one entry");
        }
        int[] widths = new int[columns];
        for (List<Box> row : cells) {
            for (int i = 0; i < columns; i++) {
                widths[i] = Math.max(widths[i], row.get(i).width());
            }
        }
        List<Box> rows = new ArrayList<>();
        boolean high = cells.stream().flatMap(List::stream).anyMatch(cell -> cell.height() > 1);
        for (List<Box> row : cells) {
            if (high && !rows.isEmpty()) {
                rows.add(Box.text(""));
            }
            List<Box> line = new ArrayList<>();
            for (int i = 0; i < columns; i++) {
                int free = widths[i] - row.get(i).width();
                line.add(row.get(i).pad(free / 2 + 1, free - free / 2 + 1));
            }
            rows.add(Box.beside(line));
        }
        Box grid = Box.column(rows);
        return squareBrackets(grid.standingAt(grid.height() / 2));
    }

    /** Entries left out of a row. */
    public Box horizontalDots() {
        return Box.text(horizontalDots);
    }

    /** Entries left out of a column. */
    public Box verticalDots() {
        return Box.text(verticalDots);
    }

    /** Rows and columns left out at once. */
    public Box diagonalDots() {
        return Box.text(diagonalDots);
    }

    String minus() {
        return minus;
    }

    String times() {
        return times;
    }

    Box secondPartial() {
        return this == UNICODE ? Box.text("∂²") : Box.beside(Box.power(Box.text("d"), Box.text("2")), Box.text(" "));
    }

    String partial() {
        return partial;
    }
}
