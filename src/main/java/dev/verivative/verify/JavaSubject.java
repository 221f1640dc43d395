package dev.verivative.verify;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An implementation in Java, called in this virtual machine. */
final class JavaSubject implements Subject {
    private final JavaCalls calls;
    private final Offer offer;
    private final Duration timeout;
    private final @Nullable CallThread<Outcome> thread;
    private boolean changedItsInput;

    /**
     * A subject.
     *
     * @param thread where it is called; where the caller is if there is none, for code that is known to come back
     */
    JavaSubject(JavaCalls calls, String name, Duration timeout, @Nullable CallThread<Outcome> thread) {
        this.calls = calls;
        this.timeout = timeout;
        this.thread = thread;
        offer = calls.offer(name);
    }

    /** What a call gave, and whether it left what it was handed as it was. */
    record Outcome(Answer answer, boolean changedItsInput) {}

    @Override
    public Offer offer() {
        return offer;
    }

    @Override
    public Answer ask(Request request) {
        changedItsInput = false;
        JavaCall call = calls.get(request.dtype(), request.operation());
        if (call == null) {
            return new Answer.Refused(request.operation().word() + " is not offered for "
                    + request.dtype().word());
        } else if (thread == null) {
            return known(outcome(call, request));
        } else if (!thread.isOpen()) {
            return new Answer.Broken(Answer.Fault.DEATH, "an earlier call did not come back");
        }
        Optional<Outcome> outcome = thread.call(() -> outcome(call, request), timeout);
        return outcome.map(this::known)
                .orElseGet(() -> new Answer.Broken(
                        Answer.Fault.TIMEOUT,
                        "the call did not come back within " + timeout.toMillis() / 1000.0 + " s"));
    }

    private Answer known(Outcome outcome) {
        changedItsInput = outcome.changedItsInput();
        return outcome.answer();
    }

    private static Outcome outcome(JavaCall call, Request request) {
        HandedArrays handed = new HandedArrays(request);
        Answer answer = JavaAnswer.of(call, request, handed);
        return new Outcome(answer, handed.wereChanged());
    }

    @Override
    public boolean changedItsInput() {
        return changedItsInput;
    }

    @Override
    public boolean isAlive() {
        return thread == null || thread.isOpen();
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.close();
        }
    }
}
