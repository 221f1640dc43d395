package dev.verivative.api;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.CatalogueLibrary;
import dev.verivative.definition.Definition;
import dev.verivative.notation.Expression;
import dev.verivative.notation.ExpressionReader;
import dev.verivative.notation.Formula;
import dev.verivative.notation.FormulaException;
import dev.verivative.notation.Notation;
import dev.verivative.notation.VariableException;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Term;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What FUNCTION on the command line stands for: a definition by name or path, or a formula in quotes or a file. */
final class Formulas {
    private static final List<String> SYMBOLS = List.of("f", "g", "h", "y");

    /** A longer title is cut: the formula itself stands below it. */
    private static final int LONGEST_TITLE = 200;

    private Formulas() {}

    /**
     * What was asked for.
     *
     * @param definition the function
     * @param notation how it was written, where it was a formula
     * @param recognised whether nobody said so
     */
    record Asked(Definition definition, Optional<Notation> notation, boolean recognised) {}

    /**
     * The function that is meant, and how it was written.
     *
     * @param argument a name, a path or a formula
     * @param wrt the variable to differentiate by, if it was named
     */
    static Asked find(String argument, Reading reading, Optional<String> wrt) {
        String text = Numbers.plain(argument);
        FormulaText.checkLength(text);
        Optional<FormulaText> formula = FormulaText.inFile(text);
        if (formula.isEmpty() && !text.endsWith(".md")) {
            formula = FormulaText.inArgument(text);
        }
        return formula.map(found -> formula(found, reading, wrt)).orElseGet(() -> definition(text));
    }

    /** A formula, whatever it looks like. */
    static Asked formula(String formula, Reading reading, Optional<String> wrt) {
        FormulaText.checkLength(formula);
        return formula(FormulaText.ofFormula(Numbers.plain(formula)), reading, wrt);
    }

    /** A definition of the catalogue or in a file. */
    static Asked definition(String nameOrPath) {
        return new Asked(Catalogue.standard().find(nameOrPath), Optional.empty(), false);
    }

    private static Asked formula(FormulaText text, Reading reading, Optional<String> wrt) {
        Optional<Notation> named = reading.notation();
        CatalogueLibrary library = new CatalogueLibrary(Catalogue.standard());
        Notation notation = named.or(text::hint).orElseGet(() -> Notation.of(text.text(), library));
        try {
            Formula formula = new Formula(text.text(), text.line(), text.column());
            Expression expression = new ExpressionReader(formula, notation, library, reading.scalars()).read(wrt);
            if (hasDerivative(expression.body())) {
                throw new Refusal("'" + title(text.text()) + "' has a derivative in it: expected a formula without");
            }
            return new Asked(definition(text, expression, library), Optional.of(notation), named.isEmpty());
        } catch (FormulaException fault) {
            throw new Refusal(fault.describe(text.source()));
        } catch (VariableException fault) {
            throw new Refusal(String.valueOf(fault.getMessage()));
        }
    }

    private static Definition definition(FormulaText text, Expression expression, CatalogueLibrary library) {
        Set<String> taken = new HashSet<>(expression.body().names());
        taken.add(expression.variable().name());
        String symbol = symbol(taken);
        Function function =
                new Function(symbol, List.of(expression.variable()), expression.indices(), expression.body());
        Set<String> parameters = new LinkedHashSet<>(expression.parameters());
        Set<String> positive = new LinkedHashSet<>();
        called(expression.body())
                .forEach(name -> library.definition(name).ifPresent(definition -> {
                    checkCall(definition, expression);
                    parameters.addAll(definition.parameters());
                    definition.parameters().stream()
                            .filter(definition::isPositive)
                            .forEach(positive::add);
                }));
        return new Definition(
                symbol,
                title(text.text()),
                function,
                List.of(expression.variable()),
                expression.constants(),
                List.copyOf(parameters),
                new Assumptions(positive, Set.of()),
                List.of(),
                List.of(),
                "",
                "",
                text.source().equals("formula") ? "the command line" : text.source());
    }

    /** A function that is called brings its parameters along, and its constants would be somebody else's. */
    private static void checkCall(Definition called, Expression expression) {
        Set<String> outside = called.function().ambientNames();
        called.constants().stream()
                .filter(constant -> outside.contains(constant.name()))
                .findFirst()
                .ifPresent(constant -> {
                    throw new Refusal(called.name() + " cannot be called in a formula: it is about a constant "
                            + constant.name() + " of its own");
                });
        Stream.concat(Stream.of(expression.variable()), expression.constants().stream())
                .filter(tensor -> outside.contains(tensor.name()))
                .findFirst()
                .ifPresent(tensor -> {
                    throw new Refusal(tensor.name() + " is a parameter of " + called.name()
                            + ": expected another letter in the formula");
                });
    }

    /** The symbols of all functions that are called, also inside arguments. */
    private static Set<String> called(Term term) {
        Set<String> symbols = new LinkedHashSet<>();
        if (term instanceof Term.Call call) {
            symbols.add(call.function().symbol());
            call.arguments().forEach(argument -> symbols.addAll(called(argument.body())));
        }
        term.children().forEach(child -> symbols.addAll(called(child)));
        return symbols;
    }

    private static String title(String text) {
        String line = text.strip().replaceAll("[\\s\\p{Cntrl}]+", " ");
        return line.length() > LONGEST_TITLE ? line.substring(0, LONGEST_TITLE) + "..." : line;
    }

    private static boolean hasDerivative(Term term) {
        return term instanceof Term.Partial || term.children().stream().anyMatch(Formulas::hasDerivative);
    }

    /** f, unless the formula has an f of its own. */
    private static String symbol(Set<String> taken) {
        return SYMBOLS.stream()
                .filter(letter -> !taken.contains(letter))
                .findFirst()
                .orElseThrow(() -> new Refusal("the formula uses all of " + SYMBOLS + ": none is left to call it by"));
    }
}
