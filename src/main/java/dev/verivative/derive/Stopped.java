package dev.verivative.derive;

import dev.verivative.term.Term;

/**
 * Why a derivation could not be finished.
 *
 * @param part the subterm that stopped it
 * @param reason what the kernel said last
 */
public record Stopped(Term part, String reason) {}
