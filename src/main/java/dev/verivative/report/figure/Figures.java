package dev.verivative.report.figure;

import dev.verivative.report.DerivationDocument;
import java.util.ArrayList;
import java.util.List;

/** The pictures of a derivation. */
public final class Figures {
    /** Pictures with more inputs or outputs cannot be read. */
    private static final int MOST_ENDS = 12;

    private static final int LONGEST_TITLE = 32;

    private Figures() {}

    /**
     * What can be shown well: "influence" and "jacobian" of a function of several numbers, "graph" of a function of
     * one, and the "operations" that it is made of; none of what would be too large to read.
     */
    public static List<Figure> of(DerivationDocument document) {
        return WorkedExample.of(document).map(example -> of(document, example)).orElse(List.of());
    }

    /**
     * The same, where the example is known.
     *
     * @param example of this document
     */
    public static List<Figure> of(DerivationDocument document, WorkedExample example) {
        return Asked.of(document).map(asked -> of(document, asked, example)).orElse(List.of());
    }

    private static List<Figure> of(DerivationDocument document, Asked asked, WorkedExample example) {
        List<Label> inputs = example.inputs().stream()
                .map(input -> Label.of(asked.variable(), input.place()))
                .toList();
        List<Label> outputs = example.outputs().stream()
                .map(output -> Label.of(asked.function().symbol(), output.place()))
                .toList();
        List<Figure> figures = new ArrayList<>();
        if (inputs.size() > MOST_ENDS || outputs.size() > MOST_ENDS) {
            return figures;
        }
        String first = example.given().get(0).text();
        String given = first.length() > LONGEST_TITLE ? "" : " at " + first;
        if (inputs.size() * outputs.size() > 1) {
            figures.add(
                    new InfluenceFigure(example, inputs, outputs).figure("How each output follows each input" + given));
        } else {
            GraphFigure.of(document, asked, example).ifPresent(figures::add);
        }
        OperationsFigure.of(asked, example).ifPresent(figures::add);
        if (inputs.size() * outputs.size() > 1) {
            figures.add(new JacobianFigure(example, inputs, outputs).figure("The Jacobian" + given));
        }
        return List.copyOf(figures);
    }

    /**
     * Rules of a style sheet for the colours of figures inside a page, which have them as attributes for a light one.
     *
     * @param isDark for which ground
     */
    public static String rules(boolean isDark) {
        return Ink.rules(isDark);
    }
}
