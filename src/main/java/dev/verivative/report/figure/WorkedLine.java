package dev.verivative.report.figure;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * One entry of the Jacobian as a chain of equations: the derivative, what was derived for it, the same with numbers,
 * the value.
 *
 * @param row the place of the output
 * @param column the place of the input
 * @param pieces at least two; the first has no sign
 * @param value the entry
 * @param difference the same by differences, where a few digits show it
 */
public record WorkedLine(
        List<Integer> row, List<Integer> column, List<Piece> pieces, Value value, Optional<Difference> difference) {
    /**
     * A part of the chain.
     *
     * @param relation how it relates to the part before
     * @param text such as 0.090031 · (1 − 0.090031)
     * @param latex the same in LaTeX
     */
    public record Piece(Relation relation, String text, String latex) {}

    /** How a part of the chain relates to the one before. */
    public enum Relation {
        NONE("", ""),
        EQUAL("=", "="),
        /** Equal but for the rounding of the digits that are shown. */
        ROUNDED("≈", "\\approx");

        private final String text;
        private final String latex;

        Relation(String text, String latex) {
            this.text = text;
            this.latex = latex;
        }

        public String text() {
            return text;
        }

        public String latex() {
            return latex;
        }
    }

    public WorkedLine {
        row = List.copyOf(row);
        column = List.copyOf(column);
        pieces = List.copyOf(pieces);
    }

    /** The chain in one line of text. */
    public String text() {
        return pieces.stream()
                .map(piece -> (piece.relation().text() + " " + piece.text()).strip())
                .collect(Collectors.joining(" "));
    }

    /** The chain in LaTeX, without dollar signs. */
    public String latex() {
        return pieces.stream()
                .map(piece -> (piece.relation().latex() + " " + piece.latex()).strip())
                .collect(Collectors.joining(" "));
    }
}
