package dev.verivative.notation;

import dev.verivative.notation.Syntax.Subscript;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can stand in a product of plain notation: numbers, names, powers, sums, functions and brackets. */
final class PlainFactors {
    private final TypedCursor cursor;
    private final PlainParser parser;
    private final PlainScripts scripts;
    private final Vocabulary vocabulary;
    private final TypedNames names;
    private int eulerAt = -1;
    private int exponentEnd = -1;

    PlainFactors(TypedCursor cursor, PlainParser parser, PlainScripts scripts, Vocabulary vocabulary) {
        this.cursor = cursor;
        this.parser = parser;
        this.scripts = scripts;
        this.vocabulary = vocabulary;
        this.names = new TypedNames(cursor, vocabulary);
    }

    /** Whether a factor begins here. */
    boolean isNext() {
        int c = cursor.peek();
        return cursor.isLetter() || cursor.isDigit() || (c != 0 && "([.√∑".indexOf(c) >= 0);
    }

    /** What stands directly behind an exponent without brackets could belong to it. */
    void checkAfterExponent() {
        if (cursor.at() == exponentEnd && !cursor.isAfterSpace() && cursor.isLetter()) {
            throw cursor.fault(
                    cursor.at(), "it is not clear whether this belongs to the exponent", "a sign, a space or brackets");
        }
    }

    /** An e that was read as Euler's number cannot also be an index. */
    void checkEuler(Set<String> letters) {
        if (eulerAt >= 0 && letters.contains("e")) {
            throw cursor.fault(eulerAt, "e is an index here, not a number", "exp(..), or another letter for the index");
        }
    }

    /** One factor with its exponent. */
    Syntax factor() {
        cursor.enter();
        Syntax base = primary();
        Optional<Syntax> exponent = base instanceof Syntax.Summation ? Optional.empty() : exponent();
        cursor.leave();
        if (exponent.isEmpty()) {
            return base;
        }
        if (base instanceof Syntax.Elementary euler && euler.at() == eulerAt && euler.bare()) {
            return new Syntax.Elementary(euler.at(), Op.EXP, exponent.get(), false);
        }
        if (base instanceof Syntax.Bracketed call) {
            return new Syntax.Bracketed(
                    call.at(), call.head(), call.headPower(), call.group(), call.outer(), exponent, call.certain());
        }
        return new Syntax.Power(base.at(), base, exponent.get());
    }

    private Optional<Syntax> exponent() {
        if (!cursor.take("^") && !cursor.take("**")) {
            return Optional.empty();
        }
        Syntax exponent = signedExponent();
        exponentEnd = exponent instanceof Syntax.Group ? -1 : cursor.end();
        return Optional.of(exponent);
    }

    private Syntax signedExponent() {
        int at = cursor.at();
        if (cursor.take("{")) {
            cursor.enter();
            Syntax inner = parser.expression();
            cursor.expect("}", "'}' for the brace in column " + cursor.columnOf(at));
            cursor.leave();
            return new Syntax.Group(at, List.of(inner), true);
        }
        if (parser.takeMinus()) {
            cursor.enter();
            Syntax negative = new Syntax.Addition(at, List.of(new Syntax.Part(true, signedExponent())));
            cursor.leave();
            return negative;
        }
        Syntax exponent = factor();
        if (exponent instanceof Syntax.Summation) {
            throw cursor.fault(at, "it is not clear how far this sum reaches", "brackets round the exponent");
        }
        return exponent;
    }

    private Syntax primary() {
        int at = cursor.at();
        if (cursor.isDigit() || cursor.isNext(".")) {
            return cursor.number();
        }
        if (cursor.isNext("(") || cursor.isNext("[")) {
            Syntax.Group group = parser.brackets();
            return scripts.indices()
                    .<Syntax>map(indices -> new Syntax.Subscripted(at, group, indices))
                    .orElse(group);
        }
        if (cursor.take("√")) {
            return new Syntax.Elementary(at, Op.SQRT, operand(), false);
        }
        if (cursor.take("∑")) {
            return sum(at);
        }
        if (!cursor.isLetter()) {
            if (cursor.isNext("|")) {
                throw cursor.fault(at, "absolute values and norms cannot be read", "sqrt(sum_k x_k^2) for a norm");
            }
            throw cursor.unexpected(PlainParser.A_FACTOR);
        }
        return named(at, names.word());
    }

