package dev.verivative.exact;

/**
 * Says that a term has no value at a point, as log(0) has none; {@link Evaluator#value} turns it into an empty result.
 */
public final class UndefinedException extends RuntimeException {
    public UndefinedException(String message) {
        // Thrown in bulk and never printed, hence without a stack trace.
        super(message, null, false, false);
    }
}
