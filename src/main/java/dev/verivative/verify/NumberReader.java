package dev.verivative.verify;

import com.fasterxml.jackson.core.io.NumberInput;

/**
 * Reads numbers of JSON, correctly rounded.
 *
 * <p>Beyond the largest number of the format the rounded value is infinite, as IEEE 754 has it: {@code 1e999} is
 * Infinity. A number of float32 with at most nine significant digits, which are enough to name each of them, is the
 * nearest float32; one with more digits stays the double that it is, since whoever writes that many means them.
 */
final class NumberReader {
    /** The powers of ten that are doubles: up to 5^22 < 2^53. */
    private static final double[] POWERS = {
        1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19,
        1e20, 1e21, 1e22
    };

    /** Decimal digits that always fit a long. */
    private static final int LONG_DIGITS = 18;

    private static final int FLOAT_DIGITS = 9;

    private char[] characters = new char[32];
    private double value;

    private long leading;
    private int digits;
    private int significant;

    /** The number that was read last. */
    double value() {
        return value;
    }

    /** Reads the number that begins there, and returns how many bytes it has; 0 if there is none. */
    int read(byte[] bytes, int from, int end, Dtype dtype) {
        leading = 0;
        digits = 0;
        significant = 0;
        int at = from;
        boolean negative = at < end && bytes[at] == '-';
        at += negative ? 1 : 0;
        int whole = digits(bytes, at, end);
        if (whole == at || (bytes[at] == '0' && whole > at + 1)) {
            return 0;
        }
        at = whole;
        int exponent = 0;
        if (at < end && bytes[at] == '.') {
            int fraction = digits(bytes, at + 1, end);
            if (fraction == at + 1) {
                return 0;
            }
            exponent = at + 1 - fraction;
            at = fraction;
        }
        if (at < end && (bytes[at] | 0x20) == 'e') {
            boolean signed = at + 1 < end && (bytes[at + 1] == '-' || bytes[at + 1] == '+');
            boolean down = signed && bytes[at + 1] == '-';
            int first = at + (signed ? 2 : 1);
            int power = 0;
            for (at = first; at < end && isDigit(bytes[at]); at++) {
                power = Math.min(10 * power + bytes[at] - '0', 1_000_000);
            }
            if (at == first) {
                return 0;
            }
            exponent += down ? -power : power;
        }
        boolean exact = digits <= LONG_DIGITS && leading <= 1L << 53 && Math.abs(exponent) < POWERS.length;
        if (dtype == Dtype.FLOAT32 && significant <= FLOAT_DIGITS) {
            float nearest = parseFloat(bytes, from, at);
            // Beyond the largest float32 there is no nearest one, and the number is told as it came.
            value = Float.isInfinite(nearest) ? parse(bytes, from, at) : nearest;
        } else if (exact) {
            double magnitude = exponent < 0 ? leading / POWERS[-exponent] : leading * POWERS[exponent];
            value = negative ? -magnitude : magnitude;
        } else {
            value = parse(bytes, from, at);
        }
        return at - from;
    }

    /** Takes digits, from the first one that is not zero. */
    private int digits(byte[] bytes, int from, int end) {
        int at = from;
        for (; at < end && isDigit(bytes[at]); at++) {
            if (digits > 0 || bytes[at] != '0') {
                digits++;
                significant = bytes[at] == '0' ? significant : digits;
                leading = digits <= LONG_DIGITS ? 10 * leading + bytes[at] - '0' : leading;
            }
        }
        return at;
    }

    private static boolean isDigit(byte each) {
        return each >= '0' && each <= '9';
    }

    private double parse(byte[] bytes, int from, int to) {
        return NumberInput.parseDouble(characters(bytes, from, to), 0, to - from, true);
    }

    private float parseFloat(byte[] bytes, int from, int to) {
        return NumberInput.parseFloat(characters(bytes, from, to), 0, to - from, true);
    }

    private char[] characters(byte[] bytes, int from, int to) {
        if (characters.length < to - from) {
            characters = new char[to - from];
        }
        for (int i = from; i < to; i++) {
            characters[i - from] = (char) bytes[i];
        }
        return characters;
    }
}
