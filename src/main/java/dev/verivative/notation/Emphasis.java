package dev.verivative.notation;

/** What a part of a {@link Box} stands out for; it takes no room and shows only where colours do. */
public enum Emphasis {
    NONE(""),
    /** The part that a step changes: bold cyan. */
    CHANGED("\u001b[1;36m"),
    /** The name of a rule: green. */
    RULE("\u001b[32m");

    /** The ANSI escape sequence that ends every emphasis. */
    static final String OFF = "\u001b[0m";

    private final String ansi;

    Emphasis(String ansi) {
        this.ansi = ansi;
    }

    String on(String text) {
        return this == NONE || text.isBlank() ? text : ansi + text + OFF;
    }
}
