package dev.verivative.verify;

/** Holds a subject to a specification. */
public final class Verifier {
    public Verifier(Specification specification, SubjectSource source, Settings settings, Progress progress) {}

    /** Makes the trials. */
    public Verification run() throws SubjectException {
        throw new SubjectException("this version cannot verify yet");
    }
}
