package dev.verivative.verify;

import dev.verivative.term.Tensor;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Requests to be asked once more of a fresh subject.
 *
 * @param property the one that failed; empty for all that can be judged
 * @param requests in order
 * @param judged how many of them, at the end, the property is judged by
 */
public record Replay(String property, List<Request> requests, int judged) {
    /** @throws IllegalArgumentException if there are fewer requests than are judged, or none is */
    public Replay {
        requests = List.copyOf(requests);
        if (judged < 1 || judged > requests.size()) {
            throw new IllegalArgumentException(judged + " of " + requests.size() + " requests");
        }
    }

    /** The last of them alone, by all properties of single answers. */
    public static Replay of(List<Request> requests) {
        return new Replay("", requests, 1);
    }

    /**
     * One line of JSON: an array of requests as the protocol has them, numbers as bits. A request that is repeated is
     * written once with the field {@code times}; the first one names the property, and how many requests it is judged
     * by if that is more than one.
     */
    public String text() {
        JsonLine out = new JsonLine();
        for (int from = 0, to; from < requests.size(); from = to) {
            Request request = requests.get(from);
            to = from + 1;
            while (to < requests.size() && requests.get(to).equals(request)) {
                to++;
            }
            out.raw(from == 0 ? "[{" : ", {");
            if (from == 0 && !property.isEmpty()) {
                out.raw("\"property\": ").string(property).raw(", ");
            }
            if (from == 0 && judged > 1) {
                out.raw("\"judged\": " + judged + ", ");
            }
            if (to - from > 1) {
                out.raw("\"times\": " + (to - from) + ", ");
            }
            RequestWriter.fields(request, Encoding.BITS, out);
        }
        return out.raw("]").toString();
    }

    /**
     * Reads what {@link #text} writes, decimal numbers too, and one object without an array around it.
     *
     * @param inputs the function's inputs, the first one, which travels as {@code x}, at the beginning
     * @throws RequestException if it is no such text, or the inputs have other names, ranks or sizes
     */
    public static Replay read(String text, List<Tensor> inputs) throws RequestException {
        try {
            JsonCursor cursor = JsonCursor.of(text);
            List<Request> requests = new ArrayList<>();
            String property = "";
            int judged = 1;
            boolean isList = cursor.take('[');
            do {
                RequestReader reader = new RequestReader(cursor);
                property = requests.isEmpty() ? reader.word("property").orElse("") : property;
                judged = requests.isEmpty() ? count(reader, "judged") : judged;
                requests.addAll(Collections.nCopies(count(reader, "times"), RequestText.request(reader, inputs)));
            } while (isList && cursor.take(','));
            if (isList) {
                cursor.expect(']');
            }
            cursor.expectEnd();
            if (judged > requests.size()) {
                throw new JsonException("\"judged\" is " + judged + ", but there are " + requests.size() + " requests");
            }
            return new Replay(property, requests, judged);
        } catch (JsonException e) {
            throw new RequestException("cannot read the requests " + Excerpt.quoted(text) + ": " + e.reason());
        }
    }

    private static int count(RequestReader reader, String name) throws JsonException {
        String text = reader.text(name).orElse("1").strip();
        if (!text.matches("[1-9][0-9]{0,5}")) {
            throw new JsonException("\"" + name + "\" is " + text + ", expected a number from 1");
        }
        return Integer.parseInt(text);
    }
}
