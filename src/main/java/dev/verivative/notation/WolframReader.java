package dev.verivative.notation;

import dev.verivative.notation.Syntax.Joint;
import dev.verivative.notation.Syntax.Part;
import dev.verivative.notation.Syntax.Statement;
import dev.verivative.notation.Syntax.Subscript;
import dev.verivative.symja.WolframExpression;
import dev.verivative.symja.WolframExpression.Compound;
import dev.verivative.symja.WolframExpression.Literal;
import dev.verivative.symja.WolframExpression.Symbol;
import dev.verivative.symja.WolframParser;
import dev.verivative.symja.WolframSyntaxException;
import dev.verivative.term.Function;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads Wolfram's language: {@code Exp[x[i]]/Sum[Exp[x[k]], {k, 1, n}]}.
 *
 * <p>Only the heads listed here are accepted, and names that cannot be built in: a small letter at the beginning, or
 * one capital.
 */
final class WolframReader {
    private static final Map<String, Op> FUNCTIONS = Map.ofEntries(
            Map.entry("Exp", Op.EXP),
            Map.entry("Log", Op.LOG),
            Map.entry("Sqrt", Op.SQRT),
            Map.entry("Sin", Op.SIN),
            Map.entry("Cos", Op.COS),
            Map.entry("Sinh", Op.SINH),
            Map.entry("Cosh", Op.COSH),
            Map.entry("Tanh", Op.TANH),
            Map.entry("LogisticSigmoid", Op.LOGISTIC),
            Map.entry("Erf", Op.ERF));

    private static final String HEADS =
            "Exp, Log, Sqrt, Sin, Cos, Sinh, Cosh, Tanh, Erf, LogisticSigmoid, Sum, KroneckerDelta, or an entry x[i]";

    private static final int MAX_DEPTH = LatexCursor.MAX_NESTING;

    private final Formula formula;
    private final Vocabulary vocabulary;
    private final Set<String> letters = new LinkedHashSet<>();
    private int depth;

    WolframReader(Formula formula, Vocabulary vocabulary) {
        this.formula = formula;
        this.vocabulary = vocabulary;
    }

    /** The whole text as one expression. */
    Statement statement() {
        try {
            Syntax syntax = syntax(WolframParser.parse(formula.text()));
            return new Statement(List.of(syntax), List.of(), letters);
        } catch (WolframSyntaxException fault) {
            throw formula.fault(fault.at(), String.valueOf(fault.getMessage()), fault.expected());
        }
    }

    private Syntax syntax(WolframExpression expression) {
        if (++depth > MAX_DEPTH) {
            throw fault(expression, "the formula is nested too deeply", "at most " + MAX_DEPTH + " levels");
        }
        Syntax syntax = expression instanceof Literal number
                ? new Syntax.Literal(number.at(), number.value())
                : expression instanceof Symbol symbol ? symbol(symbol) : compound((Compound) expression);
        depth--;
        return syntax;
    }

    private Syntax symbol(Symbol symbol) {
        if (symbol.name().equals("E")) {
            return new Syntax.Elementary(symbol.at(), Op.EXP, new Syntax.Literal(symbol.at(), Rational.ONE), false);
        }
        if (symbol.name().equals("Pi")) {
            return new Syntax.Name(symbol.at(), "pi");
        }
        checkName(symbol);
        return new Syntax.Name(symbol.at(), symbol.name());
    }

    /** Refuses what Wolfram could have built in. */
    private void checkName(Symbol symbol) {
        boolean builtIn = symbol.name().matches("[A-Z][A-Za-z0-9]*[A-Za-z][A-Za-z0-9]*");
        if (builtIn && !vocabulary.declares(symbol.name())) {
            throw fault(symbol, TypedNames.shown(symbol.name()) + " cannot be read", HEADS);
        }
    }

