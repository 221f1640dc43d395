package dev.verivative.definition;

import dev.verivative.notation.Formula;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes apart what is claimed and the conditions behind it: these follow a wide space or a word, as in {@code \sigma_i
 * < 1 \quad (n \ge 2)} and {@code \sigma_i < 1 \text{ for } n \ge 2}.
 */
final class ClaimText {
    private static final String WORDS =
            "\\\\(?:text|mathrm|textrm)\\s*\\{\\s*(?:for|if|when|where|with|and|for all|for every|for each|provided)\\s*}";

    /** Where conditions begin. */
    private static final Pattern BEFORE = Pattern.compile("(?:\\\\q?quad(?![A-Za-z])|" + WORDS + ")");

    /** What stands between conditions. */
    private static final Pattern BETWEEN = Pattern.compile(
            "(?:\\\\q?quad(?![A-Za-z])|" + WORDS + "|\\\\(?:forall|land|wedge)(?![A-Za-z])|\\\\[,;:! ]|[,;])");

    private ClaimText() {}

    /** The formula, then each condition. */
    static List<Formula> parts(Formula formula) {
        String text = formula.text();
        int end = next(text, 0, BEFORE);
        List<Formula> parts = new ArrayList<>();
        parts.add(formula.part(0, end));
        conditions(formula, end, text.length(), parts);
        return parts;
    }

    private static void conditions(Formula formula, int from, int to, List<Formula> parts) {
        String text = formula.text().substring(0, to);
        int at = from;
        while (at < to) {
            Matcher separator = BETWEEN.matcher(text).region(at, to);
            if (separator.lookingAt()) {
                at = separator.end();
            } else if (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '.') {
                at++;
            } else {
                int end = next(text, at, BETWEEN);
                if (isBracketed(text, at, end)) {
                    conditions(
                            formula,
                            at + 1,
                            text.substring(0, end).stripTrailing().length() - 1,
                            parts);
                } else {
                    parts.add(formula.part(at, end));
                }
                at = end;
            }
        }
    }

    private static boolean isBracketed(String text, int from, int to) {
        String part = text.substring(from, to).strip();
        return part.startsWith("(") && part.endsWith(")") && part.indexOf('(', 1) < 0;
    }

    /** The place of the next separator that stands in no braces or brackets, or the end. */
    private static int next(String text, int from, Pattern separators) {
        int depth = 0;
        for (int at = from; at < text.length(); at++) {
            char c = text.charAt(at);
            if (depth == 0 && separators.matcher(text).region(at, text.length()).lookingAt()) {
                return at;
            }
            if (c == '\\') {
                at++;
            } else {
                depth += c == '{' || c == '(' || c == '[' ? 1 : c == '}' || c == ')' || c == ']' ? -1 : 0;
            }
        }
        return text.length();
    }
}
