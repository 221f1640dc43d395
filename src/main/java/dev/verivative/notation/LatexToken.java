package dev.verivative.notation;

/**
 * A sign of a LaTeX text.
 *
 * @param kind what it is
 * @param text the letter's name, the digit, the bracket, the command without its backslash, or the sign
 * @param at where it begins
 * @param end where it ends
 * @param sized whether it is a bracket after {@code \left} or {@code \right}
 */
record LatexToken(Kind kind, String text, int at, int end, boolean sized) {
    enum Kind {
        LETTER,
        DIGIT,
        COMMAND,
        /** A bracket that is seen: ( [ or \{. */
        OPEN,
        CLOSE,
        /** A brace, which is not seen. */
        BEGIN,
        END,
        SIGN,
        ROW_BREAK,
        END_OF_TEXT
    }

    boolean is(Kind kind, String text) {
        return this.kind == kind && this.text.equals(text);
    }

    boolean isSign(String sign) {
        return is(Kind.SIGN, sign);
    }

    boolean isCommand(String command) {
        return is(Kind.COMMAND, command);
    }

    /** Whether it can be the beginning of a factor. */
    boolean startsFactor() {
        return switch (kind) {
            case LETTER, DIGIT, COMMAND, OPEN, BEGIN -> true;
            case SIGN -> text.equals(".") || text.equals("partial");
            default -> false;
        };
    }
}
