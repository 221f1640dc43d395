package dev.verivative.symja;

import java.util.Set;

/**
 * Refuses, before Symja's parser sees it, what is no formula: the parser runs out of stack from about 1000 nested
 * braces, takes 18 s for a number of a million digits, and knows many signs of a programming language.
 */
final class WolframGuard {
    static final int MAX_LENGTH = 20_000;
    static final int MAX_NESTING = 200;
    static final int MAX_DIGITS = 1000;

    private static final String SIGNS = "+-*/^()[]{},. \t\r\n";

    /** Pairs that mean something else than the two signs do. */
    private static final Set<String> REFUSED = Set.of("++", "--", "**", "^^", "*^", "//", "/.", "/*", "..", "[[");

    private WolframGuard() {}

    static void check(String text) throws WolframSyntaxException {
        if (text.length() > MAX_LENGTH) {
            throw new WolframSyntaxException(
                    0, "the formula has " + text.length() + " characters", "at most " + MAX_LENGTH + " characters");
        }
        int depth = 0;
        int digits = 0;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            boolean digit = c >= '0' && c <= '9';
            checkSign(text, at, digit);
            digits = digit || c == '.' ? digits + 1 : 0;
            if (digits > MAX_DIGITS) {
                throw new WolframSyntaxException(at, "the number is too long", "at most " + MAX_DIGITS + " digits");
            }
            depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
            if (depth > MAX_NESTING) {
                throw new WolframSyntaxException(
                        at, "the formula is nested too deeply", "at most " + MAX_NESTING + " levels");
            }
        }
    }

    private static void checkSign(String text, int at, boolean digit) throws WolframSyntaxException {
        char c = text.charAt(at);
        if (!digit && !isLetter(c) && SIGNS.indexOf(c) < 0) {
            boolean printable = c > 32 && c < 127;
            throw new WolframSyntaxException(
                    at,
                    (printable ? "'" + c + "'" : "U+%04X".formatted((int) c)) + " is out of place",
                    "letters, digits, + - * / ^, commas and brackets");
        }
        if (at + 1 < text.length() && REFUSED.contains(text.substring(at, at + 2))) {
            throw new WolframSyntaxException(
                    at, "'" + text.substring(at, at + 2) + "' is out of place", "a formula of + - * / ^ and functions");
        }
    }

    static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
