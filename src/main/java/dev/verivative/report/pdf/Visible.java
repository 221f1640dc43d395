package dev.verivative.report.pdf;

import java.text.Normalizer;

/** Text of which every letter can be seen: letters that the fonts lack are shown by their numbers. */
final class Visible {
    private final PdfFonts fonts;

    Visible(PdfFonts fonts) {
        this.fonts = fonts;
    }

    /** One line without control characters. */
    String line(String text) {
        String line = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\p{Cntrl}\\p{Z}\\s]+", " ")
                .replaceAll("[\\p{Cf}]+", "")
                .strip();
        return shown(line);
    }

    /** The same text with letters by their numbers where there is no other way. */
    String shown(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().forEach(point -> {
            if (fonts.has(point)) {
                shown.appendCodePoint(point);
            } else {
                shown.append(String.format("U+%04X", point));
            }
        });
        return shown.toString();
    }
}
