package dev.verivative.report.figure;

import dev.verivative.term.Term;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A name with positions as its subscript, and what stands behind it.
 *
 * @param base the letter or word
 * @param subscript may be empty
 * @param rest such as " = 0.2447"; may be empty
 */
record Label(String base, String subscript, String rest) {
    private static final int LONGEST = 14;
    private static final double LETTER = 0.56;
    private static final double SMALL = 0.7;
    private static final double DROP = 0.25;

    static Label of(String name, List<Integer> place) {
        String base = Names.text(new Term.Symbol(name));
        String between = place.stream().anyMatch(position -> position > 9) ? "," : "";
        return new Label(
                base.codePointCount(0, base.length()) > LONGEST
                        ? base.substring(0, base.offsetByCodePoints(0, LONGEST - 1)) + "…"
                        : base,
                place.stream().map(String::valueOf).collect(Collectors.joining(between)),
                "");
    }

    static Label plain(String text) {
        return new Label("", "", text);
    }

    Label with(String more) {
        return new Label(base, subscript, rest + more);
    }

    /** About how wide it is. */
    double width(double size) {
        double letters = base.codePointCount(0, base.length()) + rest.codePointCount(0, rest.length());
        return size * LETTER * (letters + SMALL * subscript.length());
    }

    /** Draws it: variables slanted, words upright. */
    void draw(Svg svg, double x, double y, double size, String anchor, Ink ink) {
        StringBuilder parts = new StringBuilder();
        if (!base.isEmpty()) {
            boolean isLetter = base.codePoints().filter(Character::isLetter).count() == 1;
            parts.append(Svg.part(base, "font-style", isLetter ? "italic" : "normal"));
        }
        if (!subscript.isEmpty()) {
            parts.append(Svg.part(subscript, "dy", size * DROP, "font-size", size * SMALL));
        }
        if (!rest.isEmpty()) {
            Object[] back = subscript.isEmpty() ? new Object[0] : new Object[] {"dy", -size * DROP};
            parts.append(Svg.part(rest, back));
        }
        svg.parts(
                "text",
                parts.toString(),
                "x",
                x,
                "y",
                y,
                "font-size",
                size,
                "text-anchor",
                anchor,
                "fill",
                ink.light(),
                "class",
                ink.fillClass());
    }
}
