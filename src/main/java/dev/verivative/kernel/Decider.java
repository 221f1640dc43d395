package dev.verivative.kernel;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Signs;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.Set;

/** Decides side conditions: they hold always, they are open, or they fail for some values of the indices. */
enum Decider {
    HOLDS,
    OPEN,
    FAILS;

    static Decider decide(Condition condition, Assumptions known) {
        if (condition instanceof Condition.NonZero nonZero) {
            return sign(nonZero.term(), Signs.NEGATIVE | Signs.POSITIVE, known);
        } else if (condition instanceof Condition.Positive positive) {
            return sign(positive.term(), Signs.POSITIVE, known);
        } else if (condition instanceof Condition.InRange range) {
            return range.index().exists() ? HOLDS : OPEN;
        } else if (condition instanceof Condition.Distinct distinct) {
            return known.areDistinct(distinct.left(), distinct.right()) ? HOLDS : FAILS;
        } else if (condition instanceof Condition.Independent independent) {
            return isIndependent(independent.term(), (Term.Entry) independent.of(), known) ? HOLDS : FAILS;
        }
        return condition instanceof Condition.WholeNumber whole && whole.isMet() ? HOLDS : FAILS;
    }

    /** Whether the value cannot change with the entry; an entry at another place for certain does not. */
    private static boolean isIndependent(Term term, Term.Entry by, Assumptions known) {
        if (term instanceof Term.Apply) {
            return term.children().stream().allMatch(part -> isIndependent(part, by, known));
        }
        boolean isElsewhere = term instanceof Term.Entry entry
                && entry.indices().size() * by.indices().size() == 1
                && known.areDistinct(entry.indices().get(0), by.indices().get(0));
        return isElsewhere || !term.names().contains(by.tensor());
    }

    /** Looks at all cases of equal and different indices, since none of them is excluded. */
    private static Decider sign(Term term, int wanted, Assumptions known) {
        int signs = Signs.of(term, known);
        signs = (signs & ~wanted) == 0 ? signs : signs & new Field(known).signs(term);
        if ((signs & wanted) == 0 || (signs & ~wanted) == 0) {
            return (signs & wanted) == 0 ? FAILS : HOLDS;
        }
        for (Index.Variable left : term.freeIndices()) {
            for (Index.Variable right : term.freeIndices()) {
                if (known.mayMeet(left, right)) {
                    Decider equal = sign(term.substitute(Substitution.ofIndex(right, left)), wanted, known);
                    Decider different = sign(term, wanted, known.withDistinct(left, right));
                    return equal == different ? equal : equal == FAILS || different == FAILS ? FAILS : OPEN;
                }
            }
        }
        return Set.of("pi").containsAll(term.names()) && !term.toString().contains("|") ? FAILS : OPEN;
    }
}
