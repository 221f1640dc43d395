package dev.verivative.definition;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verivative.notation.Formula;
import dev.verivative.notation.FormulaException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.util.List;

/**
 * The lines of a file, whatever ended them, and the faults in it.
 *
 * @param source the file's name for messages
 * @param lines its lines; at least one
 */
record SourceText(String source, List<String> lines) {
    /** Far above any definition, and little enough for whatever a parser does with deep nesting. */
    static final int MAX_BYTES = 1 << 18;

    /** Keeps the work on every line small, whatever the parsers do with it; the longest formula found has 1463. */
    static final int MAX_LINE = 10_000;

    /** A paragraph of n lines costs Markdown's parser n^2 steps where each begins like a link. */
    static final int MAX_LINES = 5_000;

    private static final int QUOTED = 40;

    SourceText {
        lines = List.copyOf(lines);
    }

    /** @throws DefinitionException if it is too long, no UTF-8, or has control characters */
    static SourceText of(String source, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            throw tooLong(source);
        }
        CharBuffer decoded = CharBuffer.allocate(bytes.length + 1);
        boolean malformed =
                UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), decoded, true).isError();
        String text = decoded.flip().toString();
        if (malformed) {
            SourceText before = new SourceText(source, split(text));
            int last = before.lines().size();
            throw before.fault(
                    before.place(last, before.line(last).length()), "the bytes that follow are no UTF-8", "UTF-8");
        }
        return of(source, text);
    }

    /** @throws DefinitionException if it is too long or has control characters */
    static SourceText of(String source, String text) {
        if (text.length() > MAX_BYTES) {
            throw tooLong(source);
        }
        SourceText whole = new SourceText(source, split(text.startsWith("\uFEFF") ? text.substring(1) : text));
        if (whole.lines().size() > MAX_LINES) {
            throw whole.fault(
                    new Place(MAX_LINES + 1, 1),
                    "the file has " + whole.lines().size() + " lines",
                    "at most " + MAX_LINES);
        }
        for (int number = 1; number <= whole.lines().size(); number++) {
            whole.checkLine(number);
        }
        return whole;
    }

    private static DefinitionException tooLong(String source) {
        return new SourceText(source, List.of(""))
                .fault(new Place(1, 1), "the file is longer than " + MAX_BYTES + " bytes", "a shorter file");
    }

    private static List<String> split(String text) {
        return List.of(text.split("\r\n|\r|\n", -1));
    }

    private void checkLine(int number) {
        String line = line(number);
        if (line.length() > MAX_LINE) {
            throw fault(
                    new Place(number, 1),
                    "the line has " + line.length() + " characters",
                    "at most " + MAX_LINE + " characters");
        }
        for (int at = 0; at < line.length(); at += Character.charCount(line.codePointAt(at))) {
            int c = line.codePointAt(at);
            if (isUnfit(c)) {
                throw fault(
                        place(number, at),
                        "a control character stands here: U+%04X".formatted(c),
                        "characters that can be seen, spaces and line ends");
            }
        }
    }

    /** Whether it is a control character or half of a character, which would be printed as something else. */
    static boolean isUnfit(int c) {
        return (Character.isISOControl(c) && c != '\t')
                || (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
    }

    /** The line of that number, from 1. */
    String line(int number) {
        return lines.get(number - 1);
    }

    /** The place of a character of a line. */
    Place place(int line, int offset) {
        return new Place(line, 1 + line(line).codePointCount(0, offset));
    }

    /** What stands between two places, from the first one on and without the last one. */
    Formula between(Place from, Place to) {
        String first = line(from.line());
        int start = offset(from);
        if (from.line() == to.line()) {
            return new Formula(first.substring(start, offset(to)), from.line(), from.column());
        }
        StringBuilder text = new StringBuilder(first.substring(start));
        for (int number = from.line() + 1; number < to.line(); number++) {
            text.append('\n').append(line(number));
        }
        text.append('\n').append(line(to.line()), 0, offset(to));
        return new Formula(text.toString(), from.line(), from.column());
    }

    private int offset(Place place) {
        String line = line(place.line());
        int points = line.codePointCount(0, line.length());
        return line.offsetByCodePoints(0, Math.max(0, Math.min(points, place.column() - 1)));
    }

    /** A fault at a place; one behind the end is taken for the end. */
    DefinitionException fault(Place place, String message, String expected) {
        int number = Math.max(1, Math.min(place.line(), lines.size()));
        String line = line(number);
        int column = number == place.line() ? place.column() : line.length() + 1;
        int at =
                Math.min(offset(new Place(number, column)), line.stripTrailing().length());
        StringBuilder shown = new StringBuilder();
        line.codePoints().forEach(c -> shown.appendCodePoint(isUnfit(c) ? 0xFFFD : c));
        return new DefinitionException(source, new Formula(shown.toString(), number, 1).fault(at, message, expected));
    }

    /** A part of the file as it is shown in a message: on one line, and not longer than a name can be. */
    static String quoted(String part) {
        String line = part.replaceAll("\\s+", " ");
        int points = line.codePointCount(0, line.length());
        return "'" + (points > QUOTED ? line.substring(0, line.offsetByCodePoints(0, QUOTED)) + "..." : line) + "'";
    }

    /** The same fault in a formula of this file, shown with the whole line. */
    DefinitionException fault(FormulaException fault) {
        return fault(new Place(fault.line(), fault.column()), String.valueOf(fault.getMessage()), fault.expected());
    }
}
