package dev.verivative.report.figure;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** Writes a picture: what is given is escaped, and numbers have two decimals at most. */
final class Svg {
    private static final String FONTS = "STIX Two Text, Cambria Math, Cambria, Georgia, Times New Roman, serif";

    private final StringBuilder body = new StringBuilder();

    /** An element without content: attributes by name and value. */
    Svg leaf(String element, Object... attributes) {
        start(element, attributes);
        body.append("/>\n");
        return this;
    }

    Svg open(String element, Object... attributes) {
        start(element, attributes);
        body.append(">\n");
        return this;
    }

    Svg close(String element) {
        body.append("</").append(element).append(">\n");
        return this;
    }

    /** An element with text. */
    Svg text(String element, String text, Object... attributes) {
        start(element, attributes);
        body.append('>').append(escaped(text)).append("</").append(element).append(">\n");
        return this;
    }

    /** An element with content that was written by {@link #part}. */
    Svg parts(String element, String parts, Object... attributes) {
        start(element, attributes);
        body.append('>').append(parts).append("</").append(element).append(">\n");
        return this;
    }

    /** A piece of a text. */
    static String part(String text, Object... attributes) {
        Svg part = new Svg();
        part.start("tspan", attributes);
        return part.body + ">" + escaped(text) + "</tspan>";
    }

    private void start(String element, Object... attributes) {
        body.append('<').append(element);
        for (int i = 0; i + 1 < attributes.length; i += 2) {
            Object value = attributes[i + 1];
            String text = value instanceof Number number ? number(number.doubleValue()) : value.toString();
            body.append(' ')
                    .append(attributes[i])
                    .append("=\"")
                    .append(escaped(text))
                    .append('"');
        }
    }

    /** The whole picture as a figure. */
    Figure figure(String name, String title, String description, double width, double height) {
        Svg ground = new Svg();
        ground.leaf(
                "rect",
                "x",
                0.5,
                "y",
                0.5,
                "width",
                width - 1,
                "height",
                height - 1,
                "rx",
                10,
                "fill",
                Ink.GROUND.light(),
                "stroke",
                Ink.FRAME.light(),
                "class",
                Ink.GROUND.fillClass() + " " + Ink.FRAME.strokeClass());
        Svg start = new Svg();
        start.start(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + number(width) + " " + number(height),
                "width",
                width,
                "height",
                height,
                "role",
                "img",
                "class",
                "vf vf-" + name,
                "font-family",
                FONTS);
        String head = start.body + ">\n" + new Svg().text("title", title).text("desc", description).body;
        String style = "<style>@media (prefers-color-scheme:dark){" + Ink.rules(true) + "}</style>\n";
        String rest = ground.body.toString() + body + "</svg>\n";
        return new Figure(name, title, description, head + style + rest, head + rest);
    }

    static String number(double value) {
        if (!Double.isFinite(value)) {
            throw new IllegalArgumentException("a place in a picture cannot be " + value);
        }
        BigDecimal rounded =
                BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros();
        return rounded.signum() == 0 ? "0" : rounded.toPlainString();
    }

    /** Without what has a meaning in XML, and without characters that XML does not allow. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.appendCodePoint(isAllowed(point) ? point : ' ');
            }
        });
        return escaped.toString();
    }

    private static boolean isAllowed(int point) {
        boolean isSurrogate = point >= 0xd800 && point < 0xe000;
        return point >= ' ' && point != 0x7f && !isSurrogate && (point & 0xfffe) != 0xfffe;
    }
}
