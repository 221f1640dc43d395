package dev.verivative.report.formula;

import java.awt.geom.AffineTransform;
import java.util.Optional;
import org.scilab.forge.jlatexmath.Box;
import org.scilab.forge.jlatexmath.JMathTeXException;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Typesets formulas as LaTeX does. */
public final class Typesetting {
    /** Formulas on lines of their own, and formulas among words. */
    public enum Style {
        DISPLAY(TeXConstants.STYLE_DISPLAY),
        INLINE(TeXConstants.STYLE_TEXT);

        private final int code;

        Style(int code) {
            this.code = code;
        }
    }

    private Typesetting() {}

    /**
     * The formula as outlines; empty where it has commands that no formula of a report has, or is no formula.
     *
     * @param latex for math mode
     * @param size of its letters in points
     */
    public static Optional<Drawing> of(String latex, Style style, double size) {
        return MathSource.of(latex).flatMap(source -> drawn(source, style, size));
    }

    /** One at a time, since JLaTeXMath has a state of its own. */
    private static synchronized Optional<Drawing> drawn(String source, Style style, double size) {
        try {
            TeXFormula formula = new TeXFormula(source);
            MathFonts.prepare();
            Box box = formula.createTeXIcon(style.code, (float) size).getBox();
            OutlineGraphics graphics = new OutlineGraphics(AffineTransform.getScaleInstance(size, size));
            box.draw(graphics, 0, 0);
            return Optional.of(new Drawing(
                    box.getWidth() * size, box.getHeight() * size, box.getDepth() * size, graphics.outlines()));
        } catch (RuntimeException e) {
            // Besides its own exceptions, JLaTeXMath throws those of empty stacks and of indices where brackets are
            // odd.
            return Optional.empty();
        }
    }

    /** Whether its own fonts have the letter; what they lack would be set in whatever font the machine has. */
    static synchronized boolean hasSymbol(int point) {
        try {
            // Loads the alphabet that the letter is of.
            new TeXFormula(Character.toString(point));
        } catch (JMathTeXException e) {
            return false;
        }
        return TeXFormula.symbolMappings[point] != null || TeXFormula.symbolFormulaMappings[point] != null;
    }
}
