package dev.verivative.rule;

import dev.verivative.term.Index;
import java.util.List;

/**
 * A condition that could be neither decided nor refuted: the result holds where it is met.
 *
 * @param forAll bound indices for all of whose values it is meant
 * @param condition the condition
 */
public record Obligation(List<Index.Variable> forAll, Condition condition) {
    public Obligation {
        forAll = List.copyOf(forAll);
    }
}
