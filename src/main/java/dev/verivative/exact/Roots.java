package dev.verivative.exact;

import dev.verivative.term.Rational;
import java.math.BigInteger;

/**
 * The square root of a positive rational number as outside * sqrt(inside).
 *
 * @param outside a rational number
 * @param inside an integer without small squares; 1 if the root is rational
 */
record Roots(Rational outside, BigInteger inside) {
    private static final int LARGEST_PRIME = 1000;

    static Roots of(Rational value) {
        BigInteger inside = value.numerator().multiply(value.denominator());
        BigInteger outside = BigInteger.ONE;
        BigInteger[] root = inside.sqrtAndRemainder();
        if (root[1].signum() == 0) {
            return new Roots(new Rational(root[0], value.denominator()), BigInteger.ONE);
        }
        for (int prime = 2; prime < LARGEST_PRIME; prime++) {
            BigInteger square = BigInteger.valueOf((long) prime * prime);
            BigInteger[] parts = inside.divideAndRemainder(square);
            while (parts[1].signum() == 0) {
                inside = parts[0];
                outside = outside.multiply(BigInteger.valueOf(prime));
                parts = inside.divideAndRemainder(square);
            }
        }
        return new Roots(new Rational(outside, value.denominator()), inside);
    }
}
