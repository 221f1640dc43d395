package dev.verivative.proof.coq;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Term;

/** Proofs of algebra. */
final class AlgebraProof {
    private AlgebraProof() {}

    static String of(Term left, Term right, Assumptions known, CoqPrinter printer) {
        return dev.verivative.proof.coq.algebra.AlgebraProof.of(left, right, known, printer);
    }
}
