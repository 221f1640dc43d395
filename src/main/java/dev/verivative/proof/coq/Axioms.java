package dev.verivative.proof.coq;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Coq says that theorems rest on, and what of it is taken for granted: the axioms of Coq's own real numbers. */
final class Axioms {
    /** From Rocq 9 on the standard library goes by another name. */
    private static final Pattern ALLOWED = Pattern.compile("(?:Coq|Stdlib)\\."
            + "(?:Reals\\.ClassicalDedekindReals\\.sig_not_dec"
            + "|Reals\\.ClassicalDedekindReals\\.sig_forall_dec"
            + "|Logic\\.FunctionalExtensionality\\.functional_extensionality_dep"
            + "|Logic\\.Classical_Prop\\.classic)");

    /** The same as coqc prints them, with as much of their names as is needed. */
    private static final Pattern ALLOWED_IN_SHORT = Pattern.compile("(?:(?:(?:Coq|Stdlib)\\.)?Reals\\.)?"
            + "(?:ClassicalDedekindReals\\.)?(?:sig_not_dec|sig_forall_dec)"
            + "|(?:(?:(?:Coq|Stdlib)\\.)?Logic\\.)?(?:FunctionalExtensionality\\.)?functional_extensionality_dep"
            + "|(?:(?:(?:Coq|Stdlib)\\.)?Logic\\.)?(?:Classical_Prop\\.)?classic");

    private static final Pattern NAMED = Pattern.compile("(\\S+)(?: :.*)?");
    private static final String CLOSED = "Closed under the global context";
    private static final String HEAD = "Axioms:";
    private static final Pattern SECTION = Pattern.compile("\\* ([^:]+):(.*)");

    private static final Pattern HARMLESS =
            Pattern.compile("|<none>|Set is predicative|Rewrite rules are not allowed.*");

    private Axioms() {}

    static boolean isAllowed(String name) {
        return ALLOWED.matcher(name).matches();
    }

    static boolean isAllowedInShort(String name) {
        return ALLOWED_IN_SHORT.matcher(name).matches();
    }

    /** An allowed name without its modules, of which Coq prints some or none. */
    static String shortest(String name) {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /** What {@code Print Assumptions} printed, for one theorem after the other; empty if it cannot be understood. */
    static Optional<List<List<String>>> ofTheorems(String printed, int theorems) {
        List<List<String>> all = new ArrayList<>();
        boolean isOpen = false;
        for (String line : printed.lines().toList()) {
            if (line.equals(CLOSED)) {
                all.add(List.of());
                isOpen = false;
            } else if (line.equals(HEAD)) {
                all.add(new ArrayList<>());
                isOpen = true;
            } else if (!isOpen && !line.isBlank()) {
                return Optional.empty();
            } else if (!line.isBlank() && !line.startsWith(" ")) {
                // What is no name of an axiom is said in a sentence, such as that something is assumed to be positive.
                Matcher named = NAMED.matcher(line);
                all.get(all.size() - 1).add(named.matches() ? named.group(1) : line);
            }
        }
        return all.size() == theorems ? Optional.of(all) : Optional.empty();
    }

    /**
     * What coqchk found in all that was loaded; empty if it cannot be understood. What is no axiom, such as a type
     * whose positivity is assumed, is given with the words for it.
     */
    static Optional<List<Assumption>> ofModules(String printed) {
        List<Assumption> all = new ArrayList<>();
        String kind = "";
        boolean hasAxioms = false;
        List<String> lines = printed.lines().map(String::strip).toList();
        int start = lines.indexOf("CONTEXT SUMMARY");
        if (start < 0) {
            return Optional.empty();
        }
        for (String line : lines.subList(start + 1, lines.size())) {
            Matcher section = SECTION.matcher(line);
            if (section.matches()) {
                kind = section.group(1);
                hasAxioms |= kind.equals("Axioms");
                String rest = section.group(2).strip();
                if (!HARMLESS.matcher(rest).matches()) {
                    all.add(new Assumption(kind, rest));
                }
            } else if (!line.isEmpty() && !line.matches("=+")) {
                all.add(new Assumption(kind, line));
            }
        }
        return hasAxioms ? Optional.of(all) : Optional.empty();
    }

    /**
     * Something that was not proved.
     *
     * @param kind such as Axioms
     * @param name its full name
     */
    record Assumption(String kind, String name) {
        boolean isAllowed() {
            return kind.equals("Axioms") && Axioms.isAllowed(name);
        }

        /** Whether it is from this module. */
        boolean isOf(CoqModule module) {
            return name.startsWith(module.qualified() + ".");
        }

        String text() {
            return kind.equals("Axioms") ? name : name + " (" + kind + ")";
        }
    }
}
