package dev.verivative.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.util.List;

/** One run of the program in this process, with what it wrote. */
record Run(List<String> arguments, int code, String out, String err) {

    static Run of(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream caughtOut = new ByteArrayOutputStream();
        ByteArrayOutputStream caughtErr = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caughtOut, true, UTF_8));
        System.setErr(new PrintStream(caughtErr, true, UTF_8));
        try {
            int code = Main.execute(arguments);
            return new Run(List.of(arguments), code, caughtOut.toString(UTF_8), caughtErr.toString(UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    /** What it wrote to standard output. */
    byte[] bytes() {
        return out.getBytes(UTF_8);
    }

    /** The call or its input is wrong: one message, nothing else. */
    void assertRefused(String... parts) {
        String stop = arguments + " gave " + code + ", on standard error:\n" + err;
        assertEquals(2, code, stop);
        assertEquals("", out, stop);
        assertFalse(err.isBlank(), stop);
        assertFalse(err.contains("Usage:") || err.contains("\tat ") || err.contains("Exception"), stop);
        assertFalse(err.contains("a fault in the program"), stop);
        List<String> lines = err.lines().toList();
        boolean placed = lines.get(0).matches(".*:\\d+:\\d+: .*");
        if (placed) {
            assertTrue(
                    lines.size() <= 4
                            && lines.stream().anyMatch(line -> line.strip().equals("^")),
                    stop);
        } else {
            assertEquals(1, lines.size(), stop);
        }
        assertAll(
                List.of(parts).stream().map(part -> () -> assertTrue(err.contains(part), part + " is not in " + stop)));
    }

    /** It could not be finished: how far it came and what stopped it, and no result. */
    void assertUnfinished(String... parts) {
        String all = out + err;
        String stop = arguments + " gave " + code + ":\n" + all;
        assertEquals(1, code, stop);
        assertTrue(all.contains("(unfinished)") && all.contains("What stopped it"), stop);
        assertFalse(all.contains("\nResult\n") || all.contains("has accepted") || all.contains("holds for"), stop);
        assertFalse(all.contains("\tat ") || all.contains("Exception") || all.contains("out of bounds"), stop);
        assertAll(
                List.of(parts).stream().map(part -> () -> assertTrue(all.contains(part), part + " is not in " + stop)));
    }

    /** It could not be finished, and one message says why. */
    void assertStopped(String part) {
        String stop = arguments + " gave " + code + ":\n" + out + err;
        assertEquals(1, code, stop);
        assertEquals("", out, stop);
        assertTrue(err.contains(part) && err.lines().count() == 1 && !err.contains("a fault in the program"), stop);
    }

    void assertDone() {
        assertEquals(0, code, () -> arguments + " gave " + code + ":\n" + err);
        assertEquals("", err);
        assertFalse(out.isBlank());
    }
}
