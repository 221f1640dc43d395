package dev.verivative.notation;

import dev.verivative.notation.LatexToken.Kind;
import dev.verivative.notation.Syntax.Subscript;
import dev.verivative.term.Rational;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Derivatives that are written as fractions. */
final class LatexDerivatives {
    private static final String A_DERIVATIVE =
            "\\frac{\\partial y_i}{\\partial x_j} or \\frac{\\partial}{\\partial x_j} \\left( .. \\right)";

    private static final int MAX_ORDER = 4;

    private final LatexCursor cursor;
    private final LatexParser parser;
    private final LatexFactors factors;
    private final LatexScripts scripts;
    private final LatexNames names;
    private final Vocabulary vocabulary;

    LatexDerivatives(
            LatexCursor cursor,
            LatexParser parser,
            LatexFactors factors,
            LatexScripts scripts,
            LatexNames names,
            Vocabulary vocabulary) {
        this.cursor = cursor;
        this.parser = parser;
        this.factors = factors;
        this.scripts = scripts;
        this.names = names;
        this.vocabulary = vocabulary;
    }

    /** Whether the fraction that is next has a differential sign on top and below. */
    boolean isDerivative() {
        int top = cursor.peek(1).kind() == Kind.BEGIN ? signLength(2) : 0;
        if (top == 0) {
            return false;
        }
        if (cursor.peek(2).isSign("partial")) {
            return true;
        }
        int length = cursor.lengthOfGroup(1);
        return length > 0 && cursor.peek(1 + length).kind() == Kind.BEGIN && signLength(length + 2) > 0;
    }

    /** How many signs a differential sign takes there; 0 if there is none. */
    private int signLength(int ahead) {
        if (cursor.peek(ahead).isSign("partial")) {
            return 1;
        }
        if (vocabulary.declares("d")) {
            return 0;
        }
        if (cursor.peek(ahead).is(Kind.LETTER, "d")) {
            return 1;
        }
        boolean upright = cursor.peek(ahead).isCommand("mathrm")
                && cursor.peek(ahead + 1).kind() == Kind.BEGIN
                && cursor.peek(ahead + 2).is(Kind.LETTER, "d")
                && cursor.peek(ahead + 3).kind() == Kind.END;
        return upright ? 4 : 0;
    }

    /** A derivative with its function on top, or with what stands right of it as its function. */
    Syntax fraction() {
        int at = cursor.take().at();
        int open = cursor.take().at();
        cursor.skip(signLength(0));
        int order = order();
        Optional<Syntax> body = Optional.empty();
        if (cursor.peek().kind() != Kind.END) {
            body = Optional.of(parser.product());
        }
        if (cursor.peek().isSign("+") || cursor.peek().isSign("-")) {
            throw cursor.fault(cursor.at(), "it is not clear what is differentiated", "brackets after \\partial");
        }
        cursor.expectEnd(open);
        List<Syntax> variables = variables();
        if (variables.size() != order) {
            throw cursor.fault(
                    at, "the order on top is " + order + ", the order below " + variables.size(), A_DERIVATIVE);
        }
        Syntax result = body.isPresent() ? body.get() : operand();
        for (int i = variables.size() - 1; i >= 0; i--) {
            result = new Syntax.Derivative(at, result, variables.get(i));
        }
        return power(result);
    }

    private Syntax power(Syntax derivative) {
        if (cursor.peek().isSign("^") || cursor.peek().isSign("_")) {
            throw cursor.fault(
                    cursor.at(),
                    "it is not clear what has the script",
                    "\\left( \\frac{\\partial y_i}{\\partial x_j} \\right)^{2}");
        }
        return derivative;
    }

    /** The exponent of the differential sign. */
    private int order() {
        int at = cursor.at();
        Optional<Syntax> exponent = scripts.exponent();
        if (exponent.isEmpty()) {
            return 1;
        }
        if (exponent.get() instanceof Syntax.Literal literal
                && literal.value().isInteger()
                && literal.value().signum() > 0
                && literal.value().compareTo(Rational.of(MAX_ORDER)) <= 0) {
            return literal.value().intValueExact();
        }
        throw cursor.fault(at, "the order of a derivative is a number from 1 to " + MAX_ORDER, A_DERIVATIVE);
    }

    private List<Syntax> variables() {
        LatexToken open = cursor.take();
        if (open.kind() != Kind.BEGIN) {
            throw cursor.fault(open.at(), "the variable of the derivative is missing", A_DERIVATIVE);
        }
        List<Syntax> variables = new ArrayList<>();
        while (cursor.peek().kind() != Kind.END) {
            int sign = signLength(0);
            if (sign == 0 || variables.size() > MAX_ORDER) {
                throw cursor.unexpected("\\partial x_j");
            }
            cursor.skip(sign);
            Syntax variable = variable();
            for (int i = order(); i > 0; i--) {
                variables.add(variable);
            }
        }
        cursor.expectEnd(open.at());
        return variables;
    }

    private Syntax variable() {
        boolean braces = cursor.takeIf(Kind.BEGIN);
        if (!names.isNext()) {
            throw cursor.unexpected("an entry of a variable, as in \\partial x_j");
        }
        Syntax name = names.name();
        Optional<List<Subscript>> indices = scripts.indices();
        if (braces && !cursor.takeIf(Kind.END)) {
            throw cursor.unexpected("}");
        }
        if (indices.isEmpty() && name instanceof Syntax.Name) {
            indices = scripts.indices();
        }
        return indices.isPresent() && name instanceof Syntax.Name
                ? new Syntax.Subscripted(name.at(), name, indices.get())
                : name;
    }

    private Syntax operand() {
        return cursor.peek().kind() == Kind.OPEN ? factors.factor() : factors.bareOperand("derivative");
    }

    /** A derivative with a slash: \partial y_i / \partial x_j. */
    Syntax inline() {
        int at = cursor.take().at();
        if (!cursor.peek().startsFactor()) {
            throw cursor.unexpected(A_DERIVATIVE);
        }
        Syntax body = factors.factor();
        if (!cursor.takeSign("/") || !cursor.takeSign("partial")) {
            throw cursor.unexpected("/ \\partial x_j, or " + A_DERIVATIVE);
        }
        return new Syntax.Derivative(at, body, variable());
    }
}
