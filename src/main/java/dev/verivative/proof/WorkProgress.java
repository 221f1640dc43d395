package dev.verivative.proof;

/** Is told how far long work is; from several threads, but by one at a time. */
@FunctionalInterface
public interface WorkProgress {
    /** For those who do not look on. */
    WorkProgress NONE = (done, planned, what) -> {};

    /**
     * Called before each part.
     *
     * @param done how many parts are done
     * @param planned how many there are
     * @param what what is being done now, in a few words
     */
    void at(int done, int planned, String what);
}
