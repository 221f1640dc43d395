package dev.verivative.kernel;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Decides side conditions: they hold always, they are open, or they fail for some values of the indices. */
final class Decider {
    /** What is known of a condition. */
    enum Answer {
        HOLDS,
        OPEN,
        FAILS
    }

    private final Assumptions known;

    Decider(Assumptions known) {
        this.known = known;
    }

    boolean same(Term left, Term right) {
        return new Field(known).same(left, right);
    }

    /** Quantifies over the indices that are bound around the place and inside the part, and looks at every case. */
    Answer decide(Obligation obligation) {
        Assumptions inner = obligation.forAll().stream().reduce(known, Assumptions::without, (a, b) -> a);
        Condition condition = obligation.condition();
        Answer answer = decide(condition, inner);
        if (answer != Answer.OPEN || condition instanceof Condition.InRange) {
            return answer;
        }
        Term term = condition instanceof Condition.NonZero nonZero
                ? nonZero.term()
                : ((Condition.Positive) condition).term();
        boolean closed = term.names().stream().allMatch("pi"::equals) && !mentionsSize(term);
        return closed || failsInSomeCase(condition, term, inner) ? Answer.FAILS : Answer.OPEN;
    }

    private static Answer decide(Condition condition, Assumptions known) {
        if (condition instanceof Condition.NonZero nonZero) {
            int signs = signs(nonZero.term(), known);
            return (signs & Signs.ZERO) == 0 ? Answer.HOLDS : signs == Signs.ZERO ? Answer.FAILS : Answer.OPEN;
        } else if (condition instanceof Condition.Positive positive) {
            int signs = signs(positive.term(), known);
            return signs == Signs.POSITIVE ? Answer.HOLDS : (signs & Signs.POSITIVE) == 0 ? Answer.FAILS : Answer.OPEN;
        } else if (condition instanceof Condition.InRange inRange) {
            boolean inside = inRange.index() instanceof Index.Variable
                    || inRange.index().dimension().isFixed()
                    || ((Index.Position) inRange.index()).value() == 1;
            return inside ? Answer.HOLDS : Answer.OPEN;
        } else if (condition instanceof Condition.Distinct distinct) {
            return known.areDistinct(distinct.left(), distinct.right()) ? Answer.HOLDS : Answer.FAILS;
        } else if (condition instanceof Condition.Independent independent) {
            boolean depends = dependsOn(independent.term(), (Term.Entry) independent.of(), known);
            return depends ? Answer.FAILS : Answer.HOLDS;
        }
        Condition.WholeNumber whole = (Condition.WholeNumber) condition;
        boolean holds = whole.term() instanceof Term.Num number
                && number.value().isInteger()
                && number.value().numerator().compareTo(BigInteger.valueOf(whole.least())) >= 0;
        return holds ? Answer.HOLDS : Answer.FAILS;
    }

    private static int signs(Term term, Assumptions known) {
        int signs = Signs.of(term, known);
        return (signs & Signs.ZERO) == 0 || signs == Signs.ZERO ? signs : signs & new Field(known).signs(term);
    }

    /** Whether it is refuted where two indices are equal, or where a delta's are different. */
    private static boolean failsInSomeCase(Condition condition, Term term, Assumptions known) {
        List<Index.Variable> indices = new ArrayList<>(term.freeIndices());
        for (int a = 0; a < indices.size(); a++) {
            for (int b = a + 1; b < indices.size(); b++) {
                Index.Variable left = indices.get(a);
                Index.Variable right = indices.get(b);
                if (!left.dimension().equals(right.dimension()) || known.areDistinct(left, right)) {
                    continue;
                }
                Condition equal = condition.substitute(Substitution.ofIndex(right, left));
                if (decide(equal, known) == Answer.FAILS
                        || decide(condition, known.withDistinct(left, right)) == Answer.FAILS) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean mentionsSize(Term term) {
        return term instanceof Term.Size || term.children().stream().anyMatch(Decider::mentionsSize);
    }

    /** Whether the value can change with the entry. An entry at a position that is certainly another one does not. */
    private static boolean dependsOn(Term term, Term.Entry by, Assumptions known) {
        if (!term.names().contains(by.tensor())) {
            return false;
        } else if (term instanceof Term.Entry entry) {
            for (int i = 0; i < Math.min(entry.indices().size(), by.indices().size()); i++) {
                if (known.areDistinct(entry.indices().get(i), by.indices().get(i))) {
                    return false;
                }
            }
            return true;
        } else if (term instanceof Term.Sum sum) {
            return dependsOn(sum.body(), by, known.without(sum.index()));
        }
        return !(term instanceof Term.Apply) || term.children().stream().anyMatch(part -> dependsOn(part, by, known));
    }
}
