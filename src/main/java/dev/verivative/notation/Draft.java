package dev.verivative.notation;

import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.function.Supplier;

/**
 * A term to be, once the ranges of its indices are known.
 *
 * @param depth its greatest nesting, in units of a further term of a sum
 * @param term makes the term
 */
record Draft(int depth, Supplier<Term> term) {
    /** Whatever walks through a term recursively must get by with the stack of an ordinary thread. */
    static final int MAX_DEPTH = 1000;

    /** Long sums and products are walked through with less stack than what is nested otherwise. */
    private static final int NESTED = 4;

    static Draft leaf(Supplier<Term> term) {
        return new Draft(1, term);
    }

    static Draft of(Op op, Draft argument) {
        return new Draft(argument.depth + NESTED, () -> Terms.apply(op, argument.build()));
    }

    static Draft of(Op op, Draft left, Draft right) {
        return new Draft(
                Math.max(left.depth, right.depth) + (op == Op.DIV || op == Op.POW ? NESTED : 1),
                () -> Terms.apply(op, left.build(), right.build()));
    }

    /** What contains a draft that is so deep. */
    static Draft containing(int depth, Supplier<Term> term) {
        return new Draft(depth + NESTED, term);
    }

    Term build() {
        return term.get();
    }
}
