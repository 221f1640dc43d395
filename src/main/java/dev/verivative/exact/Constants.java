package dev.verivative.exact;

import dev.verivative.exact.Binary.Toward;
import java.math.BigInteger;

/**
 * Pi and log 2, kept for the next time.
 *
 * <p>pi = 16 atan(1/5) - 4 atan(1/239) (Machin, 1706); log 2 = 18 L(26) - 2 L(4801) + 8 L(8749) with L(q) = atanh(1/q).
 */
final class Constants {
    /** How far a fixed-point value is from the number at most, in units of its last bit. */
    static final int ERROR = 2;

    /** Rounding costs less than 28 * (2 * terms + 2) units of the last bit; there are fewer terms than bits. */
    private static final int GUARD = 40;

    private static volatile Fixed pi = new Fixed(0, BigInteger.ZERO);
    private static volatile Fixed log2 = new Fixed(0, BigInteger.ZERO);

    private record Fixed(int bits, BigInteger value) {
        BigInteger first(int wanted) {
            return value.shiftRight(bits - wanted);
        }

        static Fixed of(int bits, BigInteger guarded) {
            return new Fixed(bits, guarded.shiftRight(GUARD));
        }
    }

    private Constants() {}

    /** The integer part of pi * 2^bits, but for the {@link #ERROR}. */
    static BigInteger fixedPi(int bits) {
        if (pi.bits < bits) {
            int more = bits + bits / 4;
            BigInteger first = series(5, -1, more + GUARD).shiftLeft(4);
            pi = Fixed.of(more, first.subtract(series(239, -1, more + GUARD).shiftLeft(2)));
        }
        return pi.first(bits);
    }

    /** The integer part of log(2) * 2^bits, but for the {@link #ERROR}. */
    static BigInteger fixedLog2(int bits) {
        if (log2.bits < bits) {
            int more = bits + bits / 4;
            BigInteger first = series(26, 1, more + GUARD).multiply(BigInteger.valueOf(18));
            BigInteger second = series(4801, 1, more + GUARD).shiftLeft(1);
            log2 = Fixed.of(
                    more,
                    first.subtract(second).add(series(8749, 1, more + GUARD).shiftLeft(3)));
        }
        return log2.first(bits);
    }

    static Enclosure pi(int bits) {
        return enclosure(fixedPi(bits + 4), bits + 4);
    }

    static Enclosure log2(int bits) {
        return enclosure(fixedLog2(bits + 4), bits + 4);
    }

    private static Enclosure enclosure(BigInteger value, int bits) {
        return around(value, BigInteger.valueOf(ERROR), BigInteger.valueOf(-bits), bits);
    }

    /** What is within the error of the value, both in units of 2^exponent. */
    static Enclosure around(BigInteger value, BigInteger error, BigInteger exponent, int bits) {
        return new Enclosure(
                new Binary(value.subtract(error), exponent).round(bits, Toward.LOWER),
                new Binary(value.add(error), exponent).round(bits, Toward.UPPER));
    }

    /** The sum of sign^k / ((2k + 1) q^(2k+1)) * 2^bits. */
    private static BigInteger series(int q, int sign, int bits) {
        BigInteger square = BigInteger.valueOf((long) q * q);
        BigInteger power = BigInteger.ONE.shiftLeft(bits).divide(BigInteger.valueOf(q));
        BigInteger sum = BigInteger.ZERO;
        for (int k = 0; power.signum() != 0; k++) {
            BigInteger term = power.divide(BigInteger.valueOf(2L * k + 1));
            sum = sign < 0 && k % 2 == 1 ? sum.subtract(term) : sum.add(term);
            power = power.divide(square);
        }
        return sum;
    }
}