    private Syntax compound(Compound compound) {
        List<WolframExpression> arguments = compound.arguments();
        String name = compound.name();
        Op function = FUNCTIONS.get(name);
        if (function != null) {
            return elementary(compound, function);
        }
        return switch (name) {
            case "Plus", "Subtract", WolframParser.DIFFERENCE -> addition(compound);
            case "Times", "Divide", WolframParser.QUOTIENT -> product(compound);
            case "Rational" -> product(counted(compound, 2));
            case "Minus", WolframParser.MINUS -> minus(counted(compound, 1));
            case "Power" -> power(counted(compound, 2));
            case "Sum" -> sum(compound);
            case "KroneckerDelta" ->
                entry(
                        new Syntax.Name(compound.at(), "delta"),
                        counted(compound, 2).arguments());
            case "D" -> {
                counted(compound, 2);
                yield new Syntax.Derivative(compound.at(), syntax(arguments.get(0)), by(arguments.get(1)));
            }
            default -> named(compound);
        };
    }

    private Syntax by(WolframExpression expression) {
        Syntax by = syntax(expression);
        if (by instanceof Syntax.Name || (by instanceof Syntax.Subscripted)) {
            return by;
        }
        throw fault(expression, "a derivative is by an entry of a variable", "D[Exp[x[i]], x[j]]");
    }

    private Compound counted(Compound compound, int expected) {
        int given = compound.arguments().size();
        if (given != expected) {
            String name = compound.name().replace("$", "");
            throw fault(compound, name + " takes " + expected + " arguments, not " + given, HEADS);
        }
        return compound;
    }

    private Syntax elementary(Compound compound, Op function) {
        List<WolframExpression> arguments = compound.arguments();
        if (function == Op.LOG && arguments.size() == 2) {
            return new Syntax.Fraction(
                    compound.at(),
                    new Syntax.Elementary(compound.at(), Op.LOG, syntax(arguments.get(1)), false),
                    new Syntax.Elementary(compound.at(), Op.LOG, syntax(arguments.get(0)), false));
        }
        counted(compound, 1);
        return new Syntax.Elementary(compound.at(), function, syntax(arguments.get(0)), false);
    }

    /** Sums that begin with a sum are one row of terms, however long. */
    private Syntax addition(Compound compound) {
        List<Part> parts = new ArrayList<>();
        WolframExpression rest = compound;
        while (rest instanceof Compound sum
                && Set.of("Plus", "Subtract", WolframParser.DIFFERENCE).contains(sum.name())) {
            boolean plus = sum.name().equals("Plus");
            if (!plus) {
                counted(sum, 2);
            } else if (sum.arguments().isEmpty()) {
                throw fault(sum, "a sum of nothing", "terms with + between");
            }
            for (int i = sum.arguments().size() - 1; i > 0; i--) {
                parts.add(new Part(!plus, syntax(sum.arguments().get(i))));
            }
            rest = sum.arguments().get(0);
        }
        parts.add(new Part(false, syntax(rest)));
        Collections.reverse(parts);
        return parts.size() == 1 ? parts.get(0).term() : new Syntax.Addition(compound.at(), parts);
    }

