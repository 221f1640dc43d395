package dev.verivative.verify.oracle;

import dev.verivative.verify.Expectation.Verdict;

/**
 * How an entry was judged.
 *
 * @param verdict the judgement
 * @param value the right value, rounded to a double; NaN where there is none
 * @param error |actual - right value|
 * @param tolerance what it may be
 * @param ratio the error as a part of the tolerance; may be too large as long as it is not above the largest one so far
 * @param ulps the error in ulp; NaN where the value is not known to an ulp
 * @param isUseless whether the tolerance is so large that it says little
 */
record Judged(
        Verdict verdict, double value, double error, double tolerance, double ratio, double ulps, boolean isUseless) {
    /** There is nothing to compare with. */
    static Judged silent(double value) {
        return new Judged(Verdict.NOTHING_TO_SAY, value, Double.NaN, Double.POSITIVE_INFINITY, 0, Double.NaN, false);
    }

    /** The tolerance has no end. */
    static Judged unbounded(double value, double error) {
        return new Judged(Verdict.NOTHING_TO_SAY, value, error, Double.POSITIVE_INFINITY, 0, Double.NaN, true);
    }

    /** No number where there has to be one, or an infinity that is none. */
    static Judged noNumber(double value, double error, double tolerance, boolean isUseless) {
        double most = Double.POSITIVE_INFINITY;
        return new Judged(Verdict.BEYOND, value, error, tolerance, most, most, isUseless);
    }

    /** Only the value itself will do. */
    static Judged exactly(double value, double actual) {
        boolean same = value == actual;
        double error = same ? 0 : Math.abs(actual - value);
        double most = same ? 0 : Double.POSITIVE_INFINITY;
        return new Judged(same ? Verdict.WITHIN : Verdict.BEYOND, value, error, 0, most, most, false);
    }
}
