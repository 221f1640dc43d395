package dev.verivative.report.site;

/** Hears how far a site is. */
public interface SiteProgress {
    /** Hears nothing. */
    SiteProgress NONE = (done, total, what) -> {};

    /**
     * Called before each part.
     *
     * @param done the parts that are done
     * @param total how many there are
     * @param what what is being done now, in a few words
     */
    void at(int done, int total, String what);
}
