package dev.verivative.notation;

import dev.verivative.term.Function;
import dev.verivative.term.Tensor;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Messages about names. */
final class Faults {
    private static final int NEAREST = 6;

    private final Formula formula;
    private final Vocabulary vocabulary;
    private final Set<String> letters;
    private final String defined;

    Faults(Formula formula, Vocabulary vocabulary, Set<String> letters, String defined) {
        this.formula = formula;
        this.vocabulary = vocabulary;
        this.letters = letters;
        this.defined = defined;
    }

    FormulaException at(int at, String message, String expected) {
        return formula.fault(at, message, expected);
    }

    /** A name that is used as a number and has no meaning as one. */
    FormulaException unknown(Syntax.Name name) {
        String shown = LatexLetters.name(name.name());
        if (letters.contains(name.name()) || vocabulary.indices().containsKey(name.name())) {
            return at(
                    name.at(), shown + " is an index, not a number", "a number, a parameter, or an entry such as x_i");
        }
        if (name.name().equals(defined)) {
            return at(name.at(), "the definition of " + shown + " uses " + shown, "names that are known before");
        }
        if (vocabulary.isFromLibrary(name.name())) {
            Function function = vocabulary.function(name.name()).orElseThrow();
            return at(name.at(), shown + " is a function and needs its argument", exampleCall(function));
        }
        String word = wordAt(name.at());
        if (word.length() > 2 && name.name().length() == 1) {
            return at(
                    name.at(),
                    word + " is not known",
                    nearest(word) + "; \\operatorname{" + word + "} for a word, spaces or \\cdot in a product");
        }
        return at(
                name.at(),
                shown + " is not known",
                nearest(name.name()) + "; or " + shown + " declared as a variable, constant or parameter");
    }

    /** The same for a name that stands alone, so that it could be a scalar: neither called nor with indices. */
    FormulaException undeclared(Syntax.Name name) {
        FormulaException fault = unknown(name);
        boolean free = !letters.contains(name.name())
                && !vocabulary.indices().containsKey(name.name())
                && !name.name().equals(defined);
        return free && LatexLetters.plainLetter(name.name()).isPresent() ? fault.withLetter(name.name()) : fault;
    }

    /** A declared name that stands where an index should. */
    FormulaException noIndex(Syntax.Subscript subscript) {
        String name = subscript.text();
        String meaning = vocabulary.dimensions().containsKey(name)
                ? "the size of a dimension"
                : vocabulary.symbols().contains(name) ? "a parameter" : "a known name";
        return at(
                subscript.at(),
                LatexLetters.name(name) + " is " + meaning + ", not an index",
                "an index letter without another meaning, or a position");
    }

    FormulaException unknownDimension(Syntax.Subscript bound) {
        String known = vocabulary.dimensions().keySet().stream()
                .filter(name -> !Character.isDigit(name.charAt(0)))
                .collect(Collectors.joining(", "));
        return at(
                bound.at(),
                bound.text() + " is no known dimension",
                (known.isEmpty() ? "a number; no dimension is declared" : "one of " + known + ", or a number"));
    }

    FormulaException wrongIndices(int at, String name, int expected, int given) {
        return at(
                at,
                LatexLetters.name(name) + " has " + count(expected) + ", not " + given,
                example(name, expected) + (given == 1 && expected > 1 ? "; a comma between positions" : ""));
    }

    private static String count(int number) {
        return number == 0 ? "no index" : number == 1 ? "one index" : number + " indices";
    }

    /** How an entry of the tensor or function is written. */
    static String example(String name, int rank) {
        String indices = IntStream.range(0, rank)
                .mapToObj(i -> Character.toString('i' + i))
                .collect(Collectors.joining());
        String letter = LatexLetters.name(name);
        return rank == 0 ? letter : rank == 1 ? letter + "_" + indices : letter + "_{" + indices + "}";
    }

    /** How a call of the function is written. */
    static String exampleCall(Function function) {
        String arguments = function.variables().stream()
                .map(Tensor::name)
                .map(LatexLetters::name)
                .collect(Collectors.joining(", "));
        String indices = example("x", function.indices().size()).substring(1);
        return LatexLetters.function(function.symbol()) + "(" + arguments + ")" + indices;
    }

    /** The letters that stand there together, as in a word that was typed without a command. */
    private String wordAt(int at) {
        String text = formula.text();
        int end = at;
        while (end < text.length() && end < at + 40 && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private String nearest(String name) {
        if (vocabulary.names().isEmpty()) {
            return "a number; no name is declared";
        }
        return "one of "
                + Nearest.of(name, vocabulary.names(), NEAREST).stream()
                        .map(LatexLetters::name)
                        .collect(Collectors.joining(", "));
    }
}
