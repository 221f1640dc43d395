package dev.verivative.report.notebook;

import dev.verivative.term.Term;
import java.util.Optional;

/**
 * A derivative of a function, or its product with a vector, taken apart.
 *
 * @param by what is differentiated by last
 * @param isSecond whether it is a derivative of a derivative
 * @param vector what it is multiplied by
 * @param isVectorFirst whether the vector has the shape of the output
 */
record Contracted(Term.Entry by, boolean isSecond, Optional<Term.Entry> vector, boolean isVectorFirst) {
    static Optional<Contracted> of(Term asked) {
        Term term = asked;
        while (term instanceof Term.Sum sum) {
            term = sum.body();
        }
        if (term instanceof Term.Partial partial) {
            return of(partial, Optional.empty(), false);
        } else if (term.children().size() != 2) {
            return Optional.empty();
        }
        Term left = term.children().get(0);
        Term right = term.children().get(1);
        if (left instanceof Term.Entry vector && right instanceof Term.Partial partial) {
            return of(partial, Optional.of(vector), true);
        }
        return left instanceof Term.Partial partial && right instanceof Term.Entry vector
                ? of(partial, Optional.of(vector), false)
                : Optional.empty();
    }

    private static Optional<Contracted> of(Term.Partial partial, Optional<Term.Entry> vector, boolean isVectorFirst) {
        boolean isSecond = partial.body() instanceof Term.Partial;
        return partial.by() instanceof Term.Entry by
                ? Optional.of(new Contracted(by, isSecond, vector, isVectorFirst))
                : Optional.empty();
    }
}
