package dev.verivative.verify;

/** Hears how far a verification is, and can end it. */
public interface Progress {
    /** Hears nothing and ends nothing. */
    Progress NONE = new Progress() {};

    /**
     * Called often.
     *
     * @param trials the requests that were judged so far
     * @param planned how many there will be at most
     * @param what what is being done, in a few words
     */
    default void at(long trials, long planned, String what) {}

    /**
     * Called when a property has failed for the first time, for one operation and dtype.
     *
     * @param property its name
     */
    default void failed(String property) {}

    /** Whether to end now, with what was found so far. */
    default boolean cancelled() {
        return false;
    }
}
