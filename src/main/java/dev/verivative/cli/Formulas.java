package dev.verivative.cli;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.notation.Formula;
import dev.verivative.notation.FormulaException;
import dev.verivative.notation.Inventory;
import dev.verivative.notation.LatexReader;
import dev.verivative.notation.Vocabulary;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What FUNCTION on the command line stands for: a definition by name or path, or a formula in quotes. */
final class Formulas {
    /** Stands for a leading minus sign of a formula while options are told from arguments. */
    private static final char MINUS = '\u2212';

    private static final List<String> SYMBOLS = List.of("f", "g", "h", "y");

    private Formulas() {}

    /** A formula may begin with a minus sign; an option is a minus sign and letters. */
    static String[] protect(String[] arguments) {
        return Stream.of(arguments)
                .map(argument ->
                        argument.matches("(?s)-[^-].*[\\\\^_{}()].*") ? MINUS + argument.substring(1) : argument)
                .toArray(String[]::new);
    }

    static String plain(String argument) {
        return argument.replace(MINUS, '-');
    }

    /**
     * The function that is meant.
     *
     * @param wrt the variable to differentiate by, if it was named
     */
    static Definition find(String argument, @Nullable String wrt) {
        String text = plain(argument);
        boolean isPath = text.endsWith(".md") || (!text.isBlank() && isFile(text));
        if (!isPath && isLatex(text)) {
            return formula(text, wrt);
        } else if (!isPath && text.matches("(?s).*[\\^_{}()=*+].*")) {
            throw new Refusal("'" + text + "' is neither a name nor a file; a formula is read in LaTeX, such as"
                    + " '\\frac{e^{x_i}}{\\sum_{k=1}^n e^{x_k}}'");
        }
        return Catalogue.standard().find(text);
    }

    private static boolean isFile(String text) {
        try {
            return Files.exists(Path.of(text));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    /** LaTeX has commands, or single letters with scripts: a longer bare word is of another notation. */
    private static boolean isLatex(String text) {
        String bare = text.replaceAll("[_^]\\{[^{}]*}", "");
        return text.indexOf('\\') >= 0 || (text.matches("(?s).*[_^].*") && !bare.matches("(?s).*\\p{L}{2}.*"));
    }

    private static Definition formula(String text, @Nullable String wrt) {
        Formula formula = Formula.of(text);
        try {
            Inventory inventory = LatexReader.inventory(formula, Vocabulary.EMPTY);
            Dimension n = Dimension.of("n");
            String symbol = symbol(inventory.ranks().keySet());
            String variable = variable(inventory, wrt);
            Vocabulary vocabulary = Vocabulary.EMPTY.withDimension(n);
            for (String bound : inventory.bounds()) {
                vocabulary = bound.equals("n") ? vocabulary : vocabulary.withDimension(Dimension.of(bound));
            }
            List<Tensor> constants = new ArrayList<>();
            List<String> parameters = new ArrayList<>();
            Tensor differentiated = new Tensor(variable, List.of());
            for (Map.Entry<String, Integer> name : inventory.ranks().entrySet()) {
                Tensor tensor = new Tensor(name.getKey(), Collections.nCopies(name.getValue(), n));
                if (vocabulary.dimensions().containsKey(name.getKey())) {
                    continue;
                } else if (name.getKey().equals(variable)) {
                    differentiated = tensor;
                } else if (name.getValue() == 0) {
                    parameters.add(name.getKey());
                    vocabulary = vocabulary.withSymbol(name.getKey());
                    continue;
                } else {
                    constants.add(tensor);
                }
                vocabulary = vocabulary.withTensor(tensor);
            }
            Term body = LatexReader.read(formula, vocabulary);
            Function function = new Function(symbol, List.of(differentiated), List.copyOf(body.freeIndices()), body);
            if (hasDerivative(body)) {
                throw new Refusal("'" + text + "' has a derivative in it: expected a formula without");
            }
            return new Definition(
                    symbol,
                    text,
                    function,
                    List.of(differentiated),
                    constants,
                    parameters,
                    new Assumptions(Set.of(), Set.of()),
                    List.of(),
                    List.of(),
                    "",
                    "",
                    "the command line");
        } catch (FormulaException fault) {
            throw new Refusal(fault.describe("formula"));
        }
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

    private static String variable(Inventory inventory, @Nullable String wrt) {
        Map<String, Integer> all = inventory.ranks();
        Set<String> names = new LinkedHashSet<>(all.keySet());
        names.remove("n");
        names.removeAll(inventory.bounds());
        if (wrt != null) {
            if (!names.isEmpty() && !names.contains(wrt)) {
                throw new Refusal(
                        "the formula has no variable " + wrt + ": expected one of " + String.join(", ", names));
            }
            return wrt;
        } else if (names.contains("x") || names.isEmpty()) {
            return "x";
        } else if (names.size() == 1) {
            return names.iterator().next();
        }
        throw new Refusal("which of " + names + " is differentiated by? Name it with --wrt");
    }
}
