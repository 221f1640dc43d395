package dev.verivative.notation;

import dev.verivative.notation.LatexToken.Kind;
import dev.verivative.notation.Relation.Sign;
import dev.verivative.notation.Syntax.Factor;
import dev.verivative.notation.Syntax.Joint;
import dev.verivative.notation.Syntax.Part;
import dev.verivative.notation.Syntax.SignAt;
import dev.verivative.notation.Syntax.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Relations, sums, products, scripts and brackets; {@link LatexFactors} has what can stand between them. */
final class LatexParser {
    private static final Map<String, Sign> RELATIONS = Map.of(
            "=", Sign.EQUAL,
            ":=", Sign.EQUAL,
            "!=", Sign.NOT_EQUAL,
            "<", Sign.LESS,
            "<=", Sign.LESS_OR_EQUAL,
            ">", Sign.GREATER,
            ">=", Sign.GREATER_OR_EQUAL);

    static final String A_FACTOR =
            "a number, a letter such as x_i, \\frac{..}{..}, \\sum_{k=1}^{n}, a function or an opening bracket";

    private final LatexCursor cursor;
    private final LatexScripts scripts;
    private final LatexFactors factors;

    LatexParser(Formula formula, Vocabulary vocabulary) {
        cursor = new LatexCursor(formula);
        scripts = new LatexScripts(cursor, this);
        factors = new LatexFactors(cursor, this, scripts, new LatexNames(cursor, scripts, vocabulary), vocabulary);
    }

    /** The whole text as expressions joined by relation signs. */
    Statement statement() {
        List<Syntax> sides = new ArrayList<>();
        List<SignAt> signs = new ArrayList<>();
        if (cursor.peek().kind() == Kind.END_OF_TEXT) {
            throw cursor.fault(0, "there is no formula", A_FACTOR);
        }
        sides.add(expression());
        while (cursor.peek().kind() == Kind.SIGN
                && RELATIONS.containsKey(cursor.peek().text())) {
            LatexToken token = cursor.take();
            Sign sign = RELATIONS.getOrDefault(token.text(), Sign.EQUAL);
            signs.add(new SignAt(token.at(), sign));
            sides.add(expression());
        }
        if (cursor.peek().kind() != Kind.END_OF_TEXT) {
            throw leftOver();
        }
        factors.checkEuler(scripts.letters());
        return new Statement(sides, signs, scripts.letters());
    }

    private FormulaException leftOver() {
        LatexToken token = cursor.peek();
        if (token.kind() == Kind.CLOSE || token.kind() == Kind.END) {
            return cursor.unexpected("an opening bracket before it, or the end");
        }
        if (token.kind() == Kind.ROW_BREAK) {
            return cursor.fault(
                    token.at(),
                    "a new statement begins in the next row",
                    "one statement, or a row that goes on with a sign such as = or +");
        }
        if (token.isSign("'")) {
            return cursor.fault(
                    token.at(),
                    "a prime does not say by what is differentiated",
                    "\\frac{\\partial y_i}{\\partial x_j}");
        }
        if (token.isSign("|") || token.isSign("||")) {
            return cursor.fault(
                    token.at(),
                    "absolute values and norms cannot be read",
                    "\\sqrt{..} for a norm, ( .. ) for brackets");
        }
        return cursor.unexpected("+, -, a further factor, =, \\ne, <, \\le, >, \\ge or the end");
    }

    /** Terms with signs between. */
    Syntax expression() {
        int at = cursor.at();
        List<Part> parts = new ArrayList<>();
        boolean minus = cursor.takeSign("-");
        if (!minus) {
            cursor.takeSign("+");
        }
        parts.add(new Part(minus, product()));
        while (cursor.peek().isSign("+") || cursor.peek().isSign("-")) {
            boolean subtract = cursor.take().text().equals("-");
            parts.add(new Part(subtract, product()));
        }
        return parts.size() == 1 && !minus ? parts.get(0).term() : new Syntax.Addition(at, parts);
    }

    /** Factors side by side or with signs between; a sum that stands among them takes all that follow. */
    Syntax product() {
        int at = cursor.at();
        List<Factor> list = new ArrayList<>();
        list.add(new Factor(Joint.BESIDE, factors.factor()));
        while (true) {
            if (cursor.takeSign("*")) {
                list.add(new Factor(Joint.TIMES, signless()));
            } else if (cursor.takeSign("/")) {
                list.add(new Factor(Joint.SLASH, signless()));
            } else if (cursor.peek().startsFactor()) {
                list.add(new Factor(Joint.BESIDE, factors.factor()));
            } else {
                break;
            }
        }
        return list.size() == 1 ? list.get(0).factor() : new Syntax.Product(at, list);
    }

    private Syntax signless() {
        if (cursor.peek().isSign("-") || cursor.peek().isSign("+")) {
            throw cursor.fault(cursor.at(), "two signs stand side by side", "brackets, as in a \\cdot (-b)");
        }
        return factors.factor();
    }

    /** What a sum adds up: a product, perhaps with a minus before it. */
    Syntax summand() {
        int at = cursor.at();
        return cursor.takeSign("-") ? new Syntax.Addition(at, List.of(new Part(true, product()))) : product();
    }

    /** A visible bracket with one or more expressions in it. */
    Syntax.Group brackets() {
        LatexToken open = cursor.take();
        List<Syntax> items = new ArrayList<>();
        do {
            items.add(item());
        } while (cursor.takeSign(",") || cursor.takeSign(";") || cursor.takeSign("||"));
        LatexToken close = cursor.peek();
        if (close.kind() != Kind.CLOSE || !close.text().equals(open.text()) || close.sized() != open.sized()) {
            throw cursor.unexpected((open.sized() ? "\\right" : "") + closing(open.text())
                    + " for the bracket in column " + cursor.columnOf(open.at()));
        }
        cursor.take();
        return new Syntax.Group(open.at(), items, true);
    }

    private static String closing(String open) {
        return switch (open) {
            case "(" -> ")";
            case "[" -> "]";
            default -> "\\}";
        };
    }

    /** An expression, or k \mapsto expression. */
    private Syntax item() {
        int letters = 0;
        while (cursor.peek(letters).kind() == Kind.LETTER
                || cursor.peek(letters).isSign("'")) {
            letters++;
        }
        if (letters == 0 || !cursor.peek(letters).isSign("mapsto")) {
            return expression();
        }
        int at = cursor.at();
        List<Syntax.Subscript> names = scripts.mappingLetters();
        cursor.take();
        return new Syntax.Mapping(at, names, expression());
    }

    /** What a command takes: braces with an expression, or a single letter or digit. */
    Syntax argument(String command) {
        LatexToken token = cursor.peek();
        if (token.kind() == Kind.BEGIN) {
            return braces();
        }
        if (token.kind() == Kind.LETTER) {
            cursor.take();
            return new Syntax.Name(token.at(), token.text());
        }
        if (token.kind() == Kind.DIGIT) {
            return scripts.singleDigit(command);
        }
        throw cursor.unexpected("braces after " + command);
    }

    /** An expression in braces. */
    Syntax braces() {
        LatexToken open = cursor.take();
        if (cursor.peek().kind() == Kind.END) {
            throw cursor.fault(open.at(), "the braces are empty", A_FACTOR);
        }
        Syntax content = expression();
        cursor.expectEnd(open.at());
        return content;
    }
}
