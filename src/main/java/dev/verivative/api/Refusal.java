package dev.verivative.api;

/**
 * What was asked for cannot be done: the call or its input is wrong, or, as {@link Unfinished}, it is right and nothing
 * came of it. The message says what is wrong and what would be accepted, in the words of the command line.
 */
public class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }

    Refusal(String message, Throwable cause) {
        super(message, cause);
    }

    /** What is wrong, and what would be accepted. */
    @Override
    public String getMessage() {
        return String.valueOf(super.getMessage());
    }
}
