package dev.verivative.verify;

/** Text that is not the JSON that it should be. */
final class JsonException extends Exception {
    private static final long serialVersionUID = 1L;

    /** @param message what is wrong, and where */
    JsonException(String message) {
        // Garbage is an answer like any other: a stack trace would cost more than reading it.
        super(message, null, false, false);
    }

    /** What is wrong, and where. */
    String reason() {
        return String.valueOf(getMessage());
    }
}
