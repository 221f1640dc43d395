package dev.verivative.fold;

import java.math.BigInteger;

/**
 * A fraction of polynomials in lowest terms, the denominator with a positive leading coefficient.
 *
 * @param above the numerator
 * @param below the denominator
 */
record Ratio(Polynomial above, Polynomial below) {
    /** @throws ArithmeticException if the denominator is zero */
    static Ratio of(Polynomial above, Polynomial below) {
        if (below.isZero()) {
            throw new ArithmeticException("division by zero");
        }
        Polynomial divisor = Polynomial.gcd(above, below);
        if (below.leading().signum() < 0) {
            divisor = divisor.negate();
        }
        return divisor.isOne() ? new Ratio(above, below) : new Ratio(exact(above, divisor), exact(below, divisor));
    }

    private static Polynomial exact(Polynomial polynomial, Polynomial divisor) {
        Polynomial quotient = polynomial.isZero() ? polynomial : polynomial.dividedBy(divisor);
        if (quotient == null) {
            throw new ArithmeticException("a common divisor does not divide");
        }
        return quotient;
    }

    static Ratio of(Polynomial whole) {
        return new Ratio(whole, Polynomial.one(whole.variables()));
    }

    static Ratio of(int variables, BigInteger numerator, BigInteger denominator) {
        return of(Polynomial.of(variables, numerator), Polynomial.of(variables, denominator));
    }

    boolean isZero() {
        return above.isZero();
    }

    Ratio plus(Ratio other) {
        return below.equals(other.below)
                ? of(above.plus(other.above), below)
                : of(above.times(other.below).plus(other.above.times(below)), below.times(other.below));
    }

    Ratio times(Ratio other) {
        return of(above.times(other.above), below.times(other.below));
    }

    /** A power with a whole exponent. */
    Ratio pow(int exponent) {
        return exponent >= 0
                ? new Ratio(above.pow(exponent), below.pow(exponent))
                : of(below.pow(-exponent), above.pow(-exponent));
    }
}
