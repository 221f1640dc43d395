package dev.verivative.report;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * A section of a derivation in Markdown.
 *
 * @param part what it tells
 * @param blocks headings, paragraphs, formulas and code, each without a line end
 */
public record MarkdownSection(Part part, List<String> blocks) {
    /** What a section can tell, in the order in which it is told. */
    public enum Part {
        /** Title, text and formula. */
        DEFINITION,
        /** A quantity that is named and derived first. */
        LEMMA,
        /** The steps. */
        DERIVATION,
        /** Where they lead, with the names in it. */
        RESULT,
        /** Cases or examples, and the cases put together. */
        CASES,
        /** The Jacobian as a whole. */
        MATRIX,
        /** Lines of NumPy. */
        NUMPY,
        /** What else is true of the function. */
        CLAIMS,
        /** Who has checked what. */
        CHECKS
    }

    public MarkdownSection {
        blocks = List.copyOf(blocks);
    }

    /** The sections of a derivation; none is empty. */
    public static List<MarkdownSection> of(DerivationDocument document) {
        return of(document, MarkdownReport::escaped);
    }

    /**
     * The sections of a derivation, for a reader of a kind of its own.
     *
     * @param words makes plain text of words, as {@link MarkdownReport#escaped} does
     */
    public static List<MarkdownSection> of(DerivationDocument document, UnaryOperator<String> words) {
        return new MarkdownSections(words).of(document);
    }

    /** The blocks of sections, with an empty line between them. */
    public static String text(List<MarkdownSection> sections) {
        return String.join(
                        "\n\n",
                        sections.stream()
                                .flatMap(section -> section.blocks().stream())
                                .toList())
                + "\n";
    }
}
