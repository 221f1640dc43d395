package dev.verivative.proof.coq.algebra;

import dev.verivative.term.Term;
import java.util.List;
import java.util.function.Supplier;

/**
 * What an atom is equal to.
 *
 * @param left the atom
 * @param right what it is equal to
 * @param proof lines that prove the equation
 */
record Fact(Term left, Term right, Supplier<List<String>> proof) {}