    /** Products that begin with a product are one row of factors; a quotient of two whole numbers is one number. */
    private Syntax product(Compound compound) {
        List<Syntax.Factor> factors = new ArrayList<>();
        WolframExpression rest = compound;
        Set<String> heads = Set.of("Times", "Divide", "Rational", WolframParser.QUOTIENT);
        while (rest instanceof Compound product && heads.contains(product.name())) {
            boolean times = product.name().equals("Times");
            if (!times) {
                counted(product, 2);
            } else if (product.arguments().isEmpty()) {
                throw fault(product, "a product of nothing", "factors with * between");
            }
            for (int i = product.arguments().size() - 1; i > 0; i--) {
                Syntax factor = syntax(product.arguments().get(i));
                if (times && isQuotient(product.arguments().get(i)) && factor instanceof Syntax.Product quotient) {
                    // A quotient binds more tightly than a product here, which nobody means by a*b/c.
                    for (int j = quotient.factors().size() - 1; j > 0; j--) {
                        factors.add(quotient.factors().get(j));
                    }
                    factor = quotient.factors().get(0).factor();
                }
                factors.add(new Syntax.Factor(times ? Joint.TIMES : Joint.SLASH, factor));
            }
            rest = product.arguments().get(0);
        }
        factors.add(new Syntax.Factor(Joint.BESIDE, syntax(rest)));
        Collections.reverse(factors);
        if (factors.size() > 1
                && factors.get(1).joint() == Joint.SLASH
                && factors.get(0).factor() instanceof Syntax.Literal above
                && factors.get(1).factor() instanceof Syntax.Literal below
                && above.value().isInteger()
                && below.value().isInteger()
                && below.value().signum() != 0) {
            Rational value = above.value().times(below.value().inverse());
            factors.remove(1);
            factors.set(0, new Syntax.Factor(Joint.BESIDE, new Syntax.Literal(above.at(), value)));
        }
        return factors.size() == 1 ? factors.get(0).factor() : new Syntax.Product(compound.at(), factors);
    }

    private static boolean isQuotient(WolframExpression expression) {
        return expression instanceof Compound compound && compound.name().equals(WolframParser.QUOTIENT);
    }

    private Syntax minus(Compound compound) {
        Syntax of = syntax(compound.arguments().get(0));
        return of instanceof Syntax.Literal literal
                ? new Syntax.Literal(literal.at(), literal.value().negate())
                : new Syntax.Addition(compound.at(), List.of(new Part(true, of)));
    }

    private Syntax power(Compound compound) {
        WolframExpression base = compound.arguments().get(0);
        Syntax exponent = syntax(compound.arguments().get(1));
        if (base instanceof Symbol symbol && symbol.name().equals("E")) {
            return new Syntax.Elementary(compound.at(), Op.EXP, exponent, false);
        }
        return new Syntax.Power(compound.at(), syntax(base), exponent);
    }

    private Syntax sum(Compound compound) {
        List<WolframExpression> arguments = compound.arguments();
        if (arguments.size() < 2) {
            throw fault(compound, "the sum has no range", "Sum[x[k], {k, 1, n}]");
        }
        List<Bounds> ranges = arguments.subList(1, arguments.size()).stream()
                .map(this::bounds)
                .toList();
        Syntax body = syntax(arguments.get(0));
        for (int i = ranges.size() - 1; i >= 0; i--) {
            body = new Syntax.Summation(
                    compound.at(),
                    ranges.get(i).index(),
                    Optional.of(ranges.get(i).upper()),
                    body);
        }
        return body;
    }

    private record Bounds(Subscript index, Subscript upper) {}

    /** {k, 1, n} or {k, n}. */
    private Bounds bounds(WolframExpression range) {
        List<WolframExpression> parts =
                range instanceof Compound list && list.name().equals("List") ? list.arguments() : List.of();
        boolean started = parts.size() == 2
                || (parts.size() == 3
                        && parts.get(1) instanceof Literal start
                        && start.value().equals(Rational.ONE));
        if (!started || !(parts.get(0) instanceof Symbol)) {
            throw fault(range, "this is no range from 1", "{k, 1, n}");
        }
        return new Bounds(index(parts.get(0)), bound(parts.get(parts.size() - 1)));
    }

    private Subscript bound(WolframExpression upper) {
        if (upper instanceof Symbol symbol) {
            checkName(symbol);
            return new Subscript(symbol.at(), symbol.name());
        }
        return position(upper, "this cannot be the upper bound of a sum");
    }

    private Subscript index(WolframExpression index) {
        if (index instanceof Symbol symbol) {
            checkName(symbol);
            letters.add(symbol.name());
            return new Subscript(symbol.at(), symbol.name());
        }
        return position(index, "this cannot be an index");
    }