    private Syntax named(int at, String name) {
        if ((name.equals("sum") || name.equals("Sigma")) && cursor.here() == '_' && !vocabulary.declares(name)) {
            return sum(at);
        }
        if (name.equals("diff") && cursor.isNext("(")) {
            return derivative(at);
        }
        if (name.equals("e") && cursor.here() != '_' && !vocabulary.declares("e")) {
            eulerAt = at;
            return new Syntax.Elementary(at, Op.EXP, new Syntax.Literal(at, Rational.ONE), true);
        }
        Optional<Op> op = ElementaryNames.of(name, vocabulary);
        if (op.isPresent()) {
            return elementary(at, name, op.get());
        }
        boolean function = vocabulary.function(name).isPresent();
        if (!function) {
            names.checkKnown(at, name);
        }
        Syntax head = new Syntax.Name(at, name);
        Optional<List<Subscript>> indices = scripts.indices();
        if (indices.isPresent()) {
            head = new Syntax.Subscripted(at, head, indices.get());
        }
        boolean called = cursor.isNext("(") && (function || indices.isEmpty());
        if (!called || (!function && names.isFactor(name))) {
            return head;
        }
        if (!function) {
            throw names.unknownFunction(at, name);
        }
        Syntax.Group group = parser.brackets();
        return new Syntax.Bracketed(
                at, head, Optional.empty(), group, scripts.indices(), Optional.empty(), indices.isEmpty());
    }

    private Syntax elementary(int at, String name, Op op) {
        if (cursor.takeHere("_")) {
            return logarithm(at, name, op);
        }
        Optional<Syntax> power = Optional.empty();
        int place = cursor.at();
        if (cursor.take("^") || cursor.take("**")) {
            int exponentAt = cursor.at();
            if (!cursor.isDigit()) {
                throw cursor.fault(
                        place,
                        "this exponent may mean an inverse function or a reciprocal",
                        "a positive whole number here, or brackets round function and argument");
            }
            power = Optional.of(new Syntax.Literal(exponentAt, cursor.number().value()));
        }
        if (power.isPresent() && !cursor.isNext("(")) {
            throw cursor.unexpected("the argument of " + name + " in brackets");
        }
        Syntax value;
        if (cursor.isNext("(") || cursor.isNext("[")) {
            Syntax.Group group = parser.brackets();
            if (!group.isSingle()) {
                throw cursor.fault(group.at(), name + " takes one argument", name + "(x_i)");
            }
            value = new Syntax.Elementary(at, op, group, false);
            Syntax done = value;
            value = scripts.indices()
                    .<Syntax>map(
                            indices -> new Syntax.Subscripted(at, new Syntax.Group(at, List.of(done), true), indices))
                    .orElse(value);
        } else if (isNext()) {
            value = new Syntax.Elementary(at, op, operand(), true);
        } else {
            throw cursor.unexpected("the argument of " + name + ", as in " + name + "(x_i)");
        }
        Syntax base = value;
        return power.<Syntax>map(up -> new Syntax.Power(at, base, up)).orElse(value);
    }

    /** log_2(x), the logarithm of another base. */
    private Syntax logarithm(int at, String name, Op op) {
        if (op != Op.LOG || !cursor.isDigit()) {
            throw cursor.fault(
                    cursor.at() - 1,
                    name + " cannot have an index before its argument",
                    "the index at the argument, as in " + name + "(x_i)");
        }
        int baseAt = cursor.at();
        Syntax base = new Syntax.Literal(
                baseAt, new Rational(new java.math.BigInteger(cursor.digits()), java.math.BigInteger.ONE));
        if (!cursor.isNext("(")) {
            throw cursor.unexpected("the argument of the logarithm in brackets");
        }
        Syntax argument = parser.brackets();
        return new Syntax.Fraction(
                at, new Syntax.Elementary(at, Op.LOG, argument, false), new Syntax.Elementary(at, Op.LOG, base, false));
    }

    /** The one factor that follows a function without brackets. */
    private Syntax operand() {
        Syntax operand = factor();
        if (!(operand instanceof Syntax.Summation) && isNext()) {
            throw cursor.fault(
                    cursor.at(),
                    "it is not clear whether the function before reaches over this",
                    "brackets: log(p_i q_i) or log(p_i) q_i");
        }
        return operand;
    }

    private Syntax sum(int at) {
        cursor.enter();
        PlainScripts.Bounds bounds = scripts.bounds(at);
        Syntax body = parser.summand();
        for (int i = bounds.indices().size() - 1; i >= 0; i--) {
            body = new Syntax.Summation(at, bounds.indices().get(i), bounds.upper(), body);
        }
        cursor.leave();
        return body;
    }

    /** diff(f, x_j). */
    private Syntax derivative(int at) {
        Syntax.Group group = parser.brackets();
        boolean byEntry = group.items().size() == 2
                && (group.items().get(1) instanceof Syntax.Name
                        || (group.items().get(1) instanceof Syntax.Subscripted entry
                                && entry.base() instanceof Syntax.Name));
        if (!byEntry) {
            throw cursor.fault(group.at(), "a derivative is of one expression by an entry", "diff(exp(x_i), x_j)");
        }
        Syntax body = group.items().get(0);
        return new Syntax.Derivative(at, body, group.items().get(1));
    }
}
