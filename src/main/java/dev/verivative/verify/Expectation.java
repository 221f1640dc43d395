package dev.verivative.verify;

import java.util.List;

/** The right answer to one request, entry by entry, and the tolerance of each. */
public interface Expectation {
    /** The shape of a right answer: of a Jacobian, the output's indices and then the variable's. */
    List<Integer> shape();

    /**
     * Compares an answer.
     *
     * @param actual its entries, as many as the shape has
     */
    Comparison compare(double[] actual);

    /** How the entry compares with this number, in full. */
    Entry entry(int position, double actual);

    /** Whether there is a right answer in every entry: the input lies in the domain, and no limit is missing. */
    boolean isDefined();

    /**
     * One entry of an answer.
     *
     * @param verdict the judgement
     * @param expected the right value in decimal, or a word such as Infinity or "no limit"
     * @param value the right value, rounded to a double; NaN where there is none
     * @param error |actual - right value|
     * @param tolerance what it may be
     * @param ulps the error in units of the last place of the right value in the dtype
     */
    record Entry(Verdict verdict, String expected, double value, double error, double tolerance, double ulps) {}

    /** A judgement, from good to bad. */
    enum Verdict {
        /** Within the tolerance. */
        WITHIN,
        /** There is nothing to compare with: no value, no limit, or the size is beyond reach. */
        NOTHING_TO_SAY,
        /** Zero, where the right value is subnormal or nearly so: within the tolerance, and a policy. */
        FLUSHED,
        /** Beyond the tolerance, or no number where there is one. */
        BEYOND
    }
}
