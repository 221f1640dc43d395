package dev.verivative.notation;

import dev.verivative.term.Rational;
import java.math.BigInteger;
import java.text.Normalizer;

/** The place in a typed text up to which it has been read. */
final class TypedCursor {
    /** As for LaTeX: deep enough for what people write, shallow enough for any stack. */
    private static final int MAX_NESTING = LatexCursor.MAX_NESTING;

    /** Ten to a higher power is no number that a formula needs. */
    private static final int MAX_EXPONENT = 1000;

    private final Formula formula;
    private final String text;
    private int at;
    private int depth;

    TypedCursor(Formula formula) {
        this.formula = formula;
        this.text = formula.text();
        if (text.length() > LatexTokenizer.MAX_LENGTH) {
            throw fault(
                    0,
                    "the formula has " + text.length() + " characters",
                    "at most " + LatexTokenizer.MAX_LENGTH + " characters");
        }
    }

    /** The place of the next character that is no space. */
    int at() {
        while (at < text.length() && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The place as it is, before any space. */
    int end() {
        return at;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || c == 0x200B;
    }

    /** The next character as it is, space or not; 0 at the end. */
    int here() {
        return at < text.length() ? text.codePointAt(at) : 0;
    }

    /** The next character that is no space; 0 at the end. */
    int peek() {
        at();
        return here();
    }

    boolean isAtEnd() {
        return at() == text.length();
    }

    /** Whether space stands directly before the place. */
    boolean isAfterSpace() {
        return at > 0 && isSpace(text.charAt(at - 1));
    }

    boolean isNext(String expected) {
        return text.startsWith(expected, at());
    }

    boolean take(String expected) {
        boolean found = isNext(expected);
        if (found) {
            at += expected.length();
        }
        return found;
    }

    /** A sign that stands directly here, without space before it. */
    boolean takeHere(String expected) {
        boolean found = text.startsWith(expected, at);
        if (found) {
            at += expected.length();
        }
        return found;
    }

    /** One of the characters. */
    boolean takeOneOf(String characters) {
        boolean found = !isAtEnd() && characters.indexOf(here()) >= 0;
        if (found) {
            at += Character.charCount(here());
        }
        return found;
    }

    void expect(String sign, String expected) {
        if (!take(sign)) {
            throw unexpected(expected);
        }
    }

    void goTo(int place) {
        at = place;
    }

    boolean isLetter() {
        return Character.isLetter(peek());
    }

    boolean isDigit() {
        int c = peek();
        return c >= '0' && c <= '9';
    }

    /** Letters, then letters and digits, then primes; a Greek letter by its English name. */
    String word() {
        int start = at();
        while (Character.isLetter(here()) || (at > start && here() >= '0' && here() <= '9')) {
            at += Character.charCount(here());
        }
        int end = at;
        while (here() == '\'' || here() == '′' || here() == '’') {
            at++;
        }
        if (end == start) {
            throw unexpected("a name");
        }
        return name(text.substring(start, end), start) + "'".repeat(at - end);
    }

    /** One letter with its primes. */
    String letter() {
        int start = at;
        int c = here();
        at += Character.charCount(c);
        int end = at;
        while (here() == '\'' || here() == '′' || here() == '’') {
            at++;
        }
        return name(text.substring(start, end), start) + "'".repeat(at - end);
    }

    private String name(String typed, int start) {
        String folded = Normalizer.normalize(typed, Normalizer.Form.NFKC);
        if (!folded.codePoints().allMatch(c -> Character.isLetterOrDigit(c)) || folded.isEmpty()) {
            throw fault(start, "'" + typed + "' is no name", "letters and digits");
        }
        return folded.codePointCount(0, folded.length()) == 1 ? LatexLetters.nameOf(folded.codePointAt(0)) : folded;
    }

    /** Digits, perhaps none. */
    String digits() {
        int start = at;
        while (here() >= '0' && here() <= '9') {
            at++;
        }
        if (at - start > LatexScripts.MAX_DIGITS) {
            throw fault(start, "the number is too long", "at most " + LatexScripts.MAX_DIGITS + " digits");
        }
        return text.substring(start, at);
    }

    /** A number such as 2, 0.5 or 1e-5, exactly. */
    Syntax.Literal number() {
        int start = at();
        String whole = digits();
        String decimals = "";
        if (here() == '.') {
            at++;
            decimals = digits();
        }
        if (whole.isEmpty() && decimals.isEmpty()) {
            throw fault(start, "a point without digits", "a number such as 0.5");
        }
        if (whole.length() + decimals.length() > LatexScripts.MAX_DIGITS) {
            throw fault(start, "the number is too long", "at most " + LatexScripts.MAX_DIGITS + " digits");
        }
        BigInteger digits = new BigInteger(whole + decimals);
        return new Syntax.Literal(
                start,
                new Rational(digits, BigInteger.TEN.pow(decimals.length()))
                        .times(Rational.of(10).pow(powerOfTen(start))));
    }

    /** What follows an e that is part of a number, as in 1e-5. */
    private int powerOfTen(int start) {
        int mark = at;
        if (here() != 'e' && here() != 'E') {
            return 0;
        }
        at++;
        boolean minus = here() == '-' || here() == '−';
        if (minus || here() == '+') {
            at++;
        }
        String digits = digits();
        if (digits.isEmpty()) {
            at = mark;
            return 0;
        }
        int exponent = digits.length() < 6 ? Integer.parseInt(digits) : Integer.MAX_VALUE;
        if (exponent > MAX_EXPONENT) {
            throw fault(start, "the number is too large or too small", "powers of ten up to " + MAX_EXPONENT);
        }
        return minus ? -exponent : exponent;
    }

    void enter() {
        if (++depth > MAX_NESTING) {
            throw fault(at, "the formula is nested too deeply", "at most " + MAX_NESTING + " levels");
        }
    }

    void leave() {
        depth--;
    }

    int columnOf(int place) {
        return formula.columnOf(place);
    }

    FormulaException fault(int place, String message, String expected) {
        return formula.fault(place, message, expected);
    }

    /** What stands here is none of what is expected. */
    FormulaException unexpected(String expected) {
        if (isAtEnd()) {
            return fault(formula.text().stripTrailing().length(), "the formula ends too soon", expected);
        }
        int c = here();
        boolean printable = Character.isDefined(c)
                && !Character.isISOControl(c)
                && (c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE);
        String shown = printable ? "'" + Character.toString(c) + "'" : "U+%04X".formatted(c);
        return fault(at, shown + " is out of place", expected);
    }
}
