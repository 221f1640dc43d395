package dev.verivative.notation;

import dev.verivative.notation.LatexToken.Kind;
import dev.verivative.notation.Syntax.Subscript;
import dev.verivative.term.Rational;
import java.util.Optional;

/** Sums with their index and bounds. */
final class LatexSums {
    private static final String A_SUM = "\\sum_{k=1}^{n}, \\sum_k^n or \\sum_k";

    private final LatexCursor cursor;
    private final LatexParser parser;
    private final LatexScripts scripts;

    LatexSums(LatexCursor cursor, LatexParser parser, LatexScripts scripts) {
        this.cursor = cursor;
        this.parser = parser;
        this.scripts = scripts;
    }

    /** A sum and all factors after it. */
    Syntax sum() {
        LatexToken command = cursor.take();
        Optional<Upper> upper = upper();
        if (!cursor.takeSign("_")) {
            throw cursor.fault(command.at(), "the sum has no index", A_SUM);
        }
        Subscript index = index();
        if (upper.isEmpty()) {
            upper = upper();
        }
        if (upper.isPresent() && upper.get().letter().isPresent()) {
            Subscript letter = upper.get().letter().get();
            if (!letter.text().equals(index.text())) {
                throw cursor.fault(
                        letter.at(), "the bounds are of two letters, " + index.text() + " and " + letter.text(), A_SUM);
            }
        }
        if (cursor.peek().isSign("_")
                || cursor.peek().isSign("^")
                || cursor.peek().isSign("'")) {
            throw cursor.unexpected("what is summed");
        }
        return new Syntax.Summation(command.at(), index, upper.map(Upper::bound), parser.summand());
    }

    private Subscript index() {
        if (cursor.peek().kind() != Kind.BEGIN) {
            return letter();
        }
        int open = cursor.take().at();
        Subscript index = letter();
        if (cursor.takeSign("=")) {
            int at = cursor.at();
            boolean one = cursor.peek().kind() == Kind.DIGIT
                    && scripts.number().value().equals(Rational.ONE);
            if (!one || cursor.peek().kind() != Kind.END) {
                throw cursor.fault(at, "sums start from 1", A_SUM);
            }
        } else if (cursor.peek().kind() != Kind.END) {
            throw cursor.fault(
                    cursor.at(),
                    cursor.shown(cursor.peek()) + " cannot stand below a sum",
                    A_SUM + "; for k other than i the whole sum minus its i-th term; \\sum_i \\sum_j for two indices");
        }
        cursor.expectEnd(open);
        return index;
    }

    private Subscript letter() {
        Subscript index = scripts.index(true);
        if (index.isPosition()) {
            throw cursor.fault(index.at(), "a sum needs a letter", A_SUM);
        }
        return index;
    }

    private Optional<Upper> upper() {
        if (!cursor.takeSign("^")) {
            return Optional.empty();
        }
        if (cursor.peek().kind() != Kind.BEGIN) {
            return Optional.of(new Upper(Optional.empty(), bound()));
        }
        int open = cursor.take().at();
        Optional<Subscript> letter = Optional.empty();
        if (cursor.peek(1).isSign("=")) {
            letter = Optional.of(letter());
            cursor.take();
        }
        Subscript bound = bound();
        if (cursor.peek().kind() != Kind.END) {
            throw cursor.fault(
                    cursor.at(),
                    "a bound cannot be calculated",
                    "the letter of a dimension or a number, as in " + A_SUM);
        }
        cursor.expectEnd(open);
        return Optional.of(new Upper(letter, bound));
    }

    private Subscript bound() {
        LatexToken token = cursor.peek();
        if (token.kind() == Kind.LETTER) {
            cursor.take();
            return new Subscript(token.at(), token.text());
        }
        if (token.isCommand("mathrm") || token.isCommand("text")) {
            cursor.take();
            return new Subscript(token.at(), scripts.word());
        }
        if (token.kind() == Kind.DIGIT) {
            Rational value = scripts.number().value();
            if (value.isInteger()) {
                return new Subscript(token.at(), value.toString());
            }
        }
        throw cursor.fault(
                token.at(),
                cursor.shown(token) + " cannot be the upper bound of a sum",
                "the letter of a dimension or a number, as in " + A_SUM);
    }

    /** An upper bound, and the letter before it in k=n. */
    private record Upper(Optional<Subscript> letter, Subscript bound) {}
}
