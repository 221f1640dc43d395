package dev.verivative.exact;

import dev.verivative.term.Rational;
import java.math.BigInteger;

/**
 * The number mantissa * 2^exponent. The exponent is an integer of any size, so nothing overflows, and nothing becomes
 * zero that is not.
 *
 * @param mantissa odd, or zero
 * @param exponent zero where the mantissa is
 */
public record Binary(BigInteger mantissa, BigInteger exponent) implements Comparable<Binary> {
    public static final Binary ZERO = of(0);
    public static final Binary ONE = of(1);

    /** Where the result of an operation goes that does not fit into the bits. */
    public enum Toward {
        LOWER,
        UPPER;

        Toward opposite() {
            return this == LOWER ? UPPER : LOWER;
        }
    }

    public Binary {
        int zeros = mantissa.getLowestSetBit();
        if (zeros < 0) {
            exponent = BigInteger.ZERO;
        } else if (zeros > 0) {
            mantissa = mantissa.shiftRight(zeros);
            exponent = exponent.add(BigInteger.valueOf(zeros));
        }
    }

    public static Binary of(long value) {
        return new Binary(BigInteger.valueOf(value), BigInteger.ZERO);
    }

    static Binary scaled(BigInteger mantissa, long exponent) {
        return new Binary(mantissa, BigInteger.valueOf(exponent));
    }

    public static Binary of(Rational value, int bits, Toward toward) {
        return new Binary(value.numerator(), BigInteger.ZERO)
                .div(new Binary(value.denominator(), BigInteger.ZERO), bits, toward);
    }

    public int signum() {
        return mantissa.signum();
    }

    /** The t with {@code 2^(t-1) <= |this| < 2^t}, of a number other than zero. */
    public BigInteger top() {
        return exponent.add(BigInteger.valueOf(mantissa.abs().bitLength()));
    }

    public Binary negate() {
        return new Binary(mantissa.negate(), exponent);
    }

    public Binary abs() {
        return signum() < 0 ? negate() : this;
    }

    Binary times2To(BigInteger power) {
        return new Binary(mantissa, exponent.add(power));
    }

    public Binary round(int bits, Toward toward) {
        int excess = mantissa.abs().bitLength() - bits;
        if (excess <= 0) {
            return this;
        }
        BigInteger floor = mantissa.shiftRight(excess);
        // The mantissa is odd, so something was cut off.
        return new Binary(
                toward == Toward.UPPER ? floor.add(BigInteger.ONE) : floor, exponent.add(BigInteger.valueOf(excess)));
    }

    public Binary add(Binary other, int bits, Toward toward) {
        if (signum() == 0 || other.signum() == 0) {
            return (signum() == 0 ? other : this).round(bits, toward);
        }
        boolean larger = top().compareTo(other.top()) >= 0;
        Binary large = larger ? this : other;
        Binary small = larger ? other : this;
        BigInteger grain = large.exponent.subtract(BigInteger.valueOf(bits + 2L));
        if (small.top().compareTo(grain) <= 0) {
            // Far below the last bit that counts: a bound for it takes its place.
            if ((small.signum() > 0) != (toward == Toward.UPPER)) {
                return large.round(bits, toward);
            }
            small = new Binary(BigInteger.valueOf(small.signum()), grain);
        }
        return large.plus(small).round(bits, toward);
    }

    /** The exact sum, for numbers of which neither is out of proportion. */
    Binary plus(Binary other) {
        int shift = exponent.subtract(other.exponent).intValueExact();
        return shift >= 0
                ? new Binary(mantissa.shiftLeft(shift).add(other.mantissa), other.exponent)
                : new Binary(mantissa.add(other.mantissa.shiftLeft(-shift)), exponent);
    }

    public Binary mul(Binary other, int bits, Toward toward) {
        return new Binary(mantissa.multiply(other.mantissa), exponent.add(other.exponent)).round(bits, toward);
    }

    /**
     * The quotient, rounded.
     *
     * @throws ArithmeticException if the other number is zero
     */
    public Binary div(Binary other, int bits, Toward toward) {
        int shift = Math.max(
                0, bits + 2 + other.mantissa.abs().bitLength() - mantissa.abs().bitLength());
        BigInteger[] parts = mantissa.shiftLeft(shift).divideAndRemainder(other.mantissa);
        BigInteger quotient = parts[0];
        if (parts[1].signum() != 0) {
            // Truncated toward zero so far.
            boolean negative = signum() * other.signum() < 0;
            if (negative && toward == Toward.LOWER) {
                quotient = quotient.subtract(BigInteger.ONE);
            } else if (!negative && toward == Toward.UPPER) {
                quotient = quotient.add(BigInteger.ONE);
            }
        }
        return new Binary(quotient, exponent.subtract(other.exponent).subtract(BigInteger.valueOf(shift)))
                .round(bits, toward);
    }

    /** The root of a number that is not negative. */
    Binary sqrt(int bits, Toward toward) {
        int shift = Math.max(0, 2 * bits + 4 - mantissa.bitLength());
        if (exponent.subtract(BigInteger.valueOf(shift)).testBit(0)) {
            shift++;
        }
        BigInteger[] parts = mantissa.shiftLeft(shift).sqrtAndRemainder();
        boolean up = parts[1].signum() != 0 && toward == Toward.UPPER;
        return new Binary(
                        up ? parts[0].add(BigInteger.ONE) : parts[0],
                        exponent.subtract(BigInteger.valueOf(shift)).shiftRight(1))
                .round(bits, toward);
    }

    /** The largest integer that is not above this * 2^bits; for a number that is not too large for that. */
    BigInteger fixed(int bits) {
        int shift = exponent.add(BigInteger.valueOf(bits))
                .max(BigInteger.valueOf(-Integer.MAX_VALUE))
                .intValueExact();
        return shift >= 0 ? mantissa.shiftLeft(shift) : mantissa.shiftRight(-shift);
    }

    /** The largest integer that is not above the quotient of one by a positive one. */
    static BigInteger floor(BigInteger numerator, BigInteger denominator) {
        BigInteger[] parts = numerator.divideAndRemainder(denominator);
        return parts[1].signum() < 0 ? parts[0].subtract(BigInteger.ONE) : parts[0];
    }

    @Override
    public int compareTo(Binary other) {
        if (signum() != other.signum() || signum() == 0) {
            return Integer.compare(signum(), other.signum());
        }
        int tops = top().compareTo(other.top());
        return tops != 0 ? tops * signum() : plus(other.negate()).signum();
    }

    static Binary min(Binary left, Binary right) {
        return left.compareTo(right) <= 0 ? left : right;
    }

    static Binary max(Binary left, Binary right) {
        return left.compareTo(right) >= 0 ? left : right;
    }

    @Override
    public String toString() {
        return mantissa + "*2^" + exponent;
    }
}
