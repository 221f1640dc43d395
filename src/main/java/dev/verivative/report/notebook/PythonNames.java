package dev.verivative.report.notebook;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Names for the statements of a notebook, none of which is given out twice. */
final class PythonNames {
    /** What the statements themselves use. */
    private static final Set<String> OWN = Set.of(
            "np",
            "math",
            "erf",
            "len",
            "sum",
            "range",
            "print",
            "agree",
            "differences",
            "derived",
            "exact",
            "numerical",
            "place");

    private final Set<String> taken = new HashSet<>(OWN);

    /** That name, or one like it if it is in use. */
    String fresh(String wanted) {
        String candidate = wanted;
        while (!taken.add(candidate)) {
            candidate += "_";
        }
        return candidate;
    }

    /** A name for something whose own name may be anything: short ones stay as they are. */
    String like(String name) {
        return fresh(identifier(name));
    }

    /**
     * A name for a letter that means something inside of one expression only.
     *
     * @param around the letters that mean something there already
     */
    String local(String name, Collection<String> around) {
        String candidate = identifier(name);
        while (taken.contains(candidate) || around.contains(candidate)) {
            candidate += "_";
        }
        return candidate;
    }

    private static String identifier(String name) {
        // No keyword of Python is so short, but for these.
        boolean isPlain = name.matches("[A-Za-z][A-Za-z0-9]?")
                && !Set.of("as", "if", "in", "is", "or").contains(name);
        return isPlain ? name : "v_" + name.replace("'", "_prime").replaceAll("[^A-Za-z0-9_]", "_");
    }
}
