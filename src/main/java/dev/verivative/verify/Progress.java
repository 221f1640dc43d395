package dev.verivative.verify;

/** Somebody who watches. */
public interface Progress {
    /** Nobody. */
    Progress NONE = new Progress() {
        @Override
        public void at(long trials, long planned, String what) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /**
     * Says how far it is, every now and then.
     *
     * @param what what is being done
     */
    void at(long trials, long planned, String what);

    /** Whether to end now, with what was found so far; may be asked from any thread. */
    boolean cancelled();
}
