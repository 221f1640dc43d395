package dev.verivative.verify;

import java.time.Duration;

/** Where subjects come from: each start gives a fresh one that remembers nothing. */
public interface SubjectSource {
    /** How it is called in reports, such as {@code python3 my_softmax.py}. */
    String description();

    /** The options of the command line that name it, such as {@code --subject 'python3 my_softmax.py'}. */
    String option();

    /**
     * Starts a subject.
     *
     * @param timeout how long it may take for each answer, and to start
     * @throws SubjectException if it cannot be started or introduces itself wrongly
     */
    Subject start(Duration timeout) throws SubjectException;

    /**
     * A source of the same implementation in a process of its own, where a call that hangs can be ended.
     *
     * <p>This source itself if it makes processes anyway.
     */
    default SubjectSource isolated() {
        return this;
    }
}
