package dev.verivative.kernel;

import dev.verivative.term.Substitution;
import java.util.List;

/**
 * One place where a step uses its rule.
 *
 * @param path child numbers from the root to the part that the rule changes
 * @param substitution what the rule's variables, indices and dimensions stand for; for an algebra rule {@code a} and
 *     {@code b} are the part before and after, for a definition {@code f} is the call, for a sum that is written out
 *     {@code u} is its body
 */
public record Application(List<Integer> path, Substitution substitution) {
    public Application {
        path = List.copyOf(path);
    }
}
