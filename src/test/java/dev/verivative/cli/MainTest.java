package dev.verivative.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void saysItsVersion() {
        assertTrue(outputOf("--version").startsWith("verivative "));
    }

    @Test
    void explainsItselfWhenAskedNothing() {
        assertTrue(outputOf().startsWith("Usage: verivative"));
    }

    private static String outputOf(String... arguments) {
        PrintStream standard = System.out;
        ByteArrayOutputStream caught = new ByteArrayOutputStream();
        System.setOut(new PrintStream(caught, true, StandardCharsets.UTF_8));
        try {
            assertEquals(0, Main.run(arguments));
        } finally {
            System.setOut(standard);
        }
        return caught.toString(StandardCharsets.UTF_8);
    }
}
