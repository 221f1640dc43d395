package dev.verivative.derive;

import dev.verivative.term.Term;

/**
 * How hard a form is to read: one for each sign, letter and function; above all whether entries of the variable are
 * left outside the outputs.
 */
final class Cost {
    private static final int NOT_FOLDED = 1_000_000;

    private final String variable;

    Cost(String variable) {
        this.variable = variable;
    }

    int of(Term term) {
        return size(term) + (isFolded(term) ? 0 : NOT_FOLDED);
    }

    /** Whether no entry of the variable is left outside calls. */
    boolean isFolded(Term term) {
        return !Paths.contains(
                term, part -> part instanceof Term.Entry entry && entry.tensor().equals(variable));
    }

    private static int size(Term term) {
        return 1 + term.children().stream().mapToInt(Cost::size).sum();
    }
}
