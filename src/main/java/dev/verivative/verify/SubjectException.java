package dev.verivative.verify;

/** A subject that cannot be started: the call is wrong, not the implementation's numbers. */
public final class SubjectException extends Exception {
    public SubjectException(String message) {
        super(message);
    }
}
