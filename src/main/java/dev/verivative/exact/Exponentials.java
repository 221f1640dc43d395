package dev.verivative.exact;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigInteger;

/**
 * Exponential functions in double-double: e^x = 2^q 2^(j/128) e^r with x = (128 q + j) log(2)/128 + r.
 *
 * <p>P. T. P. Tang, Table-driven implementation of the exponential function in IEEE floating-point arithmetic, ACM TOMS
 * 15(2), 1989.
 */
final class Exponentials {
    /** Beyond, results get close to the last exponent. */
    private static final double LARGEST = -DoubleDouble.VANISHING;

    /** The exponential of {@link DoubleDouble#VANISHING} is below 2 to the power of this. */
    private static final int LEAST = -519_370_214;

    private static final int SIZE = 128;
    private static final EnclosureArithmetic EXACT = new EnclosureArithmetic(220);

    /** 2^(j/128), and 2^((j - 64)/128) - 1. */
    private static final double[] POWER = new double[SIZE];

    private static final double[] POWER_LOW = new double[SIZE];
    private static final double[] LESS_ONE = new double[SIZE + 1];
    private static final double[] LESS_ONE_LOW = new double[SIZE + 1];

    /** log(2)/128 in three parts, and what to multiply by for dividing by it. */
    private static final double STEP;

    private static final double STEP_LOW;
    private static final double STEP_LOWEST;
    private static final double STEPS;

    /** 1/i!. */
    private static final double[] FACTOR = new double[12];

    private static final double[] FACTOR_LOW = new double[12];

    static {
        DoubleDouble number = new DoubleDouble();
        Enclosure log2 = EXACT.function(Op.LOG, EXACT.number(Rational.of(2)));
        Enclosure step = EXACT.mul(log2, EXACT.number(Rational.of(1, SIZE)));
        number.set(step.lower());
        STEP = number.hi;
        STEP_LOW = number.lo;
        STEPS = 1 / STEP;
        Binary rest = step.lower();
        for (double part : new double[] {STEP, STEP_LOW}) {
            rest = rest.plus(binary(part).negate());
        }
        number.set(rest);
        STEP_LOWEST = number.value();
        for (int j = 0; j <= SIZE; j++) {
            if (j < SIZE) {
                number.set(power(step, j).lower());
                POWER[j] = number.hi;
                POWER_LOW[j] = number.lo;
            }
            number.set(EXACT.sub(power(step, j - SIZE / 2), Enclosure.ONE).lower());
            LESS_ONE[j] = number.hi;
            LESS_ONE_LOW[j] = number.lo;
        }
        Rational factorial = Rational.ONE;
        for (int i = 0; i < FACTOR.length; i++) {
            factorial = i == 0 ? Rational.ONE : factorial.times(Rational.of(1, i));
            number.set(factorial);
            FACTOR[i] = number.hi;
            FACTOR_LOW[i] = number.lo;
        }
    }

    private Exponentials() {}

    private static Enclosure power(Enclosure step, int steps) {
        return EXACT.exp(EXACT.mul(step, EXACT.number(Rational.of(steps))));
    }

    private static Binary binary(double value) {
        int shift = Math.getExponent(value) - 52;
        return Binary.scaled(BigInteger.valueOf((long) Math.scalb(value, -shift)), shift);
    }

    /**
     * Writes e^r - 1 for what remains of x, and returns the multiple of log(2)/128 that was taken off; for |x| up to
     * {@link #LARGEST}.
     *
     * <p>|r| is below 0.00271 < 2^-8.5. Its error is below 2^-113: the difference of the high parts is exact, sums of
     * the size u|x| are, those of the size u^2|x| are rounded to u^3|x| < 2^-130, and the low part of r to u^2|r|. For
     * the multiple 0 it is exact. Powers from the sixth on are summed as doubles, which costs less than 4 u r^6/720 < 8
     * u^2 |r|; what follows the eleventh is below 2^-119 |r|. Of the others the steps of Horner's scheme cost 10 u^2
     * each, 4 for a sum and 6 for a product, and what was before is multiplied by |r|. So the relative error is below
     * 19 u^2, and that of r.
     */
    private static long reduce(DoubleDouble out, double x, double xl) {
        double k = Math.rint(x * STEPS);
        double p = k * STEP;
        double pl = Math.fma(k, STEP, -p);
        double d = x - p;
        double m = k * STEP_LOW;
        double ml = Math.fma(k, STEP_LOW, -m);
        double s = xl - pl;
        double z = s - xl;
        double rest = (xl - (s - z)) + (-pl - z);
        double t = s - m;
        z = t - s;
        rest += (s - (t - z)) + (-m - z);
        rest -= ml + k * STEP_LOWEST;
        double v = d + t;
        z = v - d;
        rest += (d - (v - z)) + (t - z);
        double r = v + rest;
        double rl = rest - (r - v);

        double h = r
                * (FACTOR[6] + r * (FACTOR[7] + r * (FACTOR[8] + r * (FACTOR[9] + r * (FACTOR[10] + r * FACTOR[11])))));
        double l = 0;
        for (int i = 5; i >= 1; i--) {
            double sum = FACTOR[i] + h;
            double low = (h - (sum - FACTOR[i])) + (l + FACTOR_LOW[i]);
            double product = sum * r;
            double productLow = Math.fma(sum, r, -product) + Math.fma(sum, rl, low * r);
            h = product + productLow;
            l = productLow - (h - product);
        }
        out.hi = h;
        out.lo = l;
        out.exponent = 0;
        return (long) k;
    }

