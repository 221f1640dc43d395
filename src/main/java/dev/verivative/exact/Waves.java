package dev.verivative.exact;

import dev.verivative.exact.Binary.Toward;
import dev.verivative.term.Rational;
import java.math.BigDecimal;

/** Sine and cosine in double-double, by Taylor's series after multiples of pi/2 are taken off. */
final class Waves {
    /** Beyond, no more is known than that the result is from -1 to 1. */
    private static final double LARGEST = 0x1p20;

    private static final double HALF_PI;
    private static final double HALF_PI_LOW;
    private static final double HALF_PI_LOWEST;

    /** 1/i! with the signs of the series. */
    private static final double[] FACTOR = new double[30];

    private static final double[] FACTOR_LOW = new double[30];

    static {
        BigDecimal pi = new BigDecimal(Constants.fixedPi(300))
                .divide(BigDecimal.valueOf(2).pow(301));
        HALF_PI = pi.doubleValue();
        BigDecimal rest = pi.subtract(new BigDecimal(HALF_PI));
        HALF_PI_LOW = rest.doubleValue();
        HALF_PI_LOWEST = rest.subtract(new BigDecimal(HALF_PI_LOW)).doubleValue();
        DoubleDouble number = new DoubleDouble();
        Rational factorial = Rational.ONE;
        for (int i = 0; i < FACTOR.length; i++) {
            factorial = i == 0 ? factorial : factorial.times(Rational.of(1, i));
            number.set(Binary.of(i % 4 >= 2 ? factorial.negate() : factorial, 140, Toward.LOWER));
            FACTOR[i] = number.hi;
            FACTOR_LOW[i] = number.lo;
        }
    }

    private Waves() {}

    static double sin(DoubleDouble out, double x, double xl, int xe) {
        return wave(out, x, xl, xe, 0);
    }

    static double cos(DoubleDouble out, double x, double xl, int xe) {
        return wave(out, x, xl, xe, 1);
    }

    /**
     * The sine of x + quarter pi/2. What remains of x, below 0.79, is a high part's exact difference less three
     * numbers: it is wrong by 4 u^2 of itself for each, and of u |x| where that is more. A step of Horner's scheme
     * costs 8 u^2 and 4 u^2 of a sum that shrinks from there to the next by the factor 0.31 or more; the last step of
     * the sine 8 u^2 more: 24 u^2, and at most 1.25 times that by cancellation; what remains of x 12 u^2. The first
     * term left out is below 2^-118 of the value.
     */
    private static double wave(DoubleDouble out, double x, double xl, int xe, int quarter) {
        out.set(x, xl, xe);
        if (out.hi == 0 || out.exponent < 0) {
            // sin x = x - x^3/6 + ..., cos x = 1 - x^2/2 + ...
            boolean isExact = out.hi == 0;
            if (quarter == 1) {
                out.set(1);
            }
            return isExact ? 0 : DoubleDouble.SMALL;
        } else if (out.exponent > 0 || !(Math.abs(out.hi) <= LARGEST)) {
            out.set(Double.isFinite(x) ? 1 : Double.NaN);
            return Double.isFinite(x) ? 2 : Double.POSITIVE_INFINITY;
        }
        double k = Math.rint(out.hi / HALF_PI);
        double wrong = Math.abs(k) * 0x1p-155;
        if (k != 0) {
            double high = out.hi;
            double low = out.lo;
            double p = k * HALF_PI;
            double pl = Math.fma(k, HALF_PI, -p);
            double m = k * HALF_PI_LOW;
            double ml = Math.fma(k, HALF_PI_LOW, -m) + k * HALF_PI_LOWEST;
            out.sum(high - p, low);
            out.sub(out.hi, out.lo, out.exponent, pl, 0, 0);
            out.sub(out.hi, out.lo, out.exponent, m, 0, 0);
            out.sub(out.hi, out.lo, out.exponent, ml, 0, 0);
            // Sums before the last one may be as large as u |x| where that is.
            wrong += Math.abs(k) * 0x1p-154;
        }
        int turn = ((int) k + quarter) & 3;
        double r = out.hi;
        double rl = out.lo;
        int re = out.exponent;
        out.mul(r, rl, re, r, rl, re);
        double s = out.hi;
        double sl = out.lo;
        int se = out.exponent;
        int first = (turn & 1) == 0 ? 1 : 0;
        out.set(FACTOR[28 + first], FACTOR_LOW[28 + first], 0);
        for (int i = 26 + first; i >= 0; i -= 2) {
            out.mul(out.hi, out.lo, out.exponent, s, sl, se);
            out.add(FACTOR[i], FACTOR_LOW[i], 0, out.hi, out.lo, out.exponent);
        }
        if (first == 1) {
            out.mul(out.hi, out.lo, out.exponent, r, rl, re);
        }
        double sign = turn >= 2 ? -1 : 1;
        out.set(sign * out.hi, sign * out.lo, out.exponent);
        double size = Math.abs(out.value());
        if (size <= wrong) {
            out.set(1);
            return 2;
        }
        return 0x1p-100 + 2 * wrong / size;
    }
}
