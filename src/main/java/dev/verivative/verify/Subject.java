package dev.verivative.verify;

/**
 * A running implementation that answers one request at a time. Not for several threads at once.
 *
 * <p>A subject never throws because of what the implementation does: that is an {@link Answer}.
 */
public interface Subject extends AutoCloseable {
    Offer offer();

    /** Asks, and waits for the answer no longer than the subject's time-out. */
    Answer ask(Request request);

    /**
     * Whether the last call changed the arrays that it was handed; never for a subject that gets copies.
     *
     * <p>The request itself is not changed in any case.
     */
    default boolean changedItsInput() {
        return false;
    }

    /** Whether it is handed arrays that it could change, so that {@link #changedItsInput} says something. */
    default boolean canChangeItsInput() {
        return false;
    }

    /** Whether it can still be asked; false after a time-out or a death. */
    boolean isAlive();

    /** What it wrote to its standard error so far, the end of it if it is long; empty if it has none. */
    default String diagnostics() {
        return "";
    }

    /** Ends it and whatever it started. */
    @Override
    void close();
}
