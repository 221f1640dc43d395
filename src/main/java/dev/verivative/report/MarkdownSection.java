package dev.verivative.report;

import java.util.List;

/**
 * A part of a derivation in Markdown, from one heading to the next.
 *
 * @param topic what it is about
 * @param blocks paragraphs, headings and formulas, between which there is an empty line
 */
public record MarkdownSection(Topic topic, List<String> blocks) {
    public MarkdownSection {
        blocks = List.copyOf(blocks);
    }

    /** What a part is about. */
    public enum Topic {
        /** The title and what is differentiated. */
        DEFINITION,
        /** Steps to a result. */
        DERIVATION,
        /** What was derived. */
        RESULT,
        /** The Jacobian as a matrix. */
        MATRIX,
        /** The code. */
        NUMPY,
        /** The definition's claims, and what proved them. */
        CLAIMS,
        /** What has been checked, and where the result holds. */
        CHECKED
    }
}
