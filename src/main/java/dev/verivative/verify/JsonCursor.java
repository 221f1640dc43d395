package dev.verivative.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.BitSet;

/**
 * A place in a line of JSON (RFC 8259), and what can be read there.
 *
 * <p>Numbers cost most of the time that a conversation takes, so nothing is copied on the way to them. Within a string
 * every byte is taken, and what is no UTF-8 replaced: words are there to be shown to people.
 */
final class JsonCursor {
    private final byte[] bytes;
    private final int end;
    private int at;

    JsonCursor(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    static JsonCursor of(String text) {
        byte[] bytes = text.getBytes(UTF_8);
        return new JsonCursor(bytes, 0, bytes.length);
    }

    /** The next character that is no white space, which stays; -1 at the end. */
    int peek() {
        while (at < end && isSpace(bytes[at])) {
            at++;
        }
        return at < end ? bytes[at] & 0xff : -1;
    }

    private static boolean isSpace(byte each) {
        return each == ' ' || each == '\t' || each == '\r' || each == '\n';
    }

    /** Goes past the character if it comes next. */
    boolean take(char expected) {
        if (peek() == expected) {
            at++;
            return true;
        }
        return false;
    }

    /** Goes past the word if it comes next. */
    boolean take(String word) {
        boolean comes = comes(word);
        at += comes ? word.length() : 0;
        return comes;
    }

    /** Whether the word comes next. */
    boolean comes(String word) {
        peek();
        if (at + word.length() > end) {
            return false;
        }
        for (int i = 0; i < word.length(); i++) {
            if ((bytes[at + i] & 0xff) != word.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    void expect(char expected) throws JsonException {
        if (!take(expected)) {
            throw fault("expected " + expected);
        }
    }

    void expectEnd() throws JsonException {
        if (peek() >= 0) {
            throw fault("expected the end of the line");
        }
    }

    /** The name of the next field of an object, with its colon; the object's brace or a comma was just taken. */
    String field() throws JsonException {
        if (peek() != '"') {
            throw fault("expected a name in double quotes");
        }
        String name = string();
        expect(':');
        return name;
    }

    /** The next value, a string. */
    String string() throws JsonException {
        expect('"');
        int from = at;
        while (at < end && bytes[at] != '"' && bytes[at] != '\\') {
            at++;
        }
        if (at < end && bytes[at] == '"') {
            at++;
            return new String(bytes, from, at - 1 - from, UTF_8);
        }
        return escaped(from);
    }

    private String escaped(int from) throws JsonException {
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        StringBuilder out = new StringBuilder();
        at = from;
        while (at < end && bytes[at] != '"') {
            if (bytes[at] == '\\') {
                out.append(raw.toString(UTF_8));
                raw.reset();
                out.append(escape());
            } else {
                raw.write(bytes[at++]);
            }
        }
        expectQuote(from);
        return out.append(raw.toString(UTF_8)).toString();
    }

    private void expectQuote(int from) throws JsonException {
        if (at >= end) {
            at = from - 1;
            throw fault("expected a string that ends");
        }
        at++;
    }

    private char escape() throws JsonException {
        int plain = at + 1 < end ? "\"\\/bfnrt".indexOf(bytes[at + 1]) : -1;
        if (plain >= 0) {
            at += 2;
            return "\"\\/\b\f\n\r\t".charAt(plain);
        } else if (at + 1 < end && bytes[at + 1] == 'u' && at + 6 <= end) {
            int code = 0;
            for (int i = at + 2; i < at + 6; i++) {
                int digit = Character.digit(bytes[i], 16);
                code = digit < 0 ? -1 : (code << 4) | digit;
                if (code < 0) {
                    throw fault("expected four hexadecimal digits after \\u");
                }
            }
            at += 6;
            return (char) code;
        }
        throw fault("expected an escape of JSON");
    }

    /** The next value, a number of JSON. */
    double number(NumberReader reader, Dtype dtype) throws JsonException {
        peek();
        int length = reader.read(bytes, at, end, dtype);
        int next = at + Math.abs(length);
        if (length <= 0 || (next < end && !isDelimiter(bytes[next]))) {
            throw fault("expected a number");
        }
        at = next;
        return reader.value();
    }

    private static boolean isDelimiter(byte each) {
        return each == ',' || each == ']' || each == '}' || isSpace(each);
    }

    /** The bits of the next value, hexadecimal digits after 0x in quotes; their number is that of the dtype. */
    double bits(Dtype dtype) throws JsonException {
        int digits = dtype == Dtype.FLOAT64 ? 16 : 8;
        int from = at;
        long bits = 0;
        boolean good = take("\"0x") && at + digits < end && bytes[at + digits] == '"';
        for (int i = 0; good && i < digits; i++) {
            int digit = Character.digit(bytes[at + i], 16);
            good = digit >= 0;
            bits = (bits << 4) | digit;
        }
        if (!good) {
            at = from;
            throw fault("expected " + digits + " hexadecimal digits after 0x, in quotes");
        }
        at += digits + 1;
        return dtype.ofBits(bits);
    }

    /** Goes past one value of any kind, however deep. */
    void skip() throws JsonException {
        BitSet objects = new BitSet();
        int depth = 0;
        do {
            if (take('{')) {
                objects.set(depth++);
                if (!take('}')) {
                    field();
                    continue;
                }
                depth--;
            } else if (take('[')) {
                objects.clear(depth++);
                if (!take(']')) {
                    continue;
                }
                depth--;
            } else {
                skipScalar();
            }
            while (depth > 0 && !take(',')) {
                expect(objects.get(--depth) ? '}' : ']');
            }
            if (depth > 0 && objects.get(depth - 1)) {
                field();
            }
        } while (depth > 0);
    }

    private void skipScalar() throws JsonException {
        if (peek() == '"') {
            string();
        } else if (!take("true") && !take("false") && !take("null") && takeWord() == 0) {
            number(new NumberReader(), Dtype.FLOAT64);
        }
    }

    /** Goes past NaN, Infinity or -Infinity and gives its value; 0 if none comes next. */
    double takeWord() {
        if (take("NaN")) {
            return Double.NaN;
        } else if (take("Infinity")) {
            return Double.POSITIVE_INFINITY;
        }
        return take("-Infinity") ? Double.NEGATIVE_INFINITY : 0;
    }

    JsonCursor copy() {
        return new JsonCursor(bytes, at, end);
    }

    /** Goes to another place in the same text. */
    void moveTo(JsonCursor other) {
        at = other.at;
    }

    /** What stands between this place and a later one, fit to be shown. */
    String until(JsonCursor later) {
        return Excerpt.quoted(bytes, at, later.at);
    }

    /** What stands between this place and a later one. */
    String text(JsonCursor later) {
        return new String(bytes, at, later.at - at, UTF_8);
    }

    JsonException fault(String expectation) {
        String found = at >= end ? "the end of the line" : Excerpt.quoted(bytes, at, Math.min(end, at + 24));
        return new JsonException(expectation + " at byte " + (at + 1) + ", found " + found);
    }
}
