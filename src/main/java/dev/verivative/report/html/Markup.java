package dev.verivative.report.html;

import gg.jte.Content;
import gg.jte.TemplateOutput;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * HTML that may stand on a page as it is: made here, or escaped.
 *
 * @param html well-formed, also as XML
 */
public record Markup(String html) implements Content {
    /** Nothing. */
    public static final Markup NONE = new Markup("");

    /** What nobody who writes a page wants: controls, halves of characters, and what XML forbids. */
    private static final String NO_CHARACTERS = "[\\p{Cntrl}\\s\\p{Cs}\\uFFFE\\uFFFF]+";

    /** Words of whoever it may be, on one line, as what they are. */
    public static Markup text(String words) {
        return new Markup(escaped(line(words)));
    }

    /** Words of this program, with the blanks at their ends. */
    static Markup escapedWords(String words) {
        return new Markup(escaped(words));
    }

    /** Pieces one behind the other. */
    public static Markup of(Markup... pieces) {
        return joined("", Arrays.asList(pieces));
    }

    /** Pieces with words between them. */
    static Markup joined(String between, List<Markup> pieces) {
        return new Markup(pieces.stream().map(Markup::html).collect(Collectors.joining(escaped(between))));
    }

    /** The words on one line, without what no page can show. */
    public static String line(String words) {
        return words.replaceAll(NO_CHARACTERS, " ").strip();
    }

    /** For an element or an attribute between double quotes. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** What it takes of a page. */
    int bytes() {
        return html.getBytes(StandardCharsets.UTF_8).length;
    }

    boolean isEmpty() {
        return html.isEmpty();
    }

    @Override
    public void writeTo(TemplateOutput output) {
        output.writeContent(html);
    }
}
