package dev.verivative.verify.oracle;

import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.List;

/**
 * One way in which honest code may compute a quantity.
 *
 * @param term the formula
 * @param free its free indices, in the order of the result's shape
 * @param reading how it reads the first variable
 */
record Way(Term term, List<Index.Variable> free, Reading reading) {
    /** How a formula reads the first variable; all other inputs are rounded once. */
    enum Reading {
        /** Each entry rounded once. */
        ROUNDED,
        /** The entries as they are: the effect of rounding them is counted apart. */
        EXACT,
        /** The differences to the largest entry, each rounded once: the effect of rounding the entries comes apart. */
        SHIFTED,
        /**
         * The differences to the largest entry, with the effect of rounding the entries in them: where that is no
         * longer small, an exponential does not grow by a first derivative.
         */
        PERTURBED;

        /** Whether the formula is read at the entries themselves. */
        boolean isPlain() {
            return this == ROUNDED || this == EXACT;
        }
    }

    Way {
        free = List.copyOf(free);
    }

    Tape whole() {
        return Compiler.compile(term, free, false);
    }

    Tape pointwise() {
        return Compiler.compile(term, free, true);
    }
}
