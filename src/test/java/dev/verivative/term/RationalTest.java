package dev.verivative.term;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

class RationalTest {

    @Property(seed = "1", tries = 300)
    void isAField(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b, @ForAll("rationals") Rational c) {
        assertEquals(a.plus(b), b.plus(a));
        assertEquals(a.plus(b).plus(c), a.plus(b.plus(c)));
        assertEquals(a.times(b).times(c), a.times(b.times(c)));
        assertEquals(a.times(b.plus(c)), a.times(b).plus(a.times(c)));
        assertEquals(Rational.ZERO, a.plus(a.negate()));
        assertEquals(a.minus(b), b.minus(a).negate());
        if (a.signum() != 0) {
            assertEquals(Rational.ONE, a.times(a.inverse()));
        }
    }

    @Property(seed = "2", tries = 300)
    void isInLowestTerms(@ForAll("rationals") Rational a) {
        assertEquals(BigInteger.ONE, a.numerator().gcd(a.denominator()));
        assertTrue(a.denominator().signum() > 0);
    }

    @Property(seed = "3", tries = 300)
    void isOrderedLikeItsDifferences(@ForAll("rationals") Rational a, @ForAll("rationals") Rational b) {
        assertEquals(a.minus(b).signum(), Integer.signum(a.compareTo(b)));
        assertEquals(a.compareTo(b) == 0, a.equals(b));
        assertEquals(a.abs().signum(), Math.abs(a.signum()));
    }

    @Property(seed = "4", tries = 300)
    void floorIsTheLargestIntegerNotAbove(@ForAll("rationals") Rational a) {
        Rational floor = a.floor();
        assertTrue(floor.isInteger());
        assertTrue(floor.compareTo(a) <= 0);
        assertTrue(floor.plus(Rational.ONE).compareTo(a) > 0);
    }

    @Property(seed = "5", tries = 300)
    void powersAddTheirExponents(
            @ForAll("rationals") Rational a,
            @ForAll @IntRange(min = -5, max = 5) int p,
            @ForAll @IntRange(min = -5, max = 5) int q) {
        if (a.signum() != 0) {
            assertEquals(a.pow(p + q), a.pow(p).times(a.pow(q)));
        }
    }

    @Example
    void refusesDivisionByZero() {
        assertThrows(ArithmeticException.class, () -> Rational.of(1, 0));
        assertThrows(ArithmeticException.class, Rational.ZERO::inverse);
        assertThrows(ArithmeticException.class, () -> Rational.ZERO.pow(-1));
        assertThrows(ArithmeticException.class, Rational.HALF::intValueExact);
        assertFalse(Rational.HALF.isInteger());
        assertEquals("-1/2", Rational.of(1, -2).toString());
    }

    @Provide
    Arbitrary<Rational> rationals() {
        return Combinators.combine(
                        Arbitraries.longs().between(-1_000_000, 1_000_000),
                        Arbitraries.longs().between(-1000, 1000).filter(q -> q != 0))
                .as(Rational::of)
                .withoutEdgeCases();
    }
}
