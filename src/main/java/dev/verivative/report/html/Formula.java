package dev.verivative.report.html;

/**
 * A formula in a line of its own.
 *
 * @param math as MathML
 * @param latex the same as LaTeX, to be copied
 * @param label what it is, for those who do not see it
 * @param wide whether it may be wider than a narrow screen and has to be scrolled
 */
public record Formula(Markup math, String latex, String label, boolean wide) {}
