package dev.verivative.derive;

import dev.verivative.rule.Obligation;
import dev.verivative.term.Term;
import java.util.Optional;

/**
 * Where a derivation could not go on.
 *
 * @param part the subterm that stopped it
 * @param reason what the kernel said last
 */
public record Stopped(Term part, Reason reason) {
    /**
     * Why a step was refused.
     *
     * @param text in the kernel's words
     * @param failed the condition that fails, if that is why
     */
    public record Reason(String text, Optional<Obligation> failed) {}
}
