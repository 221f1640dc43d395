package dev.verivative.exact;

import dev.verivative.term.Rational;

/** Powers in double-double. */
final class Powers {
    private Powers() {}

    static double power(DoubleDouble out, Rational power, double a, double al, int ae) {
        int twice = power.denominator().bitLength() <= 2 && power.denominator().bitCount() == 1
                ? power.denominator().intValue()
                : 0;
        if (twice != 0 && power.numerator().bitLength() < 31) {
            int exponent = power.numerator().intValue();
            double bound = 0;
            double x = a;
            double xl = al;
            int xe = ae;
            if (twice == 2) {
                bound = out.sqrt(a, al, ae);
                x = out.hi;
                xl = out.lo;
                xe = out.exponent;
            }
            return integer(out, exponent, bound, x, xl, xe);
        }
        DoubleDouble number = new DoubleDouble();
        number.set(power);
        return power(out, a, al, ae, number.hi, number.lo, number.exponent);
    }

    /**
     * The integer power of x, which has a relative bound itself. A product errs as its factors do together, and by 8
     * u^2: the n-th power by n times the bound and n - 1 times that; the inverse by 16 u^2 more.
     */
    private static double integer(DoubleDouble out, int exponent, double bound, double x, double xl, int xe) {
        int n = Math.abs(exponent);
        if (n == 0) {
            return out.set(1);
        }
        double worst = bound;
        out.set(x, xl, xe);
        for (int i = 30 - Integer.numberOfLeadingZeros(n); i >= 0; i--) {
            worst = Math.max(worst, out.mul(out.hi, out.lo, out.exponent, out.hi, out.lo, out.exponent));
            if ((n >> i & 1) == 1) {
                worst = Math.max(worst, out.mul(out.hi, out.lo, out.exponent, x, xl, xe));
            }
        }
        if (exponent < 0) {
            worst = Math.max(worst, out.div(1, 0, 0, out.hi, out.lo, out.exponent));
        }
        return worst < 0.5 ? 2.5 * (n + 1.0) * worst : Double.POSITIVE_INFINITY;
    }

    /**
     * The power e^(b log a), with b log a in units of itself wrong by 128 u^2 for the logarithm and 8 u^2 for the
     * product and 2 u^2 for a b that was rounded.
     */
    static double power(DoubleDouble out, double a, double al, int ae, double b, double bl, int be) {
        double bound = Logarithms.log(out, a, al, ae);
        if (out.hi == 0) {
            return bound == 0 ? out.set(1) : Double.POSITIVE_INFINITY;
        }
        out.mul(out.hi, out.lo, out.exponent, b, bl, be);
        double size = Math.abs(out.value());
        double own = Exponentials.exp(out, out.hi, out.lo, out.exponent);
        double wrong = 0x1.2p-99 * size;
        return own < 0.5 && wrong < 0x1p-20 ? 1.5 * wrong + 2 * own : Double.POSITIVE_INFINITY;
    }
}
