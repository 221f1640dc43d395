package dev.verivative.cli;

/** Options that contradict one another, or a file that cannot be written: exit code 2 and one message. */
final class BadCall extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BadCall(String message) {
        super(message);
    }
}
