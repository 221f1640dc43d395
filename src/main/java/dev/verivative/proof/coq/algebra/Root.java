package dev.verivative.proof.coq.algebra;

import dev.verivative.term.Term;

/**
 * A root that has a name: its power is the radicand.
 *
 * @param base the root
 * @param radicand of what, a term that is positive
 * @param degree 2 for the square root
 */
record Root(Term base, Term radicand, int degree) {}
