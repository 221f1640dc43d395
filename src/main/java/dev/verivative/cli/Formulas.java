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
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What FUNCTION on the command line stands for: a definition by name or path, or a formula in quotes. */
final class Formulas {
    /** Stands for a leading minus sign of a formula while options are told from arguments. */
    private static final char MINUS = '\u2212';

    private static final String SYMBOL = "f";

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
            String variable = variable(inventory.ranks(), wrt);
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
            Function function = new Function(SYMBOL, List.of(differentiated), List.copyOf(body.freeIndices()), body);
            return new Definition(
                    SYMBOL,
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

    private static String variable(Map<String, Integer> names, @Nullable String wrt) {
        if (wrt != null) {
            return wrt;
        } else if (names.containsKey("x") || names.isEmpty()) {
            return "x";
        } else if (names.size() == 1) {
            return names.keySet().iterator().next();
        }
        throw new Refusal("which of " + names.keySet() + " is differentiated by? Name it with --wrt");
    }
}
