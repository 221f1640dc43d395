package dev.verivative.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MainTest {

    private final PrintStream standardOut = System.out;
    private final PrintStream standardErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void catchStreams() {
        System.setOut(new PrintStream(out, true, UTF_8));
        System.setErr(new PrintStream(err, true, UTF_8));
    }

    @AfterEach
    void restoreStreams() {
        System.setOut(standardOut);
        System.setErr(standardErr);
    }

    @Test
    void saysItsVersion() {
        Main.main("--version");
        assertTrue(out.toString(UTF_8).startsWith("verivative "), out.toString(UTF_8));
    }

    @Test
    void explainsItselfWhenAskedNothing() {
        assertEquals(0, Main.execute());
        assertTrue(out.toString(UTF_8).startsWith("Usage: verivative"), out.toString(UTF_8));
    }

    @Test
    void refusesAnUnknownOptionInOneLine() {
        assertEquals(2, Main.execute("--no-such-option"));
        assertEquals("", out.toString(UTF_8));
        assertEquals(1, err.toString(UTF_8).lines().count(), err.toString(UTF_8));
    }
}
