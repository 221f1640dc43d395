package dev.verivative.cli;

import java.io.Console;

/** Whether somebody looks on. */
final class Terminal {
    private Terminal() {}

    /** Whether input and output are a terminal. */
    static boolean isThere() {
        Console console = System.console();
        if (console == null) {
            return false;
        }
        try {
            // From Java 22 on there is a console without a terminal, and this method to tell.
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
