package dev.verivative.report.pdf;

import dev.verivative.report.formula.Drawing;
import dev.verivative.report.formula.Typesetting.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Rows whose signs of equality stand below each other. What is too wide is broken at its signs, and made smaller where
 * it cannot be broken.
 */
final class Alignment {
    /** A formula that is made smaller by no more than this need not be broken. */
    private static final double SLIGHTLY = 0.88;

    /** Letters that are smaller cannot be read. */
    private static final double LEAST = 0.4;

    /** With the space before it that a relation has after a left side. */
    private static final String SIGN = "\\;= ";

    /** The part of a line that a left side may take. */
    private static final double LEFT = 0.4;

    private final Formulas formulas;
    private final Visible visible;
    private double offset = Paper.INDENT + Paper.FURTHER;

    Alignment(Formulas formulas, Visible visible) {
        this.formulas = formulas;
        this.visible = visible;
    }

    /** A left side and the right side that follows it. */
    List<Row> equation(String left, String right) {
        Optional<Drawing> drawing = formulas.drawing(left, Style.DISPLAY, Paper.TEXT);
        double width = drawing.map(Drawing::width).orElse(Paper.WIDTH);
        boolean fits = width <= LEFT * Paper.WIDTH
                && (shrunk(sign(right), Paper.INDENT + width) >= SLIGHTLY
                        || shrunk(sign(right), Paper.INDENT + Paper.FURTHER) < SLIGHTLY);
        List<Row> rows = new ArrayList<>();
        if (!fits) {
            rows.addAll(formula(left));
            rows.addAll(next(right));
            return rows;
        }
        offset = Paper.INDENT + width;
        List<Row> right0 = next(right);
        List<Inline> parts = new ArrayList<>();
        parts.add(part(left, Paper.WIDTH));
        parts.addAll(right0.get(0).parts());
        rows.add(new Row(Paper.INDENT, parts));
        rows.addAll(right0.subList(1, right0.size()));
        return rows;
    }

    /** A right side below the one before. */
    List<Row> next(String right) {
        return filled(sign(right), offset);
    }

    /** A formula on its own. */
    List<Row> formula(String latex) {
        return filled(latex, Paper.INDENT);
    }

    private static String sign(String right) {
        return SIGN + right;
    }

    /** How much smaller it would have to be. */
    private double shrunk(String latex, double indent) {
        return formulas.drawing(latex, Style.DISPLAY, Paper.TEXT)
                .map(drawing -> (Paper.WIDTH - indent) / drawing.width())
                .orElse(1.0);
    }

    private List<Row> filled(String latex, double indent) {
        if (shrunk(latex, indent) >= SLIGHTLY) {
            return List.of(row(latex, indent));
        }
        String begin = latex.startsWith(SIGN) ? SIGN : "";
        String rest = latex.substring(begin.length());
        List<String> parts = Parts.byRelations(rest);
        if (parts.size() == 1) {
            parts = Parts.bySigns(rest);
        }
        if (parts.size() == 1) {
            parts = Parts.byCommas(rest);
        }
        return parts.size() == 1 ? List.of(row(latex, roomier(latex, indent))) : packed(begin, parts, indent);
    }

    /** As much as fits in each row. */
    private List<Row> packed(String begin, List<String> parts, double indent) {
        List<Row> rows = new ArrayList<>();
        String row = begin + parts.get(0);
        double at = indent;
        for (String part : parts.subList(1, parts.size())) {
            String longer = row + " " + part;
            if (shrunk(longer, at) >= 1) {
                row = longer;
            } else {
                rows.addAll(broken(row, at));
                row = "{} " + part;
                at = indent + Paper.FURTHER;
            }
        }
        rows.addAll(broken(row, at));
        return rows;
    }

    /** A row that may still be too wide: then at the signs within it. */
    private List<Row> broken(String latex, double indent) {
        boolean further = shrunk(latex, indent) < SLIGHTLY
                && Parts.bySigns(latex.substring(2)).size() > 1;
        return further && Parts.byRelations(latex.substring(2)).size() <= 2
                ? packed(latex.substring(0, 2), Parts.bySigns(latex.substring(2)), indent)
                : List.of(row(latex, roomier(latex, indent)));
    }

    /** Further to the left, where it would be small otherwise. */
    private double roomier(String latex, double indent) {
        return shrunk(latex, indent) < SLIGHTLY ? Math.min(indent, Paper.INDENT + Paper.FURTHER) : indent;
    }

    private Row row(String latex, double indent) {
        return new Row(indent, List.of(part(latex, Paper.WIDTH - indent)));
    }

    private Inline part(String latex, double widest) {
        Optional<Placed> placed = formulas.placed(latex, Style.DISPLAY, Paper.TEXT, widest, Paper.HEIGHT);
        Optional<Drawing> drawing = formulas.drawing(latex, Style.DISPLAY, Paper.TEXT);
        if (placed.isEmpty() || drawing.isEmpty()) {
            return new Inline.Source(visible.shown(latex));
        }
        double by = placed.get().width() / drawing.get().width();
        String before = latex.startsWith(SIGN) ? " = " : "";
        return by < LEAST
                ? new Inline.Words(
                        before + String.format(Locale.ROOT, "(too large for a page: by a factor of %.1f)", 1 / by))
                : new Inline.Formula(placed.get());
    }
}
