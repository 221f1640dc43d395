package dev.verivative.notation;

/**
 * The text of a formula and where it begins in its file.
 *
 * @param text the formula without its display marks
 * @param line the line of its first character, from 1
 * @param column the column of its first character, from 1
 */
public record Formula(String text, int line, int column) {
    /** @throws IllegalArgumentException if line or column is below 1 */
    public Formula {
        if (line < 1 || column < 1) {
            throw new IllegalArgumentException("lines and columns count from 1, not " + line + ":" + column);
        }
    }

    /** A formula that is a text of its own. */
    public static Formula of(String text) {
        return new Formula(text, 1, 1);
    }

    /** What stands between two offsets, as a formula at its place. */
    public Formula part(int from, int to) {
        return new Formula(text.substring(from, to), lineOf(from), columnOf(from));
    }

    int lineOf(int at) {
        return line + (int) text.chars().limit(at).filter(c -> c == '\n').count();
    }

    int columnOf(int at) {
        int start = lineStart(at);
        return (start == 0 ? column : 1) + text.codePointCount(start, Math.min(at, text.length()));
    }

    /**
     * A fault in this text.
     *
     * @param at the offset of its place
     * @param message what is wrong
     * @param expected what would be accepted
     */
    public FormulaException fault(int at, String message, String expected) {
        int start = lineStart(at);
        int end = text.indexOf('\n', start);
        String sourceLine = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
        return new FormulaException(message, expected, lineOf(at), columnOf(at), sourceLine, at - start);
    }

    private int lineStart(int at) {
        return at == 0 ? 0 : text.lastIndexOf('\n', at - 1) + 1;
    }
}
