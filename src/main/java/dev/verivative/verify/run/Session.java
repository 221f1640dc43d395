package dev.verivative.verify.run;

import dev.verivative.verify.Answer;
import dev.verivative.verify.Offer;
import dev.verivative.verify.Request;
import dev.verivative.verify.Subject;
import dev.verivative.verify.SubjectException;
import dev.verivative.verify.SubjectSource;
import dev.verivative.verify.property.Exchange;
import dev.verivative.verify.property.Judge;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** A running subject that is asked one request after the other, and is started again when it has ended. */
final class Session implements AutoCloseable {
    private final SubjectSource source;
    private final Duration timeout;
    private final Judge judge;
    private final History history = new History();
    private @Nullable Subject subject;
    private int starts;
    private long slowestStart;
    private long starting;
    private long slowestAnswer;
    private String diagnostics = "";

    Session(SubjectSource source, Duration timeout, Judge judge) {
        this.source = source;
        this.timeout = timeout;
        this.judge = judge;
    }

    /** Starts it if it is not running, and says what it offers. */
    Offer offer() throws SubjectException {
        return running().offer();
    }

    private Subject running() throws SubjectException {
        Subject known = subject;
        if (known == null || !known.isAlive()) {
            end();
            long begin = System.nanoTime();
            known = source.start(timeout);
            slowestStart = Math.max(slowestStart, System.nanoTime() - begin);
            starting += System.nanoTime() - begin;
            subject = known;
            starts++;
            history.clear();
        }
        return known;
    }

    /** Whether the running subject is handed arrays that it could change. */
    boolean canChangeItsInput() {
        Subject known = subject;
        return known != null && known.canChangeItsInput();
    }

    Exchange ask(Request request) throws SubjectException {
        Subject known = running();
        history.add(request);
        long begin = System.nanoTime();
        Answer answer = known.ask(request);
        boolean isBroken = answer instanceof Answer.Broken;
        diagnostics = isBroken ? known.diagnostics() : "";
        if (!isBroken) {
            slowestAnswer = Math.max(slowestAnswer, System.nanoTime() - begin);
        }
        return new Exchange(request, answer, known.changedItsInput(), judge);
    }

    /** Whether it has ended or was never started. */
    boolean isDead() {
        Subject known = subject;
        return known == null || !known.isAlive();
    }

    History history() {
        return history;
    }

    int starts() {
        return starts;
    }

    /** What all starts took. */
    Duration starting() {
        return Duration.ofNanos(starting);
    }

    Duration slowestStart() {
        return Duration.ofNanos(slowestStart);
    }

    Duration slowestAnswer() {
        return Duration.ofNanos(slowestAnswer);
    }

    /** What it wrote to its standard error, if its last answer was none. */
    String diagnostics() {
        return diagnostics;
    }

    @Override
    public void close() {
        end();
    }

    /** Ends it; the next request starts a fresh one. */
    void end() {
        Subject known = subject;
        subject = null;
        if (known != null) {
            known.close();
        }
    }
}
