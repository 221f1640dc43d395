package dev.verivative.verify;

import dev.verivative.verify.run.Replayed;
import dev.verivative.verify.run.Run;

/** Holds an implementation to what was derived. */
public final class Verifier {
    private final Specification specification;
    private final SubjectSource source;
    private final Settings settings;
    private final Progress progress;

    public Verifier(Specification specification, SubjectSource source, Settings settings, Progress progress) {
        this.specification = specification;
        this.source = source;
        this.settings = settings;
        this.progress = progress;
    }

    /**
     * Tries everything.
     *
     * @throws SubjectException if the subject cannot be started or offers nothing that could be tried
     */
    public Verification run() throws SubjectException {
        return new Run(specification, source, settings, progress).verification();
    }

    /**
     * Asks these requests of a fresh subject, and judges the last.
     *
     * @throws SubjectException if the subject cannot be started or does not offer what is asked for
     */
    public Verification replay(Replay replay) throws SubjectException {
        return new Replayed(specification, source, settings).verification(replay);
    }
}
