package dev.verivative.report.formula;

import dev.verivative.derive.Line;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.LatexPieces;
import dev.verivative.term.Term;
import java.util.List;

/** A formula of a derivation as a picture. */
public final class FormulaReport {
    private static final LatexPieces PIECES = new LatexPieces(words -> words, "\\\\");

    private FormulaReport() {}

    /**
     * What was asked for, and what it is.
     *
     * @throws IllegalArgumentException if it is too deep to be typeset
     */
    public static FormulaImage ofResult(DerivationDocument document) {
        return equation(document.asked(), document.result());
    }

    /**
     * What was asked for, and what it is after a step.
     *
     * @param number the step of the derivation itself, from 1, as reports number it
     * @throws IllegalArgumentException if there is no such step, or it is too deep to be typeset
     */
    public static FormulaImage ofStep(DerivationDocument document, int number) {
        List<Line> lines = document.main().lines();
        if (number < 1 || number > lines.size()) {
            throw new IllegalArgumentException("step " + number + ": expected "
                    + (lines.isEmpty() ? "no step, since the derivation has none" : "1 to " + lines.size()));
        }
        return equation(document.asked(), lines.get(number - 1).step().after());
    }

    private static FormulaImage equation(Term left, Term right) {
        TextPrinter plain = TextPrinter.of(TextStyle.UNICODE);
        return FormulaImage.of(
                PIECES.math(left) + " = " + PIECES.math(right), plain.line(left) + " = " + plain.line(right));
    }
}
