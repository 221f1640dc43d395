package dev.verivative.proof.coq.algebra;

/** No way was found to prove an equation. */
final class Unproved extends RuntimeException {
    private static final long serialVersionUID = 1;

    Unproved(String message) {
        super(message);
    }
}
