package dev.verivative.notation;

import dev.verivative.notation.NumpyLine.Argument;
import dev.verivative.notation.NumpyLine.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A Python identifier for each value, for the function's output and for sizes, different for different things. */
final class NumpyNames {
    /** Keywords of Python, and what the lines themselves call. */
    private static final Set<String> RESERVED = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield",
            "np",
            "erf",
            "len");

    private final Map<String, String> values = new HashMap<>();
    private final Map<String, String> sizes = new HashMap<>();
    private final Set<String> taken = new HashSet<>();
    private final Argument output;

    /**
     * Gives names.
     *
     * @param values tensors, variables and parameters
     * @param function the symbol of the function whose output gets a name too: y if that is free
     */
    NumpyNames(Collection<String> values, String function) {
        List<String> later = new ArrayList<>();
        for (String value : values) {
            // Who has a valid name of his own keeps it before it goes to somebody else.
            if (identifier(value).equals(value) && taken.add(value)) {
                this.values.put(value, value);
            } else if (!this.values.containsKey(value)) {
                later.add(value);
            }
        }
        later.forEach(value -> this.values.computeIfAbsent(value, name -> free(identifier(name))));
        String wanted = identifier(function);
        this.output =
                new Argument(taken.add("y") ? "y" : taken.add(wanted) ? wanted : free("out"), Kind.OUTPUT, function);
    }

    Argument value(String name) {
        String identifier = values.get(name);
        if (identifier == null) {
            throw new IllegalArgumentException("no name was given to " + name);
        }
        return new Argument(identifier, Kind.VALUE, name);
    }

    Argument output() {
        return output;
    }

    Argument size(String dimension) {
        return new Argument(sizes.computeIfAbsent(dimension, name -> free(identifier(name))), Kind.SIZE, dimension);
    }

    private String free(String wanted) {
        String candidate = wanted;
        for (int i = 1; !taken.add(candidate); i++) {
            candidate = wanted + i;
        }
        return candidate;
    }

    private static String identifier(String name) {
        String letters = Letters.ascii(name.replace("'", "_prime")).replaceAll("[^A-Za-z0-9_]", "_");
        String identifier = Character.isLetter(letters.charAt(0)) ? letters : "v" + letters;
        return RESERVED.contains(identifier) ? identifier + "_" : identifier;
    }
}
