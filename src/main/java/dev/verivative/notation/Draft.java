package dev.verivative.notation;

import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.function.Supplier;

/**
 * A term to be, once the ranges of its indices are known.
 *
 * @param depth its greatest nesting
 * @param term makes the term
 */
record Draft(int depth, Supplier<Term> term) {
    /** Whatever walks through a term recursively must get by with the stack of an ordinary thread. */
    static final int MAX_DEPTH = 1000;

    static Draft leaf(Supplier<Term> term) {
        return new Draft(1, term);
    }

    static Draft of(Op op, Draft argument) {
        return new Draft(argument.depth + 1, () -> Terms.apply(op, argument.build()));
    }

    static Draft of(Op op, Draft left, Draft right) {
        return new Draft(Math.max(left.depth, right.depth) + 1, () -> Terms.apply(op, left.build(), right.build()));
    }

    Term build() {
        return term.get();
    }
}
