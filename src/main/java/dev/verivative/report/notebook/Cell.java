package dev.verivative.report.notebook;

/**
 * A part of a notebook.
 *
 * @param kind what it is made of
 * @param source its text
 */
record Cell(Kind kind, String source) {
    /** What a cell is made of. */
    enum Kind {
        /** Words and formulas. */
        MARKDOWN("markdown"),
        /** Python. */
        CODE("code");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** How the format calls it. */
        String word() {
            return word;
        }
    }

    static Cell markdown(String... blocks) {
        return new Cell(Kind.MARKDOWN, String.join("\n\n", blocks));
    }

    static Cell code(String source) {
        return new Cell(Kind.CODE, source);
    }
}
