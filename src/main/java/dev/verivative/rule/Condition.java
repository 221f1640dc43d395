package dev.verivative.rule;

import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.math.BigInteger;

/** What a rule needs before it may be applied. */
public sealed interface Condition {
    Condition substitute(Substitution substitution);

    /** The term is defined and not zero. */
    record NonZero(Term term) implements Condition {
        @Override
        public Condition substitute(Substitution substitution) {
            return new NonZero(term.substitute(substitution));
        }
    }

    /** The term is defined and above zero. */
    record Positive(Term term) implements Condition {
        @Override
        public Condition substitute(Substitution substitution) {
            return new Positive(term.substitute(substitution));
        }
    }

    /** The indices never have the same value. */
    record Distinct(Index left, Index right) implements Condition {
        @Override
        public Condition substitute(Substitution substitution) {
            return new Distinct(substitution.index(left), substitution.index(right));
        }
    }

    /** {@code 1 <= index <= n} for the index's own dimension. */
    record InRange(Index index) implements Condition {
        @Override
        public Condition substitute(Substitution substitution) {
            return new InRange(substitution.index(index));
        }
    }

    /** The term does not change with the entry that is differentiated by. */
    record Independent(Term term, Term of) implements Condition {
        @Override
        public Condition substitute(Substitution substitution) {
            return new Independent(term.substitute(substitution), of.substitute(substitution));
        }
    }

    /** The term is a written integer, not below the bound. */
    record WholeNumber(Term term, int least) implements Condition {
        public boolean isMet() {
            return term instanceof Term.Num number
                    && number.value().isInteger()
                    && number.value().numerator().compareTo(BigInteger.valueOf(least)) >= 0;
        }

        @Override
        public Condition substitute(Substitution substitution) {
            return new WholeNumber(term.substitute(substitution), least);
        }
    }
}
