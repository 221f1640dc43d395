package dev.verivative.proof;

import dev.verivative.kernel.Application;
import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Verdict;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Definedness;
import dev.verivative.rule.Rules;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Asks the kernel for the sign of a term: it decides conditions of steps only, and a logarithm has a value exactly
 * where its argument is positive, a reciprocal where it is not zero.
 */
final class KernelSigns {
    private KernelSigns() {}

    /** Whether the condition holds for certain, wherever the term has a value. */
    static boolean holds(Condition condition, Assumptions known) {
        Term term;
        Term witness;
        if (condition instanceof Condition.Positive positive) {
            term = positive.term();
            witness = Terms.log(term);
        } else if (condition instanceof Condition.NonZero nonZero) {
            term = nonZero.term();
            witness = Terms.div(Term.Num.ONE, term);
        } else {
            return false;
        }
        Substitution same =
                Substitution.ofMetas(Map.of("a", Abstraction.constant(witness), "b", Abstraction.constant(witness)));
        Step step = new Step(witness, witness, Rules.named("simplify"), List.of(new Application(List.of(), same)));
        return new Kernel(known).check(step) instanceof Verdict.Accepted accepted
                && Set.copyOf(Definedness.of(term, List.of())).containsAll(accepted.obligations())
                && (condition instanceof Condition.NonZero || accepted.decided().contains(condition));
    }
}
