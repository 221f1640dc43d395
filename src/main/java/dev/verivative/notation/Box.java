package dev.verivative.notation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A picture of a formula in characters: rows of one width, with a baseline on which neighbours stand.
 *
 * <p>Immutable. What depends on the characters at hand, such as fraction bars, is drawn by {@link TextStyle}.
 */
public final class Box {
    private static final Box EMPTY = new Box(List.of(Row.EMPTY), 0, 0);

    private final List<Row> rows;
    private final int width;
    /** May lie outside the rows while a box is raised or lowered. */
    private final int baseline;

    private Box(List<Row> rows, int width, int baseline) {
        this.rows = List.copyOf(rows);
        this.width = width;
        this.baseline = baseline;
    }

    /**
     * One line.
     *
     * @throws IllegalArgumentException if the text has line ends, tabs or other control characters
     */
    public static Box text(String text) {
        if (text.codePoints().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a line of a box cannot hold control characters: '" + text + "'");
        }
        return new Box(List.of(Row.of(text)), Columns.of(text), 0);
    }

    public static Box beside(Box... boxes) {
        return beside(Arrays.asList(boxes));
    }

    /** The boxes from left to right on one baseline. */
    public static Box beside(List<Box> boxes) {
        if (boxes.isEmpty()) {
            return EMPTY;
        }
        int above = Collections.max(boxes, (a, b) -> Integer.compare(a.baseline, b.baseline)).baseline;
        int below = boxes.stream().mapToInt(Box::below).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        for (int offset = -above; offset <= below; offset++) {
            List<Row> parts = new ArrayList<>();
            for (Box box : boxes) {
                parts.add(box.rowOrBlank(offset + box.baseline));
            }
            rows.add(Row.join(parts));
        }
        return new Box(rows, boxes.stream().mapToInt(Box::width).sum(), above);
    }

    /** The boxes from top to bottom, each in the middle; the baseline is that of the box with this number. */
    public static Box stack(int standing, Box... boxes) {
        return stack(standing, Arrays.asList(boxes), true);
    }

    /** The boxes from top to bottom, flush left, on the baseline of the first. */
    public static Box column(List<Box> boxes) {
        return boxes.isEmpty() ? EMPTY : stack(0, boxes, false);
    }

    private static Box stack(int standing, List<Box> boxes, boolean centred) {
        int width = boxes.stream().mapToInt(Box::width).max().orElse(0);
        List<Row> rows = new ArrayList<>();
        int baseline = 0;
        for (int i = 0; i < boxes.size(); i++) {
            Box box = boxes.get(i);
            if (i == standing) {
                baseline = rows.size() + box.baseline;
            }
            int free = width - box.width;
            int left = centred ? free / 2 : 0;
            rows.addAll(box.pad(left, free - left).rows);
        }
        return new Box(rows, width, baseline);
    }

    /** The exponent above the base, to its right. */
    public static Box power(Box base, Box exponent) {
        return beside(base, exponent.standingAt(exponent.height() + base.baseline));
    }

    /** The index below a flat base, and at the bottom right corner of a high one. */
    public static Box subscript(Box base, Box index) {
        int highest = base.height() == 1 ? base.below() + 1 : base.below();
        return beside(base, index.standingAt(-highest));
    }

    /** The text after the last row, as the index behind a high bracket. */
    static Box atBottom(Box base, String text) {
        return beside(base, text(text).standingAt(-base.below()));
    }

    public Box pad(int left, int right) {
        if (left == 0 && right == 0) {
            return this;
        }
        Row before = Row.of(" ".repeat(left));
        Row after = Row.of(" ".repeat(right));
        return new Box(
                rows.stream().map(row -> Row.join(List.of(before, row, after))).toList(),
                left + width + right,
                baseline);
    }

    /** The same picture, marked; marks inside stay. */
    public Box emphasised(Emphasis emphasis) {
        return new Box(rows.stream().map(row -> row.emphasised(emphasis)).toList(), width, baseline);
    }

    /** The same picture standing on another of its rows. */
    Box standingAt(int row) {
        return new Box(rows, width, row);
    }

    public int width() {
        return width;
    }

    public int height() {
        return rows.size();
    }

    /** The number of the row, counted from the top, that stands in the line of its neighbours. */
    public int baseline() {
        return baseline;
    }

    /** The rows with their blanks, all of one width. */
    public List<String> rows() {
        return rows.stream().map(Row::text).toList();
    }

    /** The rows without blanks at their ends. */
    public List<String> lines() {
        return rows.stream().map(row -> row.render(false)).toList();
    }

    /** The lines joined by line feeds, with ANSI colours for what is emphasised if wanted. */
    public String render(boolean colour) {
        return rows.stream().map(row -> row.render(colour)).collect(Collectors.joining("\n"));
    }

    @Override
    public String toString() {
        return render(false);
    }

    int below() {
        return height() - 1 - baseline;
    }

    /** The characters on the baseline. */
    String baseText() {
        return rows.get(baseline).text();
    }

    private Row rowOrBlank(int row) {
        return row >= 0 && row < height() ? rows.get(row) : Row.of(" ".repeat(width));
    }
}
