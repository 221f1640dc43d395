package dev.verivative.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Subjects that are a few lines of shell, for what no honest program does. */
final class ShellSubjects {
    static final String HELLO = "read q; echo '{\"ops\": [\"forward\", \"jacobian\"]}'; ";

    /** Long enough for a shell to start on a busy machine. */
    static final Duration SHORT = Duration.ofMillis(1500);

    static final Duration LONG = Duration.ofSeconds(30);

    private ShellSubjects() {}

    static ProcessSubjects of(String script) throws SubjectException {
        return ProcessSubjects.of("sh -c " + CommandWords.quote(script), "softmax");
    }

    /** Says hello, and then does what the script says. */
    static Subject started(String script, Duration timeout) throws SubjectException {
        return of(HELLO + script).start(timeout);
    }

    /** Reads one request, and writes this line. */
    static Answer answer(String line) throws SubjectException {
        try (Subject subject = started("read q; printf '%s\\n' " + CommandWords.quote(line) + "; read q", LONG)) {
            return subject.ask(Requests.forward(1, 2));
        }
    }

    /** Nothing that these tests started is left. */
    static void assertNothingLeft() {
        assertGone(ProcessHandle.current().descendants());
    }

    /** What was killed may need a moment to go. */
    static void assertGone(Stream<ProcessHandle> all) {
        List<ProcessHandle> left = all.filter(each -> each.onExit()
                        .thenApply(gone -> false)
                        .completeOnTimeout(true, 10, TimeUnit.SECONDS)
                        .join())
                .toList();
        assertEquals(List.of(), left);
    }
}
