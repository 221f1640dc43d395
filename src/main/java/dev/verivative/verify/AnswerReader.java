package dev.verivative.verify;

import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads answers of the subject protocol. */
final class AnswerReader {
    private final Encoding encoding;
    private final NumberReader numbers = new NumberReader();

    AnswerReader(Encoding encoding) {
        this.encoding = encoding;
    }

    /**
     * What a line says.
     *
     * @param answer the answer
     * @param isInStep whether it is an answer to the request, be it a bad one, so that another can be asked
     */
    record Reply(Answer answer, boolean isInStep) {}

    /** Reads the line as an answer to the request with this number. */
    Reply read(Lines.Line line, long id, Dtype dtype) {
        try {
            return new Fields(line.cursor(), dtype).reply(id);
        } catch (JsonException e) {
            String detail = line.excerpt() + ": " + e.reason();
            return new Reply(new Answer.Broken(Answer.Fault.GARBAGE, detail), false);
        }
    }

    /** The fields of one answer. */
    private final class Fields {
        private final JsonCursor cursor;
        private final Dtype dtype;
        private final Set<String> seen = new HashSet<>();
        private @Nullable String id;
        private double number = Double.NaN;
        private @Nullable Answer result;
        private @Nullable String error;
        private Answer.@Nullable Fault fault;

        Fields(JsonCursor cursor, Dtype dtype) {
            this.cursor = cursor;
            this.dtype = dtype;
        }

        Reply reply(long expected) throws JsonException {
            if (cursor.peek() < 0) {
                throw new JsonException("an empty line");
            }
            cursor.expect('{');
            if (!cursor.take('}')) {
                do {
                    field(cursor.field());
                } while (cursor.take(','));
                if (!cursor.take('}')) {
                    throw cursor.fault("expected , or }");
                }
            }
            cursor.expectEnd();
            boolean nameless = id == null || id.equals("`null`");
            if (number != expected && !(nameless && error != null)) {
                String found = nameless ? "it has no id" : "its id is " + id;
                return new Reply(new Answer.Broken(Answer.Fault.WRONG_ID, found + ", expected " + expected), false);
            }
            return new Reply(answer(), true);
        }

        private void field(String name) throws JsonException {
            switch (name) {
                case "id" -> {
                    once(name);
                    JsonCursor start = cursor.copy();
                    int next = cursor.peek();
                    if (next == '-' || (next >= '0' && next <= '9')) {
                        number = cursor.number(numbers, Dtype.FLOAT64);
                    } else {
                        cursor.skip();
                    }
                    id = start.until(cursor);
                }
                case "result" -> {
                    once(name);
                    result = cursor.take("null")
                            ? null
                            : new ArrayReader("the result", cursor, numbers, dtype, encoding).read();
                }
                case "error" -> {
                    once(name);
                    error = cursor.take("null") ? null : words();
                }
                case "fault" -> fault = fault();
                default -> cursor.skip();
            }
        }

        private Answer answer() {
            if (result != null) {
                return error == null ? result : garbage("both a result and an error");
            } else if (error != null) {
                return fault == null ? new Answer.Refused(error) : new Answer.Broken(fault, error);
            }
            return garbage(seen.contains("result") ? "its result is null" : "it has no result");
        }

        private static Answer garbage(String detail) {
            return new Answer.Broken(Answer.Fault.GARBAGE, detail);
        }

        /** How a call broke on the other side, where {@link SubjectServer} answers; other words say nothing. */
        private Answer.@Nullable Fault fault() throws JsonException {
            String word = words();
            for (Answer.Fault each : Answer.Fault.values()) {
                if (each.name().equals(word)) {
                    return each;
                }
            }
            return null;
        }

        private void once(String name) throws JsonException {
            if (!seen.add(name)) {
                throw cursor.fault("expected no second \"" + name + "\"");
            }
        }

        /** A string, or whatever stands there instead of one. */
        private String words() throws JsonException {
            if (cursor.peek() == '"') {
                return Excerpt.line(cursor.string());
            }
            JsonCursor start = cursor.copy();
            cursor.skip();
            return start.until(cursor);
        }
    }
}
