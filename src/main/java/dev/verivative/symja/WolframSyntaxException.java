package dev.verivative.symja;

/** A text that is not read as Wolfram's language. */
public final class WolframSyntaxException extends Exception {
    private static final long serialVersionUID = 1L;

    private final int at;
    private final String expected;

    WolframSyntaxException(int at, String message, String expected) {
        super(message);
        this.at = at;
        this.expected = expected;
    }

    /** The offset of the fault in the text. */
    public int at() {
        return at;
    }

    /** What would be accepted. */
    public String expected() {
        return expected;
    }
}
