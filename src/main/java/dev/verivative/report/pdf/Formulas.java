package dev.verivative.report.pdf;

import dev.verivative.report.formula.Drawing;
import dev.verivative.report.formula.Typesetting;
import dev.verivative.report.formula.Typesetting.Style;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The formulas of one document by the names under which its pages refer to them. */
final class Formulas {
    private record Key(String latex, Style style, double size) {}

    private final Map<Key, Optional<Drawing>> typeset = new HashMap<>();
    private final Map<Key, String> names = new LinkedHashMap<>();
    private final Map<String, Scaled> drawings = new LinkedHashMap<>();

    /**
     * A drawing, and how much larger it is shown.
     *
     * @param by the factor
     */
    record Scaled(Drawing drawing, double by) {}

    /** What is known under a name. */
    Scaled get(String name) {
        Scaled scaled = drawings.get(name);
        if (scaled == null) {
            throw new IllegalArgumentException("no formula " + name + ": expected one of " + drawings.size());
        }
        return scaled;
    }

    /** The drawing of a formula; empty where it cannot be typeset. */
    Optional<Drawing> drawing(String latex, Style style, double size) {
        return typeset.computeIfAbsent(
                new Key(latex, style, size), key -> Typesetting.of(key.latex(), key.style(), key.size()));
    }

    /** A formula in a page, made smaller where it is too wide or too high; empty where it cannot be typeset. */
    Optional<Placed> placed(String latex, Style style, double size, double widest, double highest) {
        return drawing(latex, style, size).map(drawing -> {
            double by = Math.min(1, Math.min(widest / drawing.width(), highest / (drawing.height() + drawing.depth())));
            String name = names.computeIfAbsent(new Key(latex, style, size * by), key -> "f" + names.size());
            drawings.putIfAbsent(name, new Scaled(drawing, by));
            return new Placed(name, drawing.width() * by, drawing.height() * by, drawing.depth() * by, latex);
        });
    }
}
