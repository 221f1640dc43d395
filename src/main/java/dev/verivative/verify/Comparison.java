package dev.verivative.verify;

/**
 * How an answer compares with what is expected.
 *
 * @param verdict the worst of its entries'
 * @param worst the position of the entry with the largest part of its tolerance, or that has the worst verdict
 * @param ratio the largest error as a part of its tolerance; 0 where there is no error, infinite for a wrong entry that
 *     must be exact
 * @param ulps the error of each entry in ulp; NaN where there is nothing to compare with
 * @param isUseless whether some tolerance is more than a hundredth of its value, so that it says little
 */
@SuppressWarnings("ArrayRecordComponent") // made for each of some hundred thousand answers a second, and never compared
public record Comparison(Expectation.Verdict verdict, int worst, double ratio, double[] ulps, boolean isUseless) {}
