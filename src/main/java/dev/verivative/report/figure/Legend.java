package dev.verivative.report.figure;

/** What lines and colours mean. */
final class Legend {
    private static final double SIZE = 13;

    private Legend() {}

    /** A piece of line and what it stands for. */
    static void sample(Svg svg, double x, double y, Ink ink, boolean isDashed, String text) {
        svg.leaf(
                "path",
                "d",
                "M" + Svg.number(x) + " " + Svg.number(y) + "h30",
                "stroke",
                ink.light(),
                "stroke-width",
                3,
                "stroke-dasharray",
                isDashed ? "7 5" : "none",
                "fill",
                "none",
                "class",
                ink.strokeClass());
        Label.plain(text).draw(svg, x + 37, y + 4.5, SIZE, "start", Ink.MUTED);
    }
}
