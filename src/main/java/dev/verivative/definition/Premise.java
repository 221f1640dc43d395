package dev.verivative.definition;

import dev.verivative.notation.Relation;
import dev.verivative.term.Index;
import java.util.List;

/**
 * An inequality under which something is claimed, such as {@code x_i < x_j}.
 *
 * @param forAll indices for all of whose values it is meant, as k in {@code x_i >= x_k}; its others are the claim's
 * @param relation the inequality
 */
public record Premise(List<Index.Variable> forAll, Relation relation) {
    public Premise {
        forAll = List.copyOf(forAll);
    }
}
