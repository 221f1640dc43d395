package dev.verivative.cli;

import java.io.Console;
import java.util.Optional;

/** Whether somebody looks on. */
final class Terminal {
    private Terminal() {}

    /** Whether input and output are a terminal. */
    static boolean isThere() {
        return Optional.ofNullable(System.console())
                .filter(Terminal::isTerminal)
                .isPresent();
    }

    private static boolean isTerminal(Console console) {
        try {
            // From Java 22 on there is a console without a terminal, and this method to tell.
            return Boolean.TRUE.equals(Console.class.getMethod("isTerminal").invoke(console));
        } catch (ReflectiveOperationException e) {
            return true;
        }
    }
}
