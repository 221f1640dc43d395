package dev.verivative.exact;

import dev.verivative.exact.Binary.Toward;
import java.math.BigInteger;

/** The exponential function: e^x = 2^k (e^(r / 2^s))^(2^s) with x = k log 2 + r, by Taylor's series. */
final class Exponential {
    /** Arguments with more bits before the point are not reduced: the result's exponent would have that many. */
    static final int LARGEST_TOP = 20_000;

    private Exponential() {}

    static Enclosure exp(Binary x, int bits) {
        if (x.signum() == 0) {
            return Enclosure.ONE;
        }
        BigInteger top = x.top();
        if (top.compareTo(BigInteger.valueOf(-bits)) < 0) {
            // 1 + x <= e^x <= 1 + x + x^2 for |x| <= 1.
            Binary upper = x.add(x.mul(x, bits, Toward.UPPER), bits, Toward.UPPER);
            return new Enclosure(Binary.ONE.add(x, bits, Toward.LOWER), Binary.ONE.add(upper, bits, Toward.UPPER));
        } else if (top.compareTo(BigInteger.valueOf(LARGEST_TOP)) > 0) {
            // e^x < 2^x for negative x.
            BigInteger power = BigInteger.ONE.shiftLeft(LARGEST_TOP).negate();
            return x.signum() > 0 ? Enclosure.ENTIRE : new Enclosure(Binary.ZERO, new Binary(BigInteger.ONE, power));
        }
        return reduced(x, Math.max(0, top.intValueExact()), bits);
    }

    private static Enclosure reduced(Binary x, int top, int bits) {
        int halvings = Math.max(4, (int) Math.sqrt(bits));
        int work = bits + 2 * halvings + 40;
        BigInteger fixed = x.fixed(work + top);
        BigInteger log2 = Constants.fixedLog2(work + top);
        BigInteger k = Binary.floor(fixed.shiftLeft(1).add(log2), log2.shiftLeft(1));
        // |k| <= 2^(top + 1), so that k * log 2 is wrong by 2 * 2^(top + 1) units, which are 4 after the shift.
        BigInteger rest = fixed.subtract(k.multiply(log2)).shiftRight(top);
        // Now wrong by 4 + 1 + 1 units, and by at most 2 after the halvings. |y| < 0.7 / 16.
        BigInteger y = rest.shiftRight(halvings);
        BigInteger term = BigInteger.ONE.shiftLeft(work);
        BigInteger sum = term;
        long error = 2;
        for (int n = 1; term.signum() != 0; n++) {
            term = term.multiply(y).shiftRight(work).divide(BigInteger.valueOf(n));
            sum = sum.add(term);
            // Each term is wrong by at most 3 units: 0.05 of the last one's, of y, and twice by rounding.
            error += 3;
        }
        // What follows a term below 4 units is smaller than 1 unit in all.
        BigInteger wrong = BigInteger.valueOf(error + 1);
        for (int i = 0; i < halvings; i++) {
            // The value is below 1.5: 2 * 1.5 * error, the square of a small error, and rounding.
            sum = sum.multiply(sum).shiftRight(work);
            wrong = wrong.multiply(BigInteger.valueOf(3)).add(BigInteger.TWO);
        }
        return Constants.around(sum, wrong, k.subtract(BigInteger.valueOf(work)), bits);
    }
}
