package dev.verivative.exact;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;

/**
 * The error function in double-double, by erf(x) = 2/sqrt(pi) e^(-x^2) (x + 2 x^3/3 + 4 x^5/(3*5) + ...), whose terms
 * have one sign.
 *
 * <p>Source: Abramowitz and Stegun (1964), 7.1.6.
 */
final class ErrorSeries {
    private static final double FRONT;
    private static final double FRONT_LOW;

    static {
        EnclosureArithmetic exact = new EnclosureArithmetic(200);
        DoubleDouble number = new DoubleDouble();
        number.set(exact.div(exact.number(Rational.of(2)), exact.function(Op.SQRT, exact.pi()))
                .lower());
        FRONT = number.hi;
        FRONT_LOW = number.lo;
    }

    private ErrorSeries() {}

    /**
     * The error function. There are less than 350 terms below 9, each wrong by 24 u^2 more than the one before, and by
     * 4 u^2 for its addition; the square costs 8 u^2 of 81, the rest 40 u^2: below 10500 u^2 in all. Beyond, 1 is off
     * by less than erfc(9) < 2^-120.
     */
    static double erf(DoubleDouble out, double x, double xl, int xe) {
        out.set(x, xl, xe);
        if (out.hi == 0) {
            return 0;
        } else if (out.exponent > 0 || Math.abs(out.hi) >= 9) {
            out.set(Math.signum(x));
            return 0x1p-120;
        } else if (Double.isNaN(x)) {
            return Double.POSITIVE_INFINITY;
        }
        double a = out.hi;
        double al = out.lo;
        int ae = out.exponent;
        out.mul(a, al, ae, a, al, ae);
        double s = out.hi;
        double sl = out.lo;
        int se = out.exponent;
        double t = 1;
        double tl = 0;
        int te = 0;
        double sum = 1;
        double suml = 0;
        for (int n = 1; te == 0 && t > 0x1p-110 * sum; n++) {
            out.mul(t, tl, te, 2 * s, 2 * sl, se);
            out.div(out.hi, out.lo, out.exponent, 2 * n + 1, 0, 0);
            t = out.hi;
            tl = out.lo;
            te = out.exponent;
            out.add(sum, suml, 0, t, tl, te);
            sum = out.hi;
            suml = out.lo;
        }
        // The terms fall by half or more from here, or nearly.
        Exponentials.exp(out, -s, -sl, se);
        out.mul(out.hi, out.lo, out.exponent, sum, suml, 0);
        out.mul(out.hi, out.lo, out.exponent, FRONT, FRONT_LOW, 0);
        out.mul(out.hi, out.lo, out.exponent, a, al, ae);
        return 0x1p-92;
    }
}
