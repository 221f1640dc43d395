package dev.verivative.notation;

import dev.verivative.notation.LatexToken.Kind;
import dev.verivative.notation.Syntax.Subscript;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What can stand in a product: numbers, names, fractions, sums, roots, functions, derivatives and brackets. */
final class LatexFactors {
    private static final Set<String> FRACTIONS = Set.of("frac", "dfrac", "tfrac", "cfrac");

    private static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("prod", "a product written out, or e^{\\sum_k \\log(..)}"),
            Map.entry("max", "a formula without maximum; a shift c that is a parameter"),
            Map.entry("min", "a formula without minimum"),
            Map.entry("int", "a formula without integral"),
            Map.entry("nabla", "\\frac{\\partial y_i}{\\partial x_j}"),
            Map.entry("begin", "one formula; cases, matrices and aligned rows are taken apart before"),
            Map.entry("odot", "indices, as in a_i b_i"),
            Map.entry("langle", "\\sum_k a_k b_k for a scalar product"),
            Map.entry("vert", "\\sqrt{..} for a norm, ( .. ) for brackets"),
            Map.entry("lvert", "\\sqrt{..} for a norm, ( .. ) for brackets"),
            Map.entry("lVert", "\\sqrt{..} for a norm, ( .. ) for brackets"),
            Map.entry("dots", "\\sum_{k=1}^{n} x_k"),
            Map.entry("ldots", "\\sum_{k=1}^{n} x_k"),
            Map.entry("cdots", "\\sum_{k=1}^{n} x_k"),
            Map.entry("pm", "two formulas, one with + and one with -"),
            Map.entry("approx", "=, \\ne, <, \\le, > or \\ge"),
            Map.entry("equiv", "=, \\ne, <, \\le, > or \\ge"),
            Map.entry("propto", "=, \\ne, <, \\le, > or \\ge"),
            Map.entry("in", "=, \\ne, <, \\le, > or \\ge"),
            Map.entry("Rightarrow", "=, \\ne, <, \\le, > or \\ge"),
            Map.entry("infty", "a number or the letter of a dimension"));

    private final LatexCursor cursor;
    private final LatexParser parser;
    private final LatexScripts scripts;
    private final LatexNames names;
    private final LatexSums sums;
    private final LatexDerivatives derivatives;
    private final Vocabulary vocabulary;
    private int eulerAt = -1;

    LatexFactors(
            LatexCursor cursor, LatexParser parser, LatexScripts scripts, LatexNames names, Vocabulary vocabulary) {
        this.cursor = cursor;
        this.parser = parser;
        this.scripts = scripts;
        this.names = names;
        this.vocabulary = vocabulary;
        this.sums = new LatexSums(cursor, parser, scripts);
        this.derivatives = new LatexDerivatives(cursor, parser, this, scripts, names, vocabulary);
    }

    /** One factor with its scripts. */
    Syntax factor() {
        cursor.enter();
        Syntax factor = plainFactor();
        cursor.leave();
        return factor;
    }

    private Syntax plainFactor() {
        LatexToken token = cursor.peek();
        if (names.isNext()) {
            return named(names.name());
        }
        switch (token.kind()) {
            case DIGIT -> {
                return powered(scripts.number());
            }
            case OPEN -> {
                return scripted(parser.brackets());
            }
            case BEGIN -> {
                if (names.isWordInBraces()) {
                    return named(names.wordInBraces());
                }
                Syntax content = parser.braces();
                if (content instanceof Syntax.Name || content instanceof Syntax.Subscripted) {
                    return named(content);
                }
                boolean twice = content instanceof Syntax.Group group && !group.visible();
                return scripted(twice ? content : new Syntax.Group(token.at(), List.of(content), false));
            }
            case COMMAND -> {
                return command(token);
            }
            case SIGN -> {
                if (token.text().equals(".")) {
                    return powered(scripts.number());
                }
                if (token.text().equals("partial")) {
                    return derivatives.inline();
                }
                if (token.text().equals("|") || token.text().equals("||")) {
                    throw cursor.fault(
                            token.at(),
                            "absolute values and norms cannot be read",
                            "\\sqrt{..} for a norm, ( .. ) for brackets");
                }
                throw cursor.unexpected(LatexParser.A_FACTOR);
            }
            default -> throw cursor.unexpected(LatexParser.A_FACTOR);
        }
    }

    private Syntax command(LatexToken token) {
        String name = token.text();
        if (FRACTIONS.contains(name)) {
            return derivatives.isDerivative() ? derivatives.fraction() : powered(fraction());
        }
        if (name.equals("sum")) {
            return sums.sum();
        }
        if (name.equals("sqrt")) {
            return powered(root());
        }
        Optional<Op> op = ElementaryNames.of(name, Vocabulary.EMPTY);
        if (op.isPresent()) {
            cursor.take();
            return elementary(op.get(), token.at());
        }
        String instead = REFUSED.get(name);
        if (instead != null) {
            throw cursor.fault(token.at(), cursor.shown(token) + " cannot be read", instead);
        }
        throw cursor.fault(
                token.at(),
                "the command " + cursor.shown(token) + " is not known",
                LatexParser.A_FACTOR + "; \\operatorname{name} for a word");
    }

    /** A name with its scripts, and the brackets after it. */
    private Syntax named(Syntax name) {
        if (name instanceof Syntax.Name plain) {
            if (plain.name().equals("e") && !vocabulary.declares("e")) {
                return euler(plain.at());
            }
            Optional<Op> op = ElementaryNames.of(plain.name(), vocabulary);
            if (op.isPresent()) {
                return elementary(op.get(), plain.at());
            }
        }
        LatexScripts.Scripts own = scripts.both();
        Syntax head =
                own.indices().<Syntax>map(indices -> subscripted(name, indices)).orElse(name);
        if (cursor.peek().kind() != Kind.OPEN) {
            return power(head, own.exponent());
        }
        Syntax.Group group = parser.brackets();
        LatexScripts.Scripts outer = scripts.both();
        return new Syntax.Bracketed(name.at(), head, own.exponent(), group, outer.indices(), outer.exponent(), false);
    }

    private Syntax subscripted(Syntax base, List<Subscript> indices) {
        if (base instanceof Syntax.Subscripted) {
            throw cursor.fault(
                    indices.get(0).at(), "a second index", "all indices in one pair of braces, as in x_{ij}");
        }
        return new Syntax.Subscripted(base.at(), base, indices);
    }

    private Syntax euler(int at) {
        eulerAt = at;
        LatexScripts.Scripts own = scripts.both();
        if (own.indices().isPresent()) {
            throw cursor.fault(
                    own.indices().get().get(0).at(),
                    "e is Euler's number and has no index",
                    "e^{x_i} with braces round the exponent, or e declared as a tensor");
        }
        return new Syntax.Elementary(at, Op.EXP, own.exponent().orElse(new Syntax.Literal(at, Rational.ONE)), false);
    }

    /** An e that was read as Euler's number cannot also be an index. */
    void checkEuler(Set<String> letters) {
        if (eulerAt >= 0 && letters.contains("e")) {
            throw cursor.fault(
                    eulerAt, "e is an index here, not a number", "\\exp(..), or another letter for the index");
        }
    }

    private Syntax elementary(Op op, int at) {
        if (cursor.peek().isSign("_")) {
            throw cursor.fault(
                    cursor.at(),
                    "a function cannot have an index or base before its argument",
                    "\\log(x) / \\log(2) for another base, the index at the argument");
        }
        Optional<Syntax> exponent = scripts.exponent();
        if (exponent.isPresent()
                && !(exponent.get() instanceof Syntax.Literal literal
                        && literal.value().isInteger()
                        && literal.value().signum() > 0)) {
            throw cursor.fault(
                    exponent.get().at(),
                    "this exponent may mean an inverse function or a reciprocal",
                    "a positive integer here, or ( .. )^{..} round function and argument");
        }
        Syntax value;
        if (cursor.peek().kind() == Kind.OPEN) {
            Syntax.Group group = parser.brackets();
            value = power(new Syntax.Elementary(at, op, group, false), exponent);
            return scripted(value);
        }
        if (cursor.peek().kind() == Kind.BEGIN) {
            Syntax content = parser.braces();
            if (content.isAddition() || content instanceof Syntax.Product) {
                throw cursor.fault(
                        content.at(), "the braces round this argument are invisible in print", "\\left( .. \\right)");
            }
            LatexScripts.Scripts more = scripts.both();
            if (more.indices().isPresent() || more.exponent().isPresent()) {
                throw cursor.fault(content.at(), "it is not clear what has the script", "\\left( .. \\right)");
            }
            if (content instanceof Syntax.Summation && cursor.peek().isSign("*")) {
                throw cursor.fault(
                        content.at(), "the braces round this argument are invisible in print", "\\left( .. \\right)");
            }
            checkNothingBeside("function");
            return power(new Syntax.Elementary(at, op, content, true), exponent);
        }
        return power(new Syntax.Elementary(at, op, bareOperand("function"), true), exponent);
    }

    /** The one factor that follows a function or derivative without brackets. */
    Syntax bareOperand(String operator) {
        if (!cursor.peek().startsFactor()) {
            throw cursor.unexpected("the argument of the " + operator + ", in brackets where it is more than a letter");
        }
        Syntax operand = factor();
        checkNothingBeside(operator);
        return operand;
    }

    private void checkNothingBeside(String operator) {
        LatexToken token = cursor.peek();
        boolean function = token.kind() == Kind.COMMAND
                && ElementaryNames.of(token.text(), Vocabulary.EMPTY).isPresent();
        if (token.isSign("/") || (token.startsFactor() && !function)) {
            throw cursor.fault(
                    token.at(),
                    "it is not clear whether the " + operator + " before reaches over this",
                    operator.equals("function")
                            ? "brackets: \\log(p_i q_i) or (\\log p_i) q_i"
                            : "brackets round what is differentiated");
        }
    }

    private Syntax fraction() {
        LatexToken command = cursor.take();
        LatexToken first = cursor.peek();
        Syntax numerator;
        if (first.kind() == Kind.DIGIT) {
            cursor.take();
            numerator = new Syntax.Literal(first.at(), Rational.of(Long.parseLong(first.text())));
        } else {
            numerator = parser.argument("\\" + command.text());
        }
        Syntax denominator = parser.argument("\\" + command.text());
        if (command.text().equals("tfrac")
                && numerator instanceof Syntax.Literal n
                && denominator instanceof Syntax.Literal d
                && n.value().isInteger()
                && d.value().isInteger()
                && d.value().compareTo(Rational.ONE) > 0
                && n.value().numerator().gcd(d.value().numerator()).equals(BigInteger.ONE)) {
            return new Syntax.Literal(command.at(), n.value().times(d.value().inverse()));
        }
        return new Syntax.Fraction(command.at(), numerator, denominator);
    }

    private Syntax root() {
        int at = cursor.take().at();
        Rational degree = null;
        LatexToken open = cursor.peek();
        if (open.is(Kind.OPEN, "[") && !open.sized()) {
            Syntax.Group group = parser.brackets();
            if (!(group.isSingle()
                    && group.item() instanceof Syntax.Literal literal
                    && literal.value().isInteger()
                    && literal.value().compareTo(Rational.ONE) > 0)) {
                throw cursor.fault(group.at(), "the degree of a root is a whole number from 2", "\\sqrt[3]{..}");
            }
            degree = literal.value();
        }
        Syntax radicand = parser.argument("\\sqrt");
        return degree == null || degree.equals(Rational.of(2))
                ? new Syntax.Elementary(at, Op.SQRT, radicand, false)
                : new Syntax.Power(at, radicand, new Syntax.Literal(at, degree.inverse()));
    }

    private Syntax powered(Syntax base) {
        LatexScripts.Scripts own = scripts.both();
        if (own.indices().isPresent()) {
            throw cursor.fault(
                    own.indices().get().get(0).at(),
                    "only a letter, a function and brackets can have an index",
                    "\\left( .. \\right)_i, or \\delta_{ij} for 1 where i = j");
        }
        return power(base, own.exponent());
    }

    private Syntax scripted(Syntax base) {
        LatexScripts.Scripts own = scripts.both();
        Syntax indexed = base;
        if (own.indices().isPresent()) {
            Syntax.Group group =
                    base instanceof Syntax.Group brackets ? brackets : new Syntax.Group(base.at(), List.of(base), true);
            indexed = new Syntax.Subscripted(base.at(), group, own.indices().get());
        }
        return power(indexed, own.exponent());
    }

    private static Syntax power(Syntax base, Optional<Syntax> exponent) {
        return exponent.<Syntax>map(up -> new Syntax.Power(base.at(), base, up)).orElse(base);
    }
}
