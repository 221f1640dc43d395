package dev.verivative.term;

import java.util.Set;
import java.util.regex.Pattern;

/** Names of tensors, symbols, indices, dimensions, functions and rule variables. */
public final class Names {
    private static final Pattern NAME = Pattern.compile("[\\p{L}#$][\\p{L}\\p{N}'#$]*|\\d+");

    private Names() {}

    /**
     * Refuses what would make the text of a term ambiguous.
     *
     * @throws IllegalArgumentException if the name is no letter followed by letters, digits and primes
     */
    static void check(String name) {
        if (!isPlain(name) && !NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("'" + name + "' is no name: expected a letter, then letters and digits");
        }
    }

    /** Whether it is made of English letters, as nearly all names are; told quickly. */
    private static boolean isPlain(String name) {
        for (int i = 0; i < name.length(); i++) {
            char letter = name.charAt(i);
            if ((letter < 'a' || letter > 'z') && (letter < 'A' || letter > 'Z')) {
                return false;
            }
        }
        return !name.isEmpty();
    }

    /** The name itself, or the first of name', name'', ... that is not taken; now it is. */
    static String fresh(String name, Set<String> taken) {
        String candidate = name;
        while (!taken.add(candidate)) {
            candidate = candidate + "'";
        }
        return candidate;
    }
}
