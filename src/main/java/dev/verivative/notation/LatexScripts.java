package dev.verivative.notation;

import dev.verivative.notation.LatexToken.Kind;
import dev.verivative.notation.Syntax.Subscript;
import dev.verivative.term.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Numbers, indices and exponents. */
final class LatexScripts {
    /** Keeps exact arithmetic on what is read within milliseconds. */
    static final int MAX_DIGITS = 1000;

    private static final String AN_INDEX = "index letters and positions, as in x_i, W_{ab}, W_{1,2}";

    private static final Pattern NUMBERED = Pattern.compile("\\p{L}[0-9]+");

    private final LatexCursor cursor;
    private final LatexParser parser;
    private final Set<String> letters = new LinkedHashSet<>();

    LatexScripts(LatexCursor cursor, LatexParser parser) {
        this.cursor = cursor;
        this.parser = parser;
    }

    /** Every letter that has been read as an index. */
    Set<String> letters() {
        return letters;
    }

    /** A number of digits with at most one decimal point. */
    Syntax.Literal number() {
        int at = cursor.at();
        String whole = digits();
        String decimals = "";
        if (cursor.peek().isSign(".") && cursor.peek(1).kind() == Kind.DIGIT) {
            cursor.take();
            decimals = digits();
        }
        if (whole.isEmpty() && decimals.isEmpty()) {
            throw cursor.unexpected(LatexParser.A_FACTOR);
        }
        if (cursor.peek().isSign(".")) {
            throw cursor.fault(
                    cursor.at(), "a full stop stands in the formula", "\\cdot for a product, digits after a point");
        }
        if (whole.length() + decimals.length() > MAX_DIGITS) {
            throw cursor.fault(at, "the number is too long", "at most " + MAX_DIGITS + " digits");
        }
        return new Syntax.Literal(
                at, new Rational(new BigInteger(whole + decimals), BigInteger.TEN.pow(decimals.length())));
    }

    private String digits() {
        StringBuilder digits = new StringBuilder();
        boolean adjacent = true;
        while (adjacent && cursor.peek().kind() == Kind.DIGIT) {
            adjacent = cursor.nextIsAdjacent();
            digits.append(cursor.take().text());
        }
        return digits.toString();
    }

    /** The one digit that TeX takes where no braces stand. */
    Syntax.Literal singleDigit(String command) {
        if (cursor.peek(1).kind() == Kind.DIGIT && cursor.nextIsAdjacent()) {
            throw cursor.fault(
                    cursor.at(),
                    "after " + command + " TeX takes only the first of these digits",
                    "braces round the number");
        }
        LatexToken digit = cursor.take();
        return new Syntax.Literal(digit.at(), Rational.of(Long.parseLong(digit.text())));
    }

    /** The indices that follow, if there are some. */
    Optional<List<Subscript>> indices() {
        if (!cursor.takeSign("_")) {
            return Optional.empty();
        }
        List<Subscript> list = new ArrayList<>();
        if (cursor.peek().kind() == Kind.BEGIN) {
            indexList(list);
        } else {
            LatexToken token = cursor.peek();
            if (token.kind() == Kind.DIGIT) {
                list.add(new Subscript(token.at(), singleDigit("_").value().toString()));
            } else {
                list.add(index(false));
            }
        }
        return Optional.of(list);
    }

    private void indexList(List<Subscript> list) {
        cursor.enter();
        int open = cursor.take().at();
        if (cursor.peek().kind() == Kind.END) {
            throw cursor.fault(open, "the index is missing", AN_INDEX);
        }
        while (cursor.peek().kind() != Kind.END) {
            if (cursor.peek().kind() == Kind.BEGIN) {
                indexList(list);
            } else {
                list.add(index(true));
            }
            if (cursor.takeSign(",") && cursor.peek().kind() == Kind.END) {
                throw cursor.unexpected("an index after the comma");
            }
        }
        cursor.take();
        cursor.leave();
    }

