package dev.verivative.verify;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers the subject protocol, version 1, on behalf of a subject. */
public final class SubjectServer {
    /** Whoever asks is trusted not to send more than can be held. */
    private static final long LIMIT = Integer.MAX_VALUE / 4;

    private final Subject subject;
    private final Hello hello;
    private final String first;

    /**
     * A server for the subject.
     *
     * @param first the name of the function's first variable, which travels as {@code x}
     * @param bits whether to ask for numbers as the bits that they are
     */
    public SubjectServer(Subject subject, String first, boolean bits) {
        this.subject = subject;
        this.first = first;
        hello = new Hello(subject.offer(), bits ? Encoding.BITS : Encoding.DECIMAL);
    }

    /**
     * Answers every line until the end of input, or of the subject.
     *
     * @throws IOException if a stream breaks
     */
    public void serve(InputStream in, OutputStream out) throws IOException {
        Lines lines = new Lines(in, () -> LIMIT);
        JsonLine answer = new JsonLine();
        Lines.@Nullable Line line = lines.next();
        while (line != null && subject.isAlive()) {
            answer.clear();
            answer(line, answer);
            answer.writeTo(out);
            line = lines.next();
        }
    }

    private void answer(Lines.Line line, JsonLine out) {
        String id = "null";
        try {
            JsonCursor cursor = line.cursor();
            RequestReader reader = new RequestReader(cursor);
            cursor.expectEnd();
            if (reader.word("op").equals(Optional.of("hello"))) {
                hello.write(out);
                return;
            }
            id = reader.text("id").orElse(id);
            Request request = reader.request(first);
            out.raw("{\"id\": ").raw(id);
            write(subject.ask(request), request.dtype(), out);
        } catch (JsonException e) {
            out.clear();
            out.raw("{\"id\": ").raw(id).raw(", \"error\": ").string(e.reason());
        }
        out.raw("}\n");
    }

    private void write(Answer answer, Dtype dtype, JsonLine out) {
        if (answer instanceof Answer.Result result) {
            out.raw(", \"result\": ").array(result.value(), dtype, hello.encoding());
        } else if (answer instanceof Answer.Refused refused) {
            out.raw(", \"error\": ").string(refused.message());
        } else if (answer instanceof Answer.Broken broken) {
            // The other side would otherwise take it for a subject that refuses.
            out.raw(", \"fault\": ").string(broken.fault().name());
            out.raw(", \"error\": ").string(broken.detail());
        }
    }
}