    /**
     * The exponential function. T + T(e^r - 1) with T = 2^(j/128): T and the sum of three low parts cost 4 u^2, the
     * product 0.003 times 26 u^2, and r 2^-113.
     */
    static double exp(DoubleDouble out, double x, double xl, int xe) {
        if (xe != 0 || DoubleDouble.isUnusual(x)) {
            out.set(x, xl, xe);
            if (out.hi == 0) {
                return out.set(1);
            } else if (out.exponent < 0) {
                out.set(1);
                return 2 * DoubleDouble.SMALL;
            } else if (!Double.isFinite(x)) {
                return out.set(Math.exp(x));
            } else if (out.exponent > 0) {
                return beyond(out, x);
            }
            return exp(out, out.hi, out.lo, out.exponent);
        } else if (Math.abs(x) > LARGEST) {
            return beyond(out, x);
        }
        long k = reduce(out, x, xl);
        int j = (int) (k & (SIZE - 1));
        double t = POWER[j];
        double p = t * out.hi;
        double low = Math.fma(t, out.hi, -p) + Math.fma(t, out.lo, POWER_LOW[j] * out.hi);
        double s = t + p;
        double rest = (p - (s - t)) + (low + POWER_LOW[j]);
        out.hi = s + rest;
        out.lo = rest - (out.hi - s);
        out.exponent = (int) (k >> 7);
        return out.normalized(0x1p-103);
    }

    /**
     * e^x - 1, relatively exact near zero. Without reduction 19 u^2 by {@link #reduce}. Else (T - 1) + T(e^r - 1) up to
     * 0.34: the product costs 26 u^2 and is at most 1.2 times the result, T - 1 at most 2.2 times, r costs 2^-113 and
     * the result is not below 0.0027, which makes 4 u^2: 40 u^2 in all. Else e^x - 1, at least a quarter of e^x.
     */
    static double expm1(DoubleDouble out, double x, double xl, int xe) {
        if (xe != 0 || DoubleDouble.isUnusual(x)) {
            out.set(x, xl, xe);
            if (out.hi == 0) {
                return 0;
            } else if (out.exponent < 0) {
                // x + x^2/2 + ...
                return 2 * DoubleDouble.SMALL;
            } else if (out.exponent == 0 && Double.isFinite(out.hi)) {
                return expm1(out, out.hi, out.lo, 0);
            }
        } else if (Math.abs(x) <= 0.34) {
            long k = reduce(out, x, xl);
            if (k == 0) {
                return 0x1p-101;
            }
            int j = (int) (k & (SIZE - 1));
            double scale = k < 0 ? 0.5 : 1;
            out.mul(out.hi, out.lo, 0, scale * POWER[j], scale * POWER_LOW[j], 0);
            int row = (int) k + SIZE / 2;
            out.add(LESS_ONE[row], LESS_ONE_LOW[row], 0, out.hi, out.lo, out.exponent);
            return 0x1p-100;
        }
        double bound = exp(out, x, xl, xe);
        out.sub(out.hi, out.lo, out.exponent, 1, 0, 0);
        return x > 0 && bound > 0.5 ? Double.POSITIVE_INFINITY : 0x1p-100;
    }

    /** The result where the argument's absolute value is above {@link #LARGEST}. */
    private static double beyond(DoubleDouble out, double x) {
        out.set(1, 0, x < 0 ? LEAST : DoubleDouble.LAST);
        return x < 0 ? 1 : Double.POSITIVE_INFINITY;
    }
}
