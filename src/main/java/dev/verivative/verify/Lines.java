package dev.verivative.verify;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Splits a stream of bytes into lines, none of which is kept beyond a limit. */
final class Lines {
    private static final int CHUNK = 1 << 16;

    /** What is kept of a line that is too long: enough to show how it begins. */
    private static final int BEGINNING = 1024;

    private final InputStream in;
    private final LongSupplier limit;
    private byte[] buffer = new byte[CHUNK];
    private int start;
    private int end;

    /** @param limit the most bytes that a line may have, asked for whenever some have come */
    Lines(InputStream in, LongSupplier limit) {
        this.in = in;
        this.limit = limit;
    }

    /** One line. */
    static final class Line {
        private final byte[] bytes;
        private final Kind kind;

        private Line(byte[] bytes, Kind kind) {
            this.bytes = bytes;
            this.kind = kind;
        }

        /** Its bytes, those that it begins with if it is too long, without those of its end. */
        byte[] bytes() {
            return bytes;
        }

        /** Whether that is all of it. */
        Kind kind() {
            return kind;
        }

        JsonCursor cursor() {
            return new JsonCursor(bytes, 0, bytes.length);
        }

        /** How it begins, fit to be shown. */
        String excerpt() {
            return Excerpt.quoted(bytes, 0, bytes.length);
        }
    }

    /** How a line stops. */
    enum Kind {
        /** With its end. */
        WHOLE,
        /** With the end of the stream. */
        UNFINISHED,
        /** It does not: there is more than the limit. */
        TOO_LONG
    }

    /** The next line; null at the end of the stream. A line that is too long comes again and again. */
    @Nullable
    Line next() throws IOException {
        int scanned = start;
        while (true) {
            for (; scanned < end; scanned++) {
                if (buffer[scanned] == '\n') {
                    Line line = line(scanned, Kind.WHOLE);
                    start = scanned + 1;
                    return line;
                }
            }
            if (end - start > limit.getAsLong()) {
                return line(Math.min(end, start + BEGINNING), Kind.TOO_LONG);
            }
            scanned -= start;
            room();
            scanned += start;
            int count = in.read(buffer, end, buffer.length - end);
            if (count < 0) {
                Line last = start == end ? null : line(end, Kind.UNFINISHED);
                start = end;
                return last;
            }
            end += count;
        }
    }

    private Line line(int to, Kind kind) {
        int length = to > start && kind == Kind.WHOLE && buffer[to - 1] == '\r' ? to - 1 : to;
        return new Line(Arrays.copyOfRange(buffer, start, length), kind);
    }

    /** Makes room behind what has been read of the line. */
    private void room() {
        if (start == end) {
            start = 0;
            end = 0;
        } else if (end == buffer.length) {
            int length = end - start;
            byte[] larger = length > buffer.length / 2 ? new byte[2 * buffer.length] : buffer;
            System.arraycopy(buffer, start, larger, 0, length);
            buffer = larger;
            start = 0;
            end = length;
        }
    }
}
