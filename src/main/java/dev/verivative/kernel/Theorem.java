package dev.verivative.kernel;

import dev.verivative.rule.Fact;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Proved;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Term;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A fact that can be had in two ways only: the kernel accepts every step to it, or it rests on itself. */
public final class Theorem implements Proved {
    /** How it was proved; nothing of what is assumed. */
    public final List<Step> steps;

    private final Fact fact;

    private Theorem(List<Step> steps, Fact fact) {
        this.steps = List.copyOf(steps);
        this.fact = fact;
    }

    /** What the start equals by these steps, each of which begins with what the one before it ended with. */
    public static Optional<Theorem> of(Term start, List<Step> steps, Assumptions known) {
        Set<Obligation> open = new LinkedHashSet<>();
        Term current = start;
        for (Step step : steps) {
            if (!(new Kernel(known).check(step) instanceof Verdict.Accepted accepted
                    && step.before().equals(current))) {
                return Optional.empty();
            }
            open.addAll(accepted.obligations());
            current = step.after();
        }
        return Optional.of(new Theorem(steps, new Fact(start, current, known, List.copyOf(open))));
    }

    /** What is assumed holds where it is assumed. */
    public static Theorem of(Hypothesis assumed) {
        return new Theorem(List.of(), Fact.of(assumed));
    }

    @Override
    public Fact fact() {
        return fact;
    }
}
