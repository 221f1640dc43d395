package dev.verivative.derive;

import dev.verivative.kernel.Kernel;
import dev.verivative.kernel.Step;
import dev.verivative.kernel.Theorem;
import dev.verivative.kernel.Verdict;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A finished derivation, such as of one entry of a Jacobian. It cannot be made unless the kernel accepts every step,
 * each step begins with what the one before it ended with, and no derivative is left.
 */
public final class Derivation {
    private final Function function;
    private final Route route;
    private final Assumptions assumptions;
    private final Term start;
    private final String variable;
    private final List<Line> lines;
    private final Set<Obligation> obligations;
    private final List<Lemma> lemmas;
    private final Theorem theorem;

    /** @throws IllegalArgumentException if the steps are no derivation */
    Derivation(
            Function function,
            Route route,
            Assumptions assumptions,
            Term start,
            String variable,
            List<Step> steps,
            List<Lemma> lemmas) {
        this.function = function;
        this.route = route;
        this.assumptions = assumptions;
        this.start = start;
        this.variable = variable;
        Kernel kernel = new Kernel(assumptions);
        List<Line> checked = new ArrayList<>();
        Set<Obligation> open = new LinkedHashSet<>();
        Term current = start;
        for (Step step : steps) {
            if (!step.before().equals(current)) {
                throw new IllegalArgumentException("a step begins with " + step.before() + " after " + current);
            }
            if (!(kernel.check(step) instanceof Verdict.Accepted accepted)) {
                throw new IllegalArgumentException("the kernel refuses " + step);
            }
            checked.add(new Line(step, accepted));
            open.addAll(accepted.obligations());
            current = step.after();
        }
        if (Paths.contains(current, Term.Partial.class::isInstance)) {
            throw new IllegalArgumentException("a derivative is left in " + current);
        }
        this.lines = List.copyOf(checked);
        this.obligations = open;
        this.lemmas = List.copyOf(lemmas);
        this.theorem = Theorem.of(start, steps, assumptions)
                .orElseThrow(() -> new IllegalArgumentException("the steps prove nothing"));
    }

    /** The derivative equals the result, for all indices and sizes. */
    public Theorem theorem() {
        return theorem;
    }

    public Function function() {
        return function;
    }

    public Route route() {
        return route;
    }

    public Assumptions assumptions() {
        return assumptions;
    }

    /** What is asked for: a derivative, or what is made of derivatives. */
    public Term start() {
        return start;
    }

    /** The variable that is differentiated by. */
    public String variable() {
        return variable;
    }

    public List<Line> lines() {
        return lines;
    }

    public Term result() {
        return lines.isEmpty() ? start : lines.get(lines.size() - 1).step().after();
    }

    /** What was named and derived first. */
    public List<Lemma> lemmas() {
        return lemmas;
    }

    /** Conditions that could not be decided: the result holds where they are met. */
    public List<Obligation> obligations() {
        return List.copyOf(obligations);
    }

    /** Whether no entry of the variable is left: the result is written in the function's own outputs. */
    public boolean isInOwnOutputs() {
        return Outputs.areAllOf(result(), variable);
    }
}
