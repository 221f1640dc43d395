package dev.verivative.verify;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a subject introduces itself.
 *
 * @param offer what it can do
 * @param encoding how it wants numbers written
 */
record Hello(Offer offer, Encoding encoding) {
    /** Before a subject has introduced itself. */
    static final Hello NOTHING = new Hello(new Offer("", Set.of(), Set.of()), Encoding.DECIMAL);

    private static final String BITS = "bits";

    /** The line that asks for it. */
    static void ask(String function, JsonLine out) {
        out.raw("{\"op\": \"hello\", \"protocol\": 1, \"function\": ")
                .string(function)
                .raw("}\n");
    }

    /** Appends the line that {@link #read} reads. */
    void write(JsonLine out) {
        out.raw("{\"name\": ").string(offer.name()).raw(", \"ops\": ");
        strings(
                EnumSet.allOf(Operation.class).stream()
                        .filter(offer.operations()::contains)
                        .map(Operation::word)
                        .toList(),
                out);
        out.raw(", \"dtypes\": ");
        strings(
                EnumSet.allOf(Dtype.class).stream()
                        .filter(offer.dtypes()::contains)
                        .map(Dtype::word)
                        .toList(),
                out);
        out.raw(encoding == Encoding.BITS ? ", \"encoding\": \"" + BITS + "\"}\n" : "}\n");
    }

    private static void strings(List<String> all, JsonLine out) {
        String separator = "[";
        for (String each : all) {
            out.raw(separator).string(each);
            separator = ", ";
        }
        out.raw(all.isEmpty() ? "[]" : "]");
    }

    /**
     * Reads the answer to {@link #ask}. Operations and dtypes of other names are left out; without dtypes it takes
     * float64.
     *
     * @throws JsonException if it is no such answer, or offers nothing that can be asked for
     */
    static Hello read(Lines.Line line) throws JsonException {
        JsonCursor cursor = line.cursor();
        cursor.take("\u00EF\u00BB\u00BF"); // a byte order mark in UTF-8, from runtimes that cannot do without
        String name = "";
        List<String> operations = List.of();
        @Nullable List<String> dtypes = null;
        @Nullable String encoding = null;
        cursor.expect('{');
        if (!cursor.take('}')) {
            do {
                String field = cursor.field();
                boolean isNull = cursor.take("null");
                switch (isNull ? "" : field) {
                    case "name" -> name = Excerpt.line(word(cursor));
                    case "ops" -> operations = strings(field, cursor);
                    case "dtypes" -> dtypes = strings(field, cursor);
                    case "encoding" -> encoding = word(cursor);
                    case "error" -> throw new JsonException("it says " + Excerpt.quoted(word(cursor)));
                    default -> {
                        if (!isNull) {
                            cursor.skip();
                        }
                    }
                }
            } while (cursor.take(','));
            cursor.expect('}');
        }
        cursor.expectEnd();
        return of(name, operations, dtypes == null ? List.of(Dtype.FLOAT64.word()) : dtypes, encoding);
    }

    private static Hello of(String name, List<String> operations, List<String> dtypes, @Nullable String encoding)
            throws JsonException {
        Set<Operation> known = EnumSet.allOf(Operation.class);
        known.removeIf(each -> !operations.contains(each.word()));
        Set<Dtype> formats = EnumSet.allOf(Dtype.class);
        formats.removeIf(each -> !dtypes.contains(each.word()));
        if (known.isEmpty()) {
            throw new JsonException("it offers no operation: \"ops\" names none of forward, jacobian, vjp, jvp");
        } else if (formats.isEmpty()) {
            throw new JsonException("it takes no format: \"dtypes\" names none of float64, float32");
        } else if (encoding != null && !encoding.equals(BITS)) {
            throw new JsonException("its encoding is " + Excerpt.quoted(encoding) + ", expected \"bits\" or none");
        }
        return new Hello(new Offer(name, known, formats), encoding == null ? Encoding.DECIMAL : Encoding.BITS);
    }

    /** A string, or the text of whatever stands there instead. */
    private static String word(JsonCursor cursor) throws JsonException {
        if (cursor.peek() == '"') {
            return cursor.string();
        }
        JsonCursor start = cursor.copy();
        cursor.skip();
        return start.until(cursor);
    }

    private static List<String> strings(String field, JsonCursor cursor) throws JsonException {
        if (cursor.peek() != '[') {
            throw cursor.fault("\"" + field + "\" has to be an array of names: expected [");
        }
        List<String> all = new ArrayList<>();
        cursor.expect('[');
        if (!cursor.take(']')) {
            do {
                all.add(word(cursor));
            } while (cursor.take(','));
            cursor.expect(']');
        }
        return all;
    }
}
