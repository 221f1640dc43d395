package dev.verivative.notation;

import dev.verivative.notation.Syntax.Factor;
import dev.verivative.notation.Syntax.Joint;
import dev.verivative.notation.Syntax.Part;
import dev.verivative.notation.Syntax.Statement;
import dev.verivative.term.Rational;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads index notation as it is typed in one line: {@code exp(x_i)/sum_k exp(x_k)}.
 *
 * <p>A sum reaches to the next + or - on its level. Two factors may stand side by side where that is clear: {@code 2
 * x_i}, {@code y_i (1 - y_i)}. {@link PlainFactors} has what can stand in a product.
 */
final class PlainParser {
    static final String A_FACTOR = "a number, an entry such as x_i, a function such as exp(..), sum_k .. or a bracket";

    private final TypedCursor cursor;
    private final PlainFactors factors;
    private final PlainScripts scripts;

    PlainParser(Formula formula, Vocabulary vocabulary) {
        cursor = new TypedCursor(formula);
        scripts = new PlainScripts(cursor);
        factors = new PlainFactors(cursor, this, scripts, vocabulary);
    }

    /** The whole text as one expression. */
    Statement statement() {
        if (cursor.isAtEnd()) {
            throw cursor.fault(0, "there is no formula", A_FACTOR);
        }
        Syntax whole = expression();
        if (!cursor.isAtEnd()) {
            throw leftOver();
        }
        factors.checkEuler(scripts.letters());
        return new Statement(List.of(whole), List.of(), scripts.letters());
    }

    private FormulaException leftOver() {
        int c = cursor.peek();
        if ("=<>≤≥≠!:".indexOf(c) >= 0) {
            return cursor.fault(
                    cursor.at(), "a relation stands where an expression is needed", "one side of it, without the sign");
        }
        if (c == '|') {
            return cursor.fault(
                    cursor.at(), "absolute values and norms cannot be read", "sqrt(sum_k x_k^2) for a norm");
        }
        if (c == '@') {
            return cursor.fault(
                    cursor.at(), "@ belongs to vector notation", "sum_b W_{ab} x_b here, or W @ x without indices");
        }
        return cursor.unexpected("+, -, *, /, ^, a further factor or the end");
    }

    /** Terms with signs between. */
    Syntax expression() {
        int at = cursor.at();
        List<Part> parts = new ArrayList<>();
        boolean minus = takeMinus();
        if (!minus) {
            cursor.take("+");
        }
        parts.add(new Part(minus, product()));
        while (true) {
            if (cursor.take("+")) {
                parts.add(new Part(false, product()));
            } else if (takeMinus()) {
                parts.add(new Part(true, product()));
            } else {
                break;
            }
        }
        return parts.size() == 1 && !minus ? parts.get(0).term() : new Syntax.Addition(at, parts);
    }

    /** A minus sign that does not begin an arrow. */
    boolean takeMinus() {
        return !cursor.isNext("->") && cursor.takeOneOf("-−–");
    }

    /** Factors side by side or with signs between; a sum that stands among them takes all that follow. */
    Syntax product() {
        int at = cursor.at();
        List<Factor> list = new ArrayList<>();
        list.add(new Factor(Joint.BESIDE, factors.factor()));
        while (true) {
            if (!cursor.isNext("**") && cursor.takeOneOf("*·⋅∗×")) {
                list.add(new Factor(Joint.TIMES, signed()));
            } else if (cursor.takeOneOf("/÷")) {
                over(list);
            } else if (factors.isNext()) {
                list.add(new Factor(Joint.BESIDE, beside(list)));
            } else {
                break;
            }
        }
        return list.size() == 1 ? list.get(0).factor() : new Syntax.Product(at, list);
    }

    /** A quotient of two whole numbers is one number. */
    private void over(List<Factor> list) {
        Syntax divisor = signed();
        if (list.size() == 1
                && list.get(0).factor() instanceof Syntax.Literal above
                && divisor instanceof Syntax.Literal below
                && above.value().isInteger()
                && below.value().isInteger()
                && below.value().signum() != 0) {
            Rational value = above.value().times(below.value().inverse());
            list.set(0, new Factor(Joint.BESIDE, new Syntax.Literal(above.at(), value)));
        } else {
            list.add(new Factor(Joint.SLASH, divisor));
        }
    }

    private Syntax signed() {
        int at = cursor.at();
        cursor.enter();
        Syntax factor =
                takeMinus() ? new Syntax.Addition(at, List.of(new Part(true, factors.factor()))) : factors.factor();
        cursor.leave();
        return factor;
    }

    /** A factor without a sign before it; after a quotient only a sum, as in 1/n sum_k x_k. */
    private Syntax beside(List<Factor> list) {
        Factor before = list.get(list.size() - 1);
        int at = cursor.at();
        if (before.joint() != Joint.SLASH) {
            factors.checkAfterExponent();
            return factors.factor();
        }
        Syntax factor = before.factor() instanceof Syntax.Name ? factors.factor() : before.factor();
        if (!(factor instanceof Syntax.Summation)) {
            throw cursor.fault(
                    at, "it is not clear whether this is divided by or multiplied", "a/(b c), or (a/b) c, or a/b*c");
        }
        return factor;
    }

    /** What a sum adds up: a product, perhaps with a minus before it. */
    Syntax summand() {
        int at = cursor.at();
        return takeMinus() ? new Syntax.Addition(at, List.of(new Part(true, product()))) : product();
    }

    /** A bracket with one or more expressions in it. */
    Syntax.Group brackets() {
        int open = cursor.at();
        String close = cursor.take("(") ? ")" : "]";
        if (close.equals("]")) {
            cursor.take("[");
        }
        cursor.enter();
        List<Syntax> items = new ArrayList<>();
        do {
            items.add(item());
        } while (cursor.take(","));
        cursor.expect(close, "'" + close + "' for the bracket in column " + cursor.columnOf(open));
        cursor.leave();
        return new Syntax.Group(open, items, true);
    }

    /** An expression, or k -> expression. */
    private Syntax item() {
        int start = cursor.at();
        List<Syntax.Subscript> letters = scripts.arrow();
        if (letters.isEmpty()) {
            cursor.goTo(start);
            return expression();
        }
        return new Syntax.Mapping(start, letters, expression());
    }
}
