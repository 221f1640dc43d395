package dev.verivative.exact;

import dev.verivative.term.Rational;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A number as coefficient * e^rate * the powers of factors: the form in which equal parts can be seen to be equal.
 *
 * <p>For different rational rates, powers of e are linearly independent over the rationals (Lindemann and Weierstrass,
 * 1885), so sums of them that have been collected vanish only where nothing is left.
 *
 * @param coefficient zero for zero only
 * @param rate the exponent of e
 * @param powers integers other than zero
 */
record Product(Rational coefficient, Rational rate, SortedMap<Factor, Integer> powers) {
    static final Product ZERO = of(Rational.ZERO);
    static final Product ONE = of(Rational.ONE);

    Product {
        powers = Collections.unmodifiableSortedMap(powers);
    }

    static Product of(Rational value) {
        return new Product(value, Rational.ZERO, new TreeMap<>());
    }

    static Product of(Factor factor) {
        return new Product(Rational.ONE, Rational.ZERO, new TreeMap<>(Map.of(factor, 1)));
    }

    static Product exponential(Rational rate) {
        return new Product(Rational.ONE, rate, new TreeMap<>());
    }

    boolean isZero() {
        return coefficient.signum() == 0;
    }

    boolean isOne() {
        return isRational() && coefficient.equals(Rational.ONE);
    }

    /** Whether it is a rational number, the coefficient. */
    boolean isRational() {
        return isZero() || (rate.signum() == 0 && powers.isEmpty());
    }

    Product times(Rational factor) {
        return factor.signum() == 0 ? ZERO : new Product(coefficient.times(factor), rate, powers);
    }

    Product negate() {
        return times(Rational.MINUS_ONE);
    }

    /** This without its coefficient. */
    Product monic() {
        return new Product(Rational.ONE, rate, powers);
    }

    int power(Factor factor) {
        return powers.getOrDefault(factor, 0);
    }
}
