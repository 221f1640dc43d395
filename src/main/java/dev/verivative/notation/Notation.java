package dev.verivative.notation;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The notations in which a formula can be typed. */
public enum Notation {
    /** Index notation in one line: {@code exp(x_i)/sum_k exp(x_k)}. */
    PLAIN,
    /** Whole vectors and matrices as in NumPy: {@code exp(x)/sum(exp(x))}. */
    VECTOR,
    /** Wolfram's InputForm: {@code Exp[x[i]]/Sum[Exp[x[k]], {k, 1, n}]}. */
    WOLFRAM,
    /** LaTeX: {@code \frac{e^{x_i}}{\sum_{k=1}^n e^{x_k}}}. */
    LATEX;

    /** A name that has its arguments or indices in square brackets; methods such as x.shape[0] are NumPy's. */
    private static final Pattern SQUARE = Pattern.compile("(?<![.\\p{L}\\p{N}])[\\p{L}$][\\p{L}\\p{N}$]*\\[");

    /** An index, or braces, which NumPy has not in formulas. */
    private static final Pattern INDEX = Pattern.compile("[_^]\\{|(?<=[\\p{L}\\p{N})\\]'])_(?!_)|[∑Σ]_");

    /** A word before a bracket, perhaps with underscores, as in log_softmax(x). */
    private static final Pattern CALLED = Pattern.compile("\\p{L}[\\p{L}\\p{N}]*(?:_\\p{L}[\\p{L}\\p{N}]+)*(?=\\()");

    /** What only formulas in whole tensors have. */
    private static final Pattern WHOLE = Pattern.compile(
            "@|\\*\\*|\\p{L}\\.\\p{L}|\\)\\.\\p{L}|" + "\\b(" + String.join("|", VectorFunctions.REDUCTIONS) + ")\\(");

    /** How it is called on the command line. */
    public String label() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }

    /** The notation of that label. */
    public static Optional<Notation> named(String label) {
        return Arrays.stream(values())
                .filter(notation -> notation.label().equals(label))
                .findFirst();
    }

    /**
     * The notation in which a text is written. The first of these decides:
     *
     * <ol>
     *   <li>a backslash is LaTeX;
     *   <li>a name with a square bracket directly behind it, and no underscore, is Wolfram;
     *   <li>an index behind an underscore, or braces, is plain notation;
     *   <li>{@code @}, {@code **}, a dot between names, or a call of sum, mean, dot, norm, ... or of a function in the
     *       library that takes or gives a vector is vector notation;
     *   <li>anything else is plain notation of scalars.
     * </ol>
     */
    public static Notation of(String text, Library library) {
        if (text.indexOf('\\') >= 0) {
            return LATEX;
        }
        if (text.indexOf('_') < 0 && SQUARE.matcher(text).find()) {
            return WOLFRAM;
        }
        String calls = CALLED.matcher(text).replaceAll(call -> call.group().replace("_", ""));
        if (INDEX.matcher(calls).find()) {
            return PLAIN;
        }
        boolean ofVectors = CALLED.matcher(text)
                .results()
                .flatMap(call -> library.find(call.group()).stream())
                .anyMatch(function -> !function.indices().isEmpty()
                        || function.variables().stream().anyMatch(variable -> variable.rank() > 0));
        return ofVectors || WHOLE.matcher(text).find() ? VECTOR : PLAIN;
    }
}
