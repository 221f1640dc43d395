package dev.verivative.proof.coq;

import dev.verivative.term.Term;
import java.util.Optional;

/** How the variables of rules are printed. */
interface RuleVariables {
    /** In formulas of definitions and derivations, which have none. */
    RuleVariables NONE = new RuleVariables() {
        @Override
        public String print(Term.Meta meta) {
            throw new IllegalArgumentException("a rule variable is in the formula: " + meta);
        }

        @Override
        public Optional<String> whole(Term exponent) {
            return Optional.empty();
        }
    };

    /** As a real number. */
    String print(Term.Meta meta);

    /** An exponent of which the rule says that it is a whole number, as such. */
    Optional<String> whole(Term exponent);
}
