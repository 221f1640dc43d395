package dev.verivative.notation;

import java.util.Optional;

/** A formula that cannot be understood, with the place of the fault and what would be accepted there. */
public final class FormulaException extends RuntimeException {
    /** Longer lines are cut round the caret. */
    private static final int SHOWN = 120;

    private final int line;
    private final int column;
    private final String sourceLine;
    private final int caret;
    private final String expected;

    private final String letter;

    FormulaException(String message, String expected, int line, int column, String sourceLine, int caret) {
        this(message, expected, line, column, sourceLine, caret, "");
    }

    private FormulaException(
            String message, String expected, int line, int column, String sourceLine, int caret, String letter) {
        super(message);
        this.line = line;
        this.column = column;
        this.sourceLine = sourceLine;
        this.caret = caret;
        this.expected = expected;
        this.letter = letter;
    }

    FormulaException withLetter(String undeclared) {
        return new FormulaException(
                String.valueOf(getMessage()), expected, line, column, sourceLine, caret, undeclared);
    }

    /** The same fault in words without LaTeX's commands, for a formula that has none. */
    FormulaException withoutCommands() {
        return new FormulaException(
                plain(String.valueOf(getMessage())), plain(expected), line, column, sourceLine, caret, letter);
    }

    private static String plain(String words) {
        return words.replaceAll("\\\\(?:operatorname|mathrm|text|hat|bar|tilde)\\{([^{}]*)}", "$1")
                .replace("\\cdot", "*")
                .replace("\\mapsto", "->")
                .replaceAll("\\\\(?:left|right) ?", "")
                .replaceAll("\\\\(\\p{L}+)", "$1");
    }

    /** The line in the file, from 1. */
    public int line() {
        return line;
    }

    /** The column in the file, from 1, in characters as a reader counts them. */
    public int column() {
        return column;
    }

    /** The formula's own text on that line. */
    public String sourceLine() {
        return sourceLine;
    }

    /** What would be accepted, in words. */
    public String expected() {
        return expected;
    }

    /** The letter that is the fault because nothing declares it, where it could be a scalar. */
    public Optional<String> undeclaredLetter() {
        return letter.isEmpty() ? Optional.empty() : Optional.of(letter);
    }

    /** {@code file:line:column: message}, the line, a caret under the place, and what is expected. */
    public String describe(String fileName) {
        int from = 0;
        int to = sourceLine.length();
        if (to > SHOWN) {
            from = Math.max(0, caret - SHOWN / 2);
            to = Math.min(to, from + SHOWN);
        }
        String start = from > 0 ? "..." : "";
        String end = to < sourceLine.length() ? "..." : "";
        StringBuilder under = new StringBuilder(" ".repeat(start.length()));
        sourceLine.substring(from, Math.min(caret, to)).codePoints().forEach(c -> under.append(c == '\t' ? '\t' : ' '));
        return "%s:%d:%d: %s%n  %s%n  %s^%nexpected: %s"
                .formatted(
                        fileName,
                        line,
                        column,
                        getMessage(),
                        start + visible(sourceLine.substring(from, to)) + end,
                        under,
                        expected);
    }

    /** With a sign in place of what a terminal would obey or could not show. */
    private static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints()
                .forEach(c -> shown.appendCodePoint(
                        (Character.isISOControl(c) && c != '\t') || Character.getType(c) == Character.SURROGATE
                                ? 0xFFFD
                                : c));
        return shown.toString();
    }
}
