package dev.verivative.exact;

/** Says that something could not be decided with all digits that may be spent on it. */
final class UndecidedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UndecidedException(String message) {
        super(message, null, false, false);
    }
}
