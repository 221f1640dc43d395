package dev.verivative.exact;

import dev.verivative.exact.Binary.Toward;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * The number (hi + lo) 2^exponent, twice as long as a double, and the arithmetic of such numbers with guaranteed
 * bounds; a variable that operations write their result to, so that nothing is allocated.
 *
 * <p>Every operation returns a bound r of its own rounding: the result for exactly these operands is within r |hi|
 * 2^exponent of what is written here. r is infinite where nothing is known, and 0 where the result is exact.
 *
 * <p>Operands have {@code |lo| <= ulp(hi) / 2}, as results do. A result's exponent is 0 for ordinary magnitudes, from
 * 2^-400 to 2^400, which operands need not observe. Below 2^-2^29 (e^{@value #VANISHING} for the exponential function)
 * a result is no more than that with the bound 1, above 2^2^29 it is that with an infinite bound. Infinities and NaN go
 * through as in arithmetic of doubles.
 *
 * <p>In the derivations of bounds u is 2^-53, and terms of the order u^3 are left out, for which the bounds have room.
 */
public final class DoubleDouble {
    /**
     * The exponential of anything below this is positive and at most twice as large as the result, and no more is
     * known.
     */
    public static final double VANISHING = -3.6e8;

    static final double SMALL = 0x1p-400;
    static final double LARGE = 0x1p400;

    /** Above what a part below 2^-1074 is beside one of 2^-400. */
    private static final double LOST = 0x1p-500;

    /** No exponent of a result is beyond. */
    static final int LAST = 1 << 29;

    public double hi;
    public double lo;
    public int exponent;

    /** The value as a double; zero or infinite where it is out of range. */
    public double value() {
        return exponent == 0 ? hi : Math.scalb(hi, exponent);
    }

    /** Takes over a double. */
    public double set(double value) {
        return set(value, 0, 0);
    }

    double set(double high, double low, int power) {
        hi = high;
        lo = low;
        exponent = power;
        return normalized(0);
    }

    /** Takes over a rational number: exactly, or with 106 bits. */
    public double set(Rational value) {
        Binary binary = Binary.of(value, 140, Toward.LOWER);
        double bound = set(binary);
        boolean isExact = value.denominator().bitCount() == 1
                && value.numerator().bitLength() - value.numerator().getLowestSetBit() <= 140;
        return isExact ? bound : Math.max(bound, 0x1p-105);
    }

    /** Takes over a number of not more than a thousand bits. */
    double set(Binary value) {
        BigInteger mantissa = value.mantissa();
        hi = mantissa.doubleValue();
        BigInteger rest = mantissa.subtract(new BigDecimal(hi).toBigIntegerExact());
        lo = rest.doubleValue();
        boolean isExact = rest.equals(new BigDecimal(lo).toBigIntegerExact());
        BigInteger limit = BigInteger.valueOf(LAST + 1000L);
        exponent = value.exponent().min(limit).max(limit.negate()).intValue();
        return normalized(isExact ? 0 : 0x1p-105);
    }

    /** Takes over pi. */
    public double setPi() {
        return Math.max(set(Constants.pi(140).lower()), 0x1p-105);
    }

    /** The sum of two doubles, exactly unless it is out of range (Knuth's TwoSum). */
    public double sum(double left, double right) {
        return add(left, 0, 0, right, 0, 0);
    }

    /**
     * The sum, also where it cancels: below 3 u^2 + 13 u^3 by theorem 3.1, on AccurateDWPlusDW, of M. Joldes, J.-M.
     * Muller, V. Popescu, Tight and rigorous error bounds for basic building blocks of double-word arithmetic, ACM TOMS
     * 44(2), 2017.
     */
    public double add(double a, double al, int ae, double b, double bl, int be) {
        return ae != be || isUnusual(a) || isUnusual(b)
                ? addUnusual(a, al, ae, b, bl, be)
                : addAligned(a, al, b, bl, ae);
    }

    private double addAligned(double a, double al, double b, double bl, int power) {
        double s = a + b;
        double z = s - a;
        double rest = (a - (s - z)) + (b - z);
        double t = al + bl;
        z = t - al;
        double restOfLow = (al - (t - z)) + (bl - z);
        double c = rest + t;
        double v = s + c;
        double w = restOfLow + (c - (v - s));
        hi = v + w;
        lo = w - (hi - v);
        exponent = power;
        return normalized(al == 0 && bl == 0 ? 0 : 0x1p-104);
    }

    private double addUnusual(double a, double al, int ae, double b, double bl, int be) {
        if (!Double.isFinite(a) || !Double.isFinite(b)) {
            return set(a + b);
        } else if (a == 0) {
            return set(b, bl, be);
        } else if (b == 0) {
            return set(a, al, ae);
        }
        double lost = set(a, al, ae);
        double high = hi;
        double low = lo;
        int power = exponent;
        lost = Math.max(lost, set(b, bl, be));
        // The one with the larger exponent is the larger one. What the other one loses is below 2^-1074, the sum is not
        // below 2^-507.
        int shift = power - exponent;
        double bound = shift >= 0
                ? addAligned(high, low, Math.scalb(hi, -shift), Math.scalb(lo, -shift), power)
                : addAligned(Math.scalb(high, shift), Math.scalb(low, shift), hi, lo, exponent);
        return shift == 0 ? Math.max(bound, lost) : Math.max(bound, 0x1p-104);
    }

    /** The difference, with the bound of {@link #add}. */
    public double sub(double a, double al, int ae, double b, double bl, int be) {
        return add(a, al, ae, -b, -bl, be);
    }

    /**
     * The product. In units of |a b|: the products with a low part are below u, so that the two last of the three
     * roundings cost u^2 and 2 u^2; the sum with the first product's rest is below 3 u, which costs 3 u^2.
     */
    public double mul(double a, double al, int ae, double b, double bl, int be) {
        if (isUnusual(a) || isUnusual(b)) {
            return mulUnusual(a, al, ae, b, bl, be);
        }
        double p = a * b;
        double rest = Math.fma(a, b, -p) + Math.fma(al, b, Math.fma(a, bl, al * bl));
        hi = p + rest;
        lo = rest - (hi - p);
        exponent = ae + be;
        return normalized(al == 0 && bl == 0 ? 0 : 0x1p-103);
    }

    private double mulUnusual(double a, double al, int ae, double b, double bl, int be) {
        if (!Double.isFinite(a) || !Double.isFinite(b) || a == 0 || b == 0) {
            return set(a * b);
        }
        double lost = set(a, al, ae);
        double high = hi;
        double low = lo;
        int power = exponent;
        lost = Math.max(lost, set(b, bl, be));
        return Math.max(lost, mul(high, low, power, hi, lo, exponent));
    }

    /**
     * The quotient q + r/b with q = a/b rounded, of which a - q b is exact. In units of |a|: al - q bl is below 2 u and
     * the remainder r below 3 u, which cost 2 u^2 and 3 u^2; dividing 3 u by b's high part alone costs 3 u^2, rounding
     * that 3 u^2 more.
     */
    public double div(double a, double al, int ae, double b, double bl, int be) {
        if (isUnusual(a) || isUnusual(b)) {
            return divUnusual(a, al, ae, b, bl, be);
        }
        double q = a / b;
        double r = Math.fma(-q, b, a) + Math.fma(-q, bl, al);
        double rest = r / b;
        hi = q + rest;
        lo = rest - (hi - q);
        exponent = ae - be;
        return normalized(al == 0 && bl == 0 && r == 0 ? 0 : 0x1p-102);
    }

    private double divUnusual(double a, double al, int ae, double b, double bl, int be) {
        if (!Double.isFinite(a) || !Double.isFinite(b) || a == 0 || b == 0) {
            return set(a / b);
        }
        double lost = set(a, al, ae);
        double high = hi;
        double low = lo;
        int power = exponent;
        lost = Math.max(lost, set(b, bl, be));
        return Math.max(lost, div(high, low, power, hi, lo, exponent));
    }

    /**
     * The root s + r/(2s) with s the root of a rounded, of which a - s^2 is exact. In units of s: r is below 3 u s and
     * rounded, which costs 1.5 u^2; so does rounding the quotient; the next term is r^2/(8 s^3), below 1.2 u^2.
     */
    public double sqrt(double a, double al, int ae) {
        if (isUnusual(a)) {
            if (!Double.isFinite(a) || a == 0) {
                return set(Math.sqrt(a));
            }
            double lost = set(a, al, ae);
            return Math.max(lost, sqrt(hi, lo, exponent));
        }
        int odd = ae & 1;
        double high = odd == 0 ? a : 2 * a;
        double low = odd == 0 ? al : 2 * al;
        double s = Math.sqrt(high);
        double r = Math.fma(-s, s, high) + low;
        double rest = r / (2 * s);
        hi = s + rest;
        lo = rest - (hi - s);
        exponent = (ae - odd) / 2;
        return normalized(al == 0 && r == 0 ? 0 : 0x1p-103);
    }

    /** An elementary function of one argument. */
    public double function(Op op, double a, double al, int ae) {
        return switch (op) {
            case EXP -> Exponentials.exp(this, a, al, ae);
            case LOG -> Logarithms.log(this, a, al, ae);
            case SQRT -> sqrt(a, al, ae);
            case SIN -> Waves.sin(this, a, al, ae);
            case COS -> Waves.cos(this, a, al, ae);
            case SINH -> Hyperbolics.sinh(this, a, al, ae);
            case COSH -> Hyperbolics.cosh(this, a, al, ae);
            case TANH -> Hyperbolics.tanh(this, a, al, ae);
            case LOGISTIC -> Hyperbolics.logistic(this, a, al, ae);
            case ERF -> ErrorSeries.erf(this, a, al, ae);
            case NEG -> set(-a, -al, ae);
            case ADD, SUB, MUL, DIV, POW -> throw new IllegalArgumentException(op + " is no function");
        };
    }

    /** The power with a constant exponent, of a base that is positive or for an integer exponent other than zero. */
    public double power(Rational power, double a, double al, int ae) {
        return Powers.power(this, power, a, al, ae);
    }

    /** The power b of a positive a. */
    public double power(double a, double al, int ae, double b, double bl, int be) {
        return Powers.power(this, a, al, ae, b, bl, be);
    }

    static boolean isUnusual(double value) {
        double size = Math.abs(value);
        return !(size >= SMALL && size <= LARGE);
    }

    /** Brings the exponent into the form of results. */
    double normalized(double bound) {
        return exponent == 0 && !isUnusual(hi) ? bound : rescaled(bound);
    }

    private double rescaled(double bound) {
        if (hi == 0 || !Double.isFinite(hi)) {
            lo = 0;
            exponent = 0;
            return hi == 0 ? bound : Double.POSITIVE_INFINITY;
        } else if (Math.abs(hi) < 0x1p-900) {
            // Subnormal numbers hide their exponent.
            hi *= 0x1p200;
            lo *= 0x1p200;
            exponent -= 200;
        }
        int top = Math.getExponent(hi);
        long whole = (long) exponent + top;
        if (Math.abs(whole) > LAST) {
            hi = Math.copySign(1, hi);
            lo = 0;
            exponent = whole < 0 ? -LAST : LAST;
            return whole < 0 ? Math.max(1, bound) : Double.POSITIVE_INFINITY;
        }
        int shift = whole >= -400 && whole < 400 ? exponent : -top;
        hi = Math.scalb(hi, shift);
        double low = Math.scalb(lo, shift);
        // Far below the high part, the low part may be lost.
        boolean isExact = Math.scalb(low, -shift) == lo;
        lo = low;
        exponent -= shift;
        return isExact ? bound : Math.max(bound, LOST);
    }
}
