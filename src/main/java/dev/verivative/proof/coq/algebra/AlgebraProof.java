package dev.verivative.proof.coq.algebra;

import dev.verivative.proof.coq.CoqPrinter;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Term;

/** Proofs of what the kernel calls algebra. */
public final class AlgebraProof {
    private AlgebraProof() {}

    /**
     * Lines that prove {@code left = right} as it is printed, where the ranges of free indices, what is known to be
     * positive or different, and what both sides need to have a value are hypotheses.
     */
    public static String of(Term left, Term right, Assumptions known, CoqPrinter printer) {
        try {
            Scope scope = Scope.of(known).with(left).with(right);
            return String.join("\n", new Prover(printer).prove(left, right, scope));
        } catch (Unproved | ArithmeticException e) {
            return "by_algebra.";
        }
    }
}
