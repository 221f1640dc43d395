package dev.verivative.notation;

import dev.verivative.term.Term;

/**
 * Two terms and the sign between them, as in sigma_i > 0.
 *
 * @param left what stands left of the sign
 * @param sign the sign
 * @param right what stands right of the sign
 * @param line the line of the sign in its file, from 1
 * @param column the column of the sign, from 1
 */
public record Relation(Term left, Sign sign, Term right, int line, int column) {
    /** Signs that state something about two terms. */
    public enum Sign {
        EQUAL("="),
        NOT_EQUAL("\\ne"),
        LESS("<"),
        LESS_OR_EQUAL("\\le"),
        GREATER(">"),
        GREATER_OR_EQUAL("\\ge");

        private final String latex;

        Sign(String latex) {
            this.latex = latex;
        }

        /** How it is written in LaTeX. */
        public String latex() {
            return latex;
        }
    }
}
