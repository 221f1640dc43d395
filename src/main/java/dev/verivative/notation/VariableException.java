package dev.verivative.notation;

/** A formula has not the variable by which it is to be differentiated, or several that could be meant. */
public final class VariableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    VariableException(String message) {
        super(message);
    }
}
