package dev.verivative.proof.coq;

/** Is told how far Coq is; from several threads, but by one at a time. */
@FunctionalInterface
public interface CoqProgress {
    /** For those who do not look on. */
    CoqProgress NONE = (done, planned, what) -> {};

    /**
     * Called before each module, and before what follows.
     *
     * @param done how many modules are done
     * @param planned how many there are
     * @param what what is being done
     */
    void at(int done, int planned, String what);
}