    /** One letter or position. */
    Subscript index(boolean primed) {
        LatexToken token = cursor.peek();
        if (token.kind() == Kind.LETTER) {
            cursor.take();
            return letter(token.at(), token.text() + (primed ? primes() : ""));
        }
        if (token.kind() == Kind.DIGIT) {
            return new Subscript(token.at(), digits());
        }
        if (token.isCommand("mathrm") || token.isCommand("text")) {
            int at = token.at();
            cursor.take();
            String word = word();
            if (!NUMBERED.matcher(word).matches()) {
                throw cursor.fault(at, "a word cannot be an index", AN_INDEX);
            }
            return letter(at, word + (primed ? primes() : ""));
        }
        if (token.isSign("+") || token.isSign("-")) {
            throw cursor.fault(token.at(), "an index cannot be calculated", AN_INDEX);
        }
        if (token.isSign("=")) {
            throw cursor.fault(token.at(), "a condition cannot be an index", "\\delta_{ij} for 1 where i = j");
        }
        throw cursor.fault(token.at(), cursor.shown(token) + " cannot be an index", AN_INDEX);
    }

    private Subscript letter(int at, String name) {
        letters.add(name);
        return new Subscript(at, name);
    }

    /** A word in braces. */
    String word() {
        LatexToken open = cursor.peek();
        if (open.kind() != Kind.BEGIN) {
            throw cursor.unexpected("a word in braces, as in \\mathrm{KL}");
        }
        cursor.take();
        StringBuilder word = new StringBuilder();
        while (cursor.peek().kind() == Kind.LETTER || cursor.peek().kind() == Kind.DIGIT) {
            word.append(cursor.take().text());
        }
        if (cursor.peek().kind() != Kind.END || word.length() == 0 || Character.isDigit(word.charAt(0))) {
            throw cursor.unexpected("a word of letters and digits, as in \\mathrm{KL}");
        }
        cursor.take();
        return word.toString();
    }

    private String primes() {
        StringBuilder primes = new StringBuilder();
        while (cursor.takeSign("'")) {
            primes.append('\'');
        }
        return primes.toString();
    }

    /** The letters before an arrow. */
    List<Subscript> mappingLetters() {
        List<Subscript> list = new ArrayList<>();
        while (!cursor.peek().isSign("mapsto")) {
            list.add(index(true));
        }
        return list;
    }

    /** The exponent that follows, if one does. */
    Optional<Syntax> exponent() {
        if (!cursor.takeSign("^")) {
            return Optional.empty();
        }
        LatexToken token = cursor.peek();
        if (token.isSign("'")) {
            throw cursor.fault(
                    token.at(),
                    "a prime does not say by what is differentiated",
                    "\\frac{\\partial y_i}{\\partial x_j}");
        }
        if (token.isSign("*") || token.isCommand("top") || token.isCommand("intercal")) {
            throw cursor.fault(token.at(), "a transpose or star cannot be read", "indices, as in \\sum_k A_{ki} x_k");
        }
        Syntax exponent = parser.argument("^");
        if (exponent instanceof Syntax.Group group
                && group.visible()
                && (group.item() instanceof Syntax.Literal || group.item() instanceof Syntax.Name)) {
            throw cursor.fault(
                    exponent.at(),
                    "a superscript in brackets is a label and no power",
                    "a power without brackets, or an index");
        }
        return Optional.of(exponent);
    }

    /** Both scripts, in any order. */
    Scripts both() {
        Optional<List<Subscript>> indices = indices();
        Optional<Syntax> exponent = exponent();
        if (indices.isEmpty()) {
            indices = indices();
        }
        if (cursor.peek().isSign("_") || cursor.peek().isSign("^")) {
            boolean below = cursor.peek().isSign("_");
            throw cursor.fault(
                    cursor.at(),
                    below ? "a second index" : "a second exponent",
                    below ? "all indices in one pair of braces, as in x_{ij}" : "brackets, as in {(a^b)}^c");
        }
        if (cursor.peek().isSign("'")) {
            throw cursor.fault(
                    cursor.at(),
                    "a prime does not say by what is differentiated",
                    "\\frac{\\partial y_i}{\\partial x_j}");
        }
        return new Scripts(indices, exponent);
    }

    record Scripts(Optional<List<Subscript>> indices, Optional<Syntax> exponent) {}
}
