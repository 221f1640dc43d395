package dev.verivative.verify;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads requests as {@link RequestWriter} writes them, in either encoding, their fields in any order. */
final class RequestReader {
    private final Map<String, JsonCursor> fields = new LinkedHashMap<>();
    private final NumberReader numbers = new NumberReader();

    /** Reads an object; what its fields hold is read when it is asked for. */
    RequestReader(JsonCursor cursor) throws JsonException {
        fields(cursor, fields);
    }

    private static void fields(JsonCursor cursor, Map<String, JsonCursor> all) throws JsonException {
        cursor.expect('{');
        if (!cursor.take('}')) {
            do {
                String name = cursor.field();
                cursor.peek();
                all.put(name, cursor.copy());
                cursor.skip();
            } while (cursor.take(','));
            cursor.expect('}');
        }
    }

    /** The text of a field that is a string. */
    Optional<String> word(String name) throws JsonException {
        @Nullable JsonCursor field = fields.get(name);
        return field == null ? Optional.empty() : Optional.of(field.copy().string());
    }

    /** The text of a field as it stands there. */
    Optional<String> text(String name) throws JsonException {
        @Nullable JsonCursor field = fields.get(name);
        if (field == null) {
            return Optional.empty();
        }
        JsonCursor end = field.copy();
        end.skip();
        return Optional.of(field.text(end));
    }

    /**
     * The request.
     *
     * @param first the name of the input that travels as {@code x}
     */
    Request request(String first) throws JsonException {
        Operation operation = named("op", Operation.values());
        Dtype dtype = named("dtype", Dtype.values());
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        inputs.put(first, array("x", required("x"), dtype));
        Map<String, JsonCursor> parameters = new LinkedHashMap<>();
        @Nullable JsonCursor object = fields.get("params");
        if (object != null) {
            fields(object.copy(), parameters);
        }
        for (Map.Entry<String, JsonCursor> each : parameters.entrySet()) {
            inputs.put(each.getKey(), array(each.getKey(), each.getValue(), dtype));
        }
        Optional<NumericArray> vector = Optional.empty();
        if (operation.takesVector()) {
            String name = operation == Operation.VJP ? "v" : "u";
            vector = Optional.of(array(name, required(name), dtype));
        }
        return new Request(operation, dtype, inputs, vector, word("wrt").orElse(first));
    }

    private JsonCursor required(String name) throws JsonException {
        @Nullable JsonCursor field = fields.get(name);
        if (field == null) {
            throw new JsonException("there is no \"" + name + "\"");
        }
        return field;
    }

    private <E extends Enum<E>> E named(String field, E[] all) throws JsonException {
        String word = required(field).copy().string();
        for (E each : all) {
            if (each.name().toLowerCase(Locale.ROOT).equals(word)) {
                return each;
            }
        }
        List<String> names =
                Stream.of(all).map(each -> each.name().toLowerCase(Locale.ROOT)).toList();
        throw new JsonException(
                "\"" + field + "\" is " + Excerpt.quoted(word) + ", expected " + String.join(", ", names));
    }

    private NumericArray array(String name, JsonCursor field, Dtype dtype) throws JsonException {
        Answer answer = new ArrayReader("\"" + name + "\"", field.copy(), numbers, dtype, null).read();
        if (answer instanceof Answer.Result result) {
            return result.value();
        }
        String detail = answer instanceof Answer.Broken broken ? broken.detail() : answer.toString();
        throw new JsonException(detail);
    }
}
