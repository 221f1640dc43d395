package dev.verivative.report.pdf;

/** Lengths of the page in points; the template has the same. */
final class Paper {
    private static final double MILLIMETRE = 72 / 25.4;

    /** The width of a line on A4 between margins of 25 mm. */
    static final double WIDTH = 160 * MILLIMETRE;

    /** The highest formula that leaves room for what is said of it. */
    static final double HEIGHT = 215 * MILLIMETRE;

    /** How far formulas stand from the left margin. */
    static final double INDENT = 7 * MILLIMETRE;

    /** How much further the rows after the first one stand. */
    static final double FURTHER = 22;

    /** The size of letters. */
    static final double TEXT = 11;

    /** The size of letters in the headings, by their level. */
    static final double[] HEADINGS = {18, 14, 12};

    private Paper() {}
}
