package dev.verivative.fold;

import java.math.BigInteger;
import java.util.Map;

/**
 * Images of polynomials in one variable, the others being given values, modulo a prime. The degree of a common divisor
 * of two images is at least that of the divisor, unless a leading coefficient vanishes (Brown 1971, On Euclid's
 * Algorithm and the Computation of Polynomial Greatest Common Divisors).
 */
final class Images {
    private static final long PRIME = Integer.MAX_VALUE;
    private static final BigInteger BIG_PRIME = BigInteger.valueOf(PRIME);
    private static final int POINTS = 2;

    private Images() {}

    /** No common divisor has a higher degree in the variable; the bound is nearly always met. */
    static int bound(Polynomial p, Polynomial q, int variable) {
        int bound = Math.min(p.degree(variable), q.degree(variable));
        for (int point = 1; point <= POINTS && bound > 0; point++) {
            long[] a = image(p, variable, point);
            long[] b = image(q, variable, point);
            if (a[a.length - 1] != 0 && b[b.length - 1] != 0) {
                bound = Math.min(bound, commonDegree(a, b));
            }
        }
        return bound;
    }

    /** The coefficients from the constant one up. */
    private static long[] image(Polynomial polynomial, int variable, int point) {
        long[] image = new long[polynomial.degree(variable) + 1];
        for (Map.Entry<int[], BigInteger> term : polynomial.terms().entrySet()) {
            int[] exponents = term.getKey();
            long value = term.getValue().mod(BIG_PRIME).longValue();
            for (int other = 0; other < exponents.length; other++) {
                if (other != variable && exponents[other] > 0) {
                    value = value * power(value(other, point), exponents[other]) % PRIME;
                }
            }
            image[exponents[variable]] = (image[exponents[variable]] + value) % PRIME;
        }
        return image;
    }

    /** Any values would do; these are far apart. */
    private static long value(int variable, int point) {
        return (1_103_515_245L * (variable + 1) + 12_345L * point * point + 7) % PRIME;
    }

    private static int commonDegree(long[] first, long[] second) {
        long[] a = first;
        long[] b = second;
        int degreeA = a.length - 1;
        int degreeB = b.length - 1;
        while (degreeB >= 0) {
            if (degreeA < degreeB) {
                long[] swap = a;
                a = b;
                b = swap;
                int degree = degreeA;
                degreeA = degreeB;
                degreeB = degree;
                continue;
            }
            long factor = a[degreeA] * power(b[degreeB], PRIME - 2) % PRIME;
            for (int i = 0; i <= degreeB; i++) {
                int at = degreeA - degreeB + i;
                a[at] = Math.floorMod(a[at] - factor * b[i] % PRIME, PRIME);
            }
            while (degreeA >= 0 && a[degreeA] == 0) {
                degreeA--;
            }
            if (degreeA < 0) {
                return degreeB;
            }
        }
        return degreeA;
    }

    private static long power(long base, long exponent) {
        long power = 1;
        long square = base;
        for (long rest = exponent; rest > 0; rest >>= 1) {
            power = (rest & 1) == 1 ? power * square % PRIME : power;
            square = square * square % PRIME;
        }
        return power;
    }
}
