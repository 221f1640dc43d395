package dev.verivative.report.pdf;

import java.util.List;

/**
 * What a document says of itself.
 *
 * @param title its title
 * @param subject what is derived, and how
 * @param keywords for those who search
 */
public record Metadata(String title, String subject, List<String> keywords) {
    /** The program that made it. */
    public static final String CREATOR = "Verivative";

    /** The language that it is written in. */
    public static final String LANGUAGE = "en";

    public Metadata {
        title = clean(title);
        subject = clean(subject);
        keywords = keywords.stream().map(Metadata::clean).toList();
    }

    /** One line that XML may have. */
    private static String clean(String text) {
        StringBuilder clean = new StringBuilder();
        text.codePoints().forEach(point -> {
            boolean none = Character.isISOControl(point) || Character.isWhitespace(point);
            boolean letter = point < 0xD800 || (point > 0xDFFF && (point & 0xFFFE) != 0xFFFE);
            clean.appendCodePoint(none ? ' ' : letter ? point : 0xFFFD);
        });
        return clean.toString().strip().replaceAll(" +", " ");
    }

    /** All keywords in one line. */
    public String keywordLine() {
        return String.join(", ", keywords);
    }
}
