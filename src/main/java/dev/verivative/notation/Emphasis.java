package dev.verivative.notation;

/** What a part of a {@link Box} stands out for; it takes no room and shows only where colours do. */
public enum Emphasis {
    NONE(""),
    /** The part that a step changes: bold cyan. */
    CHANGED("\u001b[1;36m"),
    /** The name of a rule: green. */
    RULE("\u001b[32m"),
    /** What came out as it should: green. */
    HELD("\u001b[32m"),
    /** What did not: bold red. */
    FALSIFIED("\u001b[1;31m"),
    /** What is there for completeness: faint. */
    ASIDE("\u001b[2m");

    /** The ANSI escape sequence that ends every emphasis. */
    static final String OFF = "\u001b[0m";

    private final String ansi;

    Emphasis(String ansi) {
        this.ansi = ansi;
    }

    /** The text with what turns the emphasis on and off; as it is where there is nothing to see. */
    public String on(String text) {
        return this == NONE || text.isBlank() ? text : ansi + text + OFF;
    }
}
