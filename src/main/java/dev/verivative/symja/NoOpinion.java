package dev.verivative.symja;

/** There is no opinion, and why. Never leaves the package. */
final class NoOpinion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** Whether it is because what is looked at has no value at all, as with a division by zero. */
    private final boolean undefined;

    private NoOpinion(String reason, boolean undefined) {
        super(reason, null, false, false);
        this.undefined = undefined;
    }

    static NoOpinion because(String reason) {
        return new NoOpinion(reason, false);
    }

    static NoOpinion undefined(String reason) {
        return new NoOpinion(reason, true);
    }

    boolean isUndefined() {
        return undefined;
    }

    String reason() {
        return String.valueOf(getMessage());
    }
}
