package dev.verivative.verify;

import dev.verivative.verify.Conversation.Event;
import java.time.Duration;
import java.util.Optional;

/**
 * A program that speaks the subject protocol, version 1: one line of JSON for each request, one for each answer.
 *
 * <p>One request is on its way at a time, so it is always clear which one an answer, or a death, belongs to.
 */
final class ProcessSubject implements Subject {
    private static final long HELLO_LIMIT = 1 << 16;

    /** How long a process may take to end after the end of its input. */
    private static final long GRACE_MILLIS = 1000;

    /** How long the last words of a process that ended may take to arrive. */
    private static final long LAST_WORDS_MILLIS = 300;

    /** The mistake that most first subjects make. */
    private static final String HINT = ": it has to answer every line at once, and to flush its output";

    private final ProcessTree tree;
    private final Conversation conversation;
    private final ErrorTail errors;
    private final Duration timeout;

    /** One is written while the other may still be on its way. */
    private JsonLine line = new JsonLine();

    private JsonLine other = new JsonLine();
    private Hello hello = Hello.NOTHING;
    private AnswerReader answers = new AnswerReader(Encoding.DECIMAL);
    private long id;
    private boolean isAlive = true;

    /** Takes over a process that was just started and introduces itself next. */
    ProcessSubject(ProcessTree tree, Duration timeout) {
        this.tree = tree;
        this.timeout = timeout;
        String name = "subject " + tree.root().pid();
        conversation = new Conversation(tree.root(), name);
        errors = new ErrorTail(tree.root().getErrorStream(), name + " errors");
    }

    /** Says hello; what is wrong with the answer, if anything is. */
    Optional<String> greet(String function) {
        Hello.ask(function, line);
        Event event = exchange(HELLO_LIMIT);
        if (!(event instanceof Event.Said said)) {
            return Optional.of(silence(event).detail() + (event == Event.Silence.NOTHING ? HINT : ""));
        }
        try {
            if (said.line().kind() == Lines.Kind.TOO_LONG) {
                throw new JsonException("expected a line of no more than " + HELLO_LIMIT + " bytes");
            }
            hello = Hello.read(said.line());
            answers = new AnswerReader(hello.encoding());
            return Optional.empty();
        } catch (JsonException e) {
            return Optional.of("answered hello with " + said.line().excerpt() + ": " + e.reason());
        }
    }

    @Override
    public Offer offer() {
        return hello.offer();
    }

    @Override
    public Answer ask(Request request) {
        if (!isAlive) {
            return new Answer.Broken(Answer.Fault.DEATH, "it had been ended before");
        }
        id++;
        line.raw("{\"id\": ").raw(Long.toString(id)).raw(", ");
        RequestWriter.fields(request, hello.encoding(), line);
        line.raw("\n");
        long limit = AnswerSize.bytes(request);
        Event event = exchange(limit);
        AnswerReader.Reply reply = event instanceof Event.Said said
                ? judge(said.line(), request.dtype(), limit)
                : new AnswerReader.Reply(silence(event), false);
        if (!reply.isInStep()) {
            kill();
        }
        return reply.answer();
    }

    /** Sends the line, and waits for one. */
    private Event exchange(long limit) {
        long deadline = System.nanoTime() + timeout.toNanos();
        JsonLine sent = line;
        line = other;
        line.clear();
        other = sent;
        try {
            conversation.limit(limit);
            return conversation.send(sent, deadline) ? conversation.receive(deadline) : Event.Silence.UNREAD;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Event.Silence.NOTHING;
        }
    }

    private AnswerReader.Reply judge(Lines.Line said, Dtype dtype, long limit) {
        if (said.kind() == Lines.Kind.TOO_LONG) {
            String detail = "a line of more than " + limit + " bytes, which begins with " + said.excerpt();
            return new AnswerReader.Reply(new Answer.Broken(Answer.Fault.GARBAGE, detail), false);
        }
        AnswerReader.Reply reply = answers.read(said, id, dtype);
        if (said.kind() == Lines.Kind.UNFINISHED && !reply.isInStep()) {
            String detail = silence(Event.Silence.END).detail() + " in the middle of " + said.excerpt();
            return new AnswerReader.Reply(new Answer.Broken(Answer.Fault.DEATH, detail), false);
        }
        return reply;
    }

    /** What became of a process that does not answer. */
    private Answer.Broken silence(Event event) {
        if (event == Event.Silence.NOTHING) {
            return new Answer.Broken(Answer.Fault.TIMEOUT, "printed nothing within " + seconds());
        } else if (event == Event.Silence.UNREAD) {
            return new Answer.Broken(Answer.Fault.TIMEOUT, "did not read what it was sent within " + seconds());
        }
        lastWords();
        Process process = tree.root();
        if (!process.isAlive()) {
            return new Answer.Broken(Answer.Fault.DEATH, "ended with " + ExitCode.describe(process.exitValue()));
        }
        String pipe = event == Event.Silence.DEAF ? "input" : "output";
        return new Answer.Broken(Answer.Fault.DEATH, "closed its standard " + pipe + " and went on running");
    }

    private void lastWords() {
        tree.awaitRoot(LAST_WORDS_MILLIS);
        errors.settle(LAST_WORDS_MILLIS);
    }

    private String seconds() {
        return timeout.toMillis() % 1000 == 0 ? timeout.toSeconds() + " s" : timeout.toMillis() / 1000.0 + " s";
    }

    @Override
    public boolean isAlive() {
        return isAlive;
    }

    @Override
    public String diagnostics() {
        return errors.text();
    }

    @Override
    public void close() {
        if (isAlive && conversation.end()) {
            tree.awaitRoot(GRACE_MILLIS);
        }
        kill();
    }

    /** Ends it without waiting for it. */
    void kill() {
        isAlive = false;
        tree.kill();
        conversation.abandon();
        errors.settle(LAST_WORDS_MILLIS);
    }
}
