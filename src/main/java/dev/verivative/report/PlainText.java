package dev.verivative.report;

import dev.verivative.notation.TextStyle;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/** Words of people for a terminal. */
final class PlainText {
    private PlainText() {}

    /** One line without control characters; in ASCII letters lose their accents and others become question marks. */
    static String line(String text, TextStyle style) {
        String line = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return style == TextStyle.UNICODE ? line : ascii(line);
    }

    private static String ascii(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[\u2013\u2014\u2212]", "-")
                .replaceAll("[^ -~]", "?");
    }

    /** The words in lines of at most that width, where they allow it. */
    static List<String> wrap(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (!line.isEmpty() && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
