package dev.verivative.report;

import java.text.Normalizer;
import java.util.Map;

/** Words of people for text mode of plain LaTeX. */
final class LatexText {
    private static final Map<String, String> SPECIAL = Map.ofEntries(
            Map.entry("\\", "\\textbackslash{}"),
            Map.entry("{", "\\{"),
            Map.entry("}", "\\}"),
            Map.entry("#", "\\#"),
            Map.entry("$", "\\$"),
            Map.entry("%", "\\%"),
            Map.entry("&", "\\&"),
            Map.entry("_", "\\_"),
            Map.entry("~", "\\textasciitilde{}"),
            Map.entry("^", "\\textasciicircum{}"),
            Map.entry("<", "\\textless{}"),
            Map.entry(">", "\\textgreater{}"),
            Map.entry("|", "\\textbar{}"),
            Map.entry("\"", "''"),
            Map.entry("\u2013", "--"),
            Map.entry("\u2014", "---"),
            Map.entry("\u2018", "`"),
            Map.entry("\u2019", "'"),
            Map.entry("\u201c", "``"),
            Map.entry("\u201d", "''"),
            Map.entry("\u2026", "\\dots{}"),
            Map.entry("\u2212", "$-$"),
            Map.entry("\u00df", "\\ss{}"),
            Map.entry("\u00e6", "\\ae{}"),
            Map.entry("\u00f8", "\\o{}"),
            Map.entry("\u00d8", "\\O{}"),
            Map.entry("\u0142", "\\l{}"),
            Map.entry("\u0131", "\\i{}"));

    /** Combining marks by the commands that set them on the letter before. */
    private static final Map<Integer, String> ACCENTS = Map.ofEntries(
            Map.entry(0x300, "\\`"),
            Map.entry(0x301, "\\'"),
            Map.entry(0x302, "\\^"),
            Map.entry(0x303, "\\~"),
            Map.entry(0x304, "\\="),
            Map.entry(0x306, "\\u"),
            Map.entry(0x307, "\\."),
            Map.entry(0x308, "\\\""),
            Map.entry(0x30a, "\\r"),
            Map.entry(0x30b, "\\H"),
            Map.entry(0x30c, "\\v"),
            Map.entry(0x323, "\\d"),
            Map.entry(0x327, "\\c"));

    private static final String GREEK = "\u03b1 alpha \u03b2 beta \u03b3 gamma \u03b4 delta \u03b5 epsilon \u03b6 zeta "
            + "\u03b7 eta \u03b8 theta \u03b9 iota \u03ba kappa \u03bb lambda \u03bc mu \u03bd nu \u03be xi \u03c0 pi "
            + "\u03c1 rho \u03c3 sigma \u03c4 tau \u03c5 upsilon \u03c6 phi \u03c7 chi \u03c8 psi \u03c9 omega "
            + "\u0393 Gamma \u0394 Delta \u0398 Theta \u039b Lambda \u03a0 Pi \u03a3 Sigma \u03a6 Phi \u03a8 Psi \u03a9 Omega ";

    private LatexText() {}

    /** The text, with all that has a meaning in LaTeX as what it is; letters that LaTeX lacks by their number. */
    static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        String words = text.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        int[] points =
                Normalizer.normalize(words, Normalizer.Form.NFD).codePoints().toArray();
        int last = 0;
        for (int point : points) {
            String accent = ACCENTS.get(point);
            if (accent == null) {
                last = escaped.length();
                escaped.append(letter(point));
            } else {
                escaped.replace(last, escaped.length(), accent + "{" + escaped.substring(last) + "}");
            }
        }
        return escaped.toString();
    }

    private static String letter(int point) {
        String letter = Character.toString(point);
        String special = SPECIAL.get(letter);
        if (special != null) {
            return special;
        } else if (point < 127) {
            return letter;
        }
        int greek = GREEK.indexOf(letter);
        return greek >= 0
                ? "$\\" + GREEK.substring(greek + 2, GREEK.indexOf(' ', greek + 2)) + "$"
                : String.format("U+%04X", point);
    }
}