    private Subscript position(WolframExpression index, String message) {
        if (index instanceof Literal number
                && number.value().isInteger()
                && number.value().signum() >= 0) {
            return new Subscript(index.at(), number.value().toString());
        }
        throw fault(index, message, "a letter or a whole number from 1");
    }

    private Syntax entry(Syntax base, List<WolframExpression> indices) {
        return new Syntax.Subscripted(
                base.at(), base, indices.stream().map(this::index).toList());
    }

    /** x[i], softmax[x][i], or sigma[i] for a function of its own variables. */
    private Syntax named(Compound compound) {
        if (compound.head() instanceof Compound call && !call.name().isEmpty()) {
            Optional<String> function = function(call.name());
            if (function.isPresent()) {
                return call(call, function.get(), compound.arguments());
            }
        }
        if (!(compound.head() instanceof Symbol head)) {
            throw fault(compound, "this is no function", HEADS);
        }
        Optional<String> function = function(head.name());
        boolean entry =
                !compound.arguments().isEmpty() && compound.arguments().stream().allMatch(this::isIndex);
        Function own = vocabulary.functions().get(head.name());
        boolean ofItsOwn = own != null
                && entry
                && own.indices().size() == compound.arguments().size();
        if (function.isPresent() && !ofItsOwn) {
            return call(compound, function.get(), List.of());
        }
        checkName(head);
        if (!entry) {
            throw fault(head, "the function " + TypedNames.shown(head.name()) + " is not known", "one of " + HEADS);
        }
        return entry(new Syntax.Name(head.at(), head.name()), compound.arguments());
    }

    private boolean isIndex(WolframExpression argument) {
        return argument instanceof Symbol symbol
                ? !vocabulary.declares(symbol.name())
                        && !symbol.name().equals("E")
                        && !symbol.name().equals("Pi")
                : argument instanceof Literal number
                        && number.value().isInteger()
                        && number.value().signum() >= 0;
    }

    /** A declared function under its name, or one of the library, which may begin with a capital letter here. */
    private Optional<String> function(String name) {
        if (vocabulary.functions().containsKey(name) || vocabulary.isFromLibrary(name)) {
            return Optional.of(name);
        }
        String small = name.toLowerCase(java.util.Locale.ROOT);
        return vocabulary.isFromLibrary(small) ? Optional.of(small) : Optional.empty();
    }

    private Syntax call(Compound call, String name, List<WolframExpression> outer) {
        if (call.arguments().isEmpty()) {
            throw fault(call, name + " needs an argument", name + "[x][i]");
        }
        List<Syntax> items = new ArrayList<>();
        for (WolframExpression argument : call.arguments()) {
            items.add(
                    argument instanceof Compound table && table.name().equals("Table")
                            ? mapping(table)
                            : syntax(argument));
        }
        Optional<List<Subscript>> indices = outer.isEmpty()
                ? Optional.empty()
                : Optional.of(outer.stream().map(this::index).toList());
        return new Syntax.Bracketed(
                call.at(),
                new Syntax.Name(call.at(), name),
                Optional.empty(),
                new Syntax.Group(call.at(), items, true),
                indices,
                Optional.empty(),
                true);
    }

    /** Table[x[k] + c, {k, 1, n}]. */
    private Syntax mapping(Compound table) {
        if (table.arguments().size() < 2) {
            throw fault(table, "the table has no range", "Table[x[k] + c, {k, 1, n}]");
        }
        List<Subscript> indices = table.arguments().subList(1, table.arguments().size()).stream()
                .map(range -> bounds(range).index())
                .toList();
        return new Syntax.Mapping(table.at(), indices, syntax(table.arguments().get(0)));
    }

    private FormulaException fault(WolframExpression at, String message, String expected) {
        return formula.fault(at.at(), message, expected);
    }
}
