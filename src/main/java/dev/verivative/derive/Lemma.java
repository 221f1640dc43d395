package dev.verivative.derive;

import dev.verivative.term.Term;

/**
 * A quantity that was named and derived before it was used: a mean, a norm, a first derivative.
 *
 * @param name the quantity, for all values of its free indices
 * @param derivation of its derivative
 */
public record Lemma(Term.Call name, Derivation derivation) {}
