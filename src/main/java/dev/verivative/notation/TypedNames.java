package dev.verivative.notation;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Words in typed notations: which belong together, and which cannot be read. */
final class TypedNames {
    private static final int NEAREST = 4;

    private static final Set<String> ELEMENTARY =
            Set.of("exp", "log", "sqrt", "tanh", "erf", "sin", "cos", "sinh", "cosh", "sigmoid");

    private static final String A_SHIFT = "a constant in its place, as in exp(x_i - c): a shift changes no softmax";

    /** Names that people type for what has no derivative everywhere or no form here, and what they can do. */
    static final Map<String, String> REFUSED = Map.ofEntries(
            Map.entry("max", A_SHIFT),
            Map.entry("min", A_SHIFT),
            Map.entry("maximum", "a smooth function such as softplus"),
            Map.entry("minimum", "a smooth function such as softplus"),
            Map.entry("amax", A_SHIFT),
            Map.entry("amin", A_SHIFT),
            Map.entry("argmax", "a smooth function such as softmax"),
            Map.entry("argmin", "a smooth function such as softmax"),
            Map.entry("abs", "sqrt(x^2) where x is not zero"),
            Map.entry("sign", "a smooth function such as tanh"),
            Map.entry("relu", "a smooth function such as softplus"),
            Map.entry("prod", "a product written out, or exp(sum_k log(x_k))"),
            Map.entry("where", "a formula without cases"),
            Map.entry("floor", "a smooth function"),
            Map.entry("ceil", "a smooth function"),
            Map.entry("round", "a smooth function"));

    private final TypedCursor cursor;
    private final Vocabulary vocabulary;

    TypedNames(TypedCursor cursor, Vocabulary vocabulary) {
        this.cursor = cursor;
        this.vocabulary = vocabulary;
    }

    /** The next word; with those behind it where all together, before a bracket, are the name of a function. */
    String word() {
        String word = cursor.word();
        int end = cursor.end();
        StringBuilder name = new StringBuilder(word);
        String found = word;
        while (cursor.here() == '_' || cursor.here() == '-') {
            String joint = Character.toString(cursor.here());
            cursor.takeHere(joint);
            if (!Character.isLetterOrDigit(cursor.here())) {
                break;
            }
            name.append(joint).append(Character.isLetter(cursor.here()) ? cursor.word() : cursor.digits());
            if (cursor.here() == '('
                    && vocabulary.library().find(name.toString()).isPresent()) {
                found = Library.joined(name.toString());
                end = cursor.end();
            }
        }
        cursor.goTo(end);
        return found;
    }

    /** Whether a bracket after a space or the name of a number multiplies it: n (n - 1). */
    boolean isFactor(String name) {
        return name.equals("pi") || vocabulary.isNumber(name) || (cursor.isAfterSpace() && isLetter(name));
    }

    private static boolean isLetter(String name) {
        return LatexLetters.plainLetter(name.replace("'", "")).isPresent();
    }

    /** Refuses a name that is known not to be a number. */
    void checkKnown(int at, String name) {
        String instead = REFUSED.get(name);
        // As prod_k x_k and max_k x_k: nobody has a constant of that name.
        if (instead != null && (cursor.isNext("(") || cursor.isNext("_"))) {
            throw cursor.fault(at, name + " has no derivative everywhere, or no form here", instead);
        }
        if (cursor.isNext("(") && VectorFunctions.REDUCTIONS.contains(name)) {
            throw cursor.fault(
                    at,
                    name + "(..) belongs to vector notation",
                    "sum_k .. with an index here, or a formula without indices");
        }
    }

    FormulaException unknownFunction(int at, String name) {
        if (isLetter(name)) {
            return cursor.fault(
                    at,
                    "it is not clear whether " + name + " is called or multiplied",
                    name + "*(..) for a product; no function " + name + " is known");
        }
        return cursor.fault(
                at,
                "the function " + shown(name) + " is not known",
                nearest(name, vocabulary.functions().keySet()));
    }

    static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) + "..." : name;
    }

    private String nearest(String name, Collection<String> declared) {
        Set<String> all = new LinkedHashSet<>(ELEMENTARY);
        all.addAll(declared);
        all.addAll(vocabulary.library().names());
        return "a function such as " + Nearest.of(name, all, NEAREST).stream().collect(Collectors.joining(", "));
    }
}
