package dev.verivative.exact;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The error function, by erf(x) = 2/sqrt(pi) e^(-x^2) (x + 2 x^3/3 + 4 x^5/(3*5) + ...), whose terms have one sign, so
 * that nothing cancels.
 *
 * <p>Source: Abramowitz and Stegun (1964), 7.1.6 and 7.1.14.
 */
final class ErrorFunction {
    private ErrorFunction() {}

    static double erf(double x) {
        // 1 - erf(6) < 2.2e-17, below half a unit in the last place of 1.
        if (Math.abs(x) >= 6) {
            return Math.signum(x);
        }
        if (Math.abs(x) >= 2) {
            return Math.signum(x) * (1 - complement(Math.abs(x)));
        }
        double term = x;
        double sum = x;
        for (int n = 1; Math.abs(term) > 0x1p-55 * Math.abs(sum); n++) {
            term *= 2 * x * x / (2 * n + 1);
            sum += term;
        }
        return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
    }

    /** 1 - erf(x) for x of 2 and above, by the continued fraction 7.1.14, to what counts beside 1. */
    private static double complement(double x) {
        double fraction = x;
        // The rest after k steps is about e^(-2x sqrt(2k)), at x = 2 less than 1e-18.
        for (int k = 60; k >= 1; k--) {
            fraction = x + k / 2.0 / fraction;
        }
        return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
    }

    static BigDecimal erf(BigDecimal x, MathContext context) {
        // 1 - erf(x) < e^(-x^2) for x > 1, and 10 > e^2.3: beyond, the result is 1 to all digits.
        if (x.abs().compareTo(BigDecimal.valueOf(context.getPrecision() + 1L)) > 0
                || x.multiply(x).compareTo(BigDecimal.valueOf(2.4 * (context.getPrecision() + 1))) > 0) {
            return BigDecimal.valueOf(x.signum());
        }
        MathContext work = new MathContext(context.getPrecision() + 8, context.getRoundingMode());
        BigDecimal square = x.multiply(x, work);
        BigDecimal term = x;
        BigDecimal sum = x;
        BigDecimal enough = BigDecimal.ONE.movePointLeft(work.getPrecision());
        for (int n = 1; term.abs().compareTo(sum.abs().multiply(enough, work)) > 0; n++) {
            term = term.multiply(square, work)
                    .multiply(BigDecimal.valueOf(2), work)
                    .divide(BigDecimal.valueOf(2L * n + 1), work);
            sum = sum.add(term, work);
        }
        return BigDecimal.valueOf(2)
                .multiply(sum, work)
                .multiply(BigDecimalMath.exp(square.negate(), work), work)
                .divide(BigDecimalMath.pi(work).sqrt(work), context);
    }
}
