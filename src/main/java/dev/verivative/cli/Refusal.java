package dev.verivative.cli;

/** The call or its input is wrong: exit code 2 and one message. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refusal(String message) {
        super(message);
    }
}
