package dev.verivative.kernel;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import java.util.List;

/** What the kernel says of a step. */
public sealed interface Verdict {
    /**
     * The step is right wherever the obligations are met.
     *
     * @param decided conditions of the rule that always hold here
     * @param obligations conditions that are left to whoever uses the result
     */
    record Accepted(List<Condition> decided, List<Obligation> obligations) implements Verdict {}

    /** The step is not accepted, and why. */
    record Rejected(String reason) implements Verdict {}
}
