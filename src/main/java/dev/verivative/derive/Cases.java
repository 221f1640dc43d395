package dev.verivative.derive;

import dev.verivative.kernel.Application;
import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Verdict;
import dev.verivative.rule.Rules;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A result with one Kronecker delta in two cases, and the step that unites them again.
 *
 * @param equal where its indices are equal
 * @param different where they are different
 * @param united from both cases back to the result
 */
public record Cases(Case equal, Case different, Line united) {
    /** The cases of a result, if it has exactly one Kronecker delta of free indices. */
    static Optional<Cases> of(Term result, Assumptions assumptions) {
        Set<Term.Delta> deltas = new LinkedHashSet<>();
        collect(result, deltas);
        if (deltas.size() != 1) {
            return Optional.empty();
        }
        Term.Delta delta = deltas.iterator().next();
        if (!(delta.left() instanceof Index.Variable left && delta.right() instanceof Index.Variable right)) {
            return Optional.empty();
        }
        Term merged = result.substitute(Substitution.ofIndex(right, left));
        Case equal = solved(left, right, true, assumptions, merged);
        Case different = solved(left, right, false, assumptions.withDistinct(left, right), result);
        Term both = Terms.add(
                Terms.mul(delta, equal.result()), Terms.mul(Terms.sub(Term.Num.ONE, delta), different.result()));
        Step step = new Step(
                both,
                result,
                Rules.named("unite-cases"),
                List.of(new Application(List.of(), Matching.constants(Map.of("a", both, "b", result)))));
        return new Kernel(assumptions).check(step) instanceof Verdict.Accepted accepted
                ? Optional.of(new Cases(equal, different, new Line(step, accepted)))
                : Optional.empty();
    }

    public List<Case> all() {
        return List.of(equal, different);
    }

    private static Case solved(
            Index.Variable left, Index.Variable right, boolean equal, Assumptions assumptions, Term start) {
        Chain chain = new Chain(start, assumptions);
        Collapse.run(chain);
        return new Case(left, right, equal, assumptions, start, chain.lines());
    }

    private static void collect(Term term, Set<Term.Delta> deltas) {
        if (term instanceof Term.Delta delta) {
            deltas.add(delta);
        }
        term.children().forEach(child -> collect(child, deltas));
    }
}
