package dev.verivative.kernel;

import dev.verivative.rule.Rule;
import dev.verivative.term.Term;
import java.util.List;

/**
 * One line of a derivation, with all that the kernel needs to check it.
 *
 * @param before the whole expression
 * @param after the whole expression with the rule applied at each place, one place after the other
 * @param rule the rule
 * @param applications at least one place
 */
public record Step(Term before, Term after, Rule rule, List<Application> applications) {
    public Step {
        applications = List.copyOf(applications);
    }
}
