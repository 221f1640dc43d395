package dev.verivative.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigInteger;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DigitsTest {
    private static Enclosure between(long lower, long upper) {
        return new Enclosure(Binary.of(lower), Binary.of(upper));
    }

    @Test
    void digitsAreThoseOfEveryNumberInTheEnclosure() {
        assertEquals("1.2E3", Digits.of(between(1151, 1249), 2).orElseThrow().scientific());
        assertEquals("-1.2E3", Digits.of(between(-1249, -1151), 2).orElseThrow().scientific());
        assertEquals(Optional.empty(), Digits.of(between(1249, 1251), 2));
        assertEquals("1E3", Digits.of(between(996, 1004), 1).orElseThrow().scientific());
        assertEquals("1.0E3", Digits.of(between(996, 1004), 2).orElseThrow().scientific());
        assertEquals(Optional.empty(), Digits.of(between(-1, 1), 1));
        assertEquals(Optional.empty(), Digits.of(between(0, 1), 1));
        assertEquals(Optional.empty(), Digits.of(Enclosure.ENTIRE, 1));
        assertEquals("0", Digits.of(Enclosure.ZERO, 5).orElseThrow().scientific());
    }

    @Test
    void aBoundIsNotBelowTheNumber() {
        assertEquals("1.3E3", Digits.bound(between(-1249, 17)).scientific());
        assertEquals("0", Digits.bound(Enclosure.ZERO).scientific());
        Enclosure tiny = new Enclosure(
                Binary.ZERO, new Binary(BigInteger.ONE, BigInteger.TEN.pow(30).negate()));
        assertTrue(Digits.bound(tiny).scientific().endsWith("E-301029995663981195213738894725"));
    }

    @ParameterizedTest
    @CsvSource({
        "1, 3, 5, 3.3333E-1, 0.33333",
        "2, 3, 5, 6.6667E-1, 0.66667",
        "-1, 8, 5, -1.25E-1, -0.125",
        "-1, 8, 2, -1.2E-1, -0.12",
        "3, 20, 1, 2E-1, 0.2",
        "1, 1, 5, 1, 1",
        "1000, 1, 5, 1E3, 1000",
        "99999, 10, 3, 1.00E4, 10000",
        "0, 1, 5, 0, 0",
        "1, 3000000, 3, 3.33E-7, 0.000000333",
        "1, 30000000, 3, 3.33E-8, 3.33E-8"
    })
    void fractionsAreRoundedCorrectlyAndExactOnesShown(
            long numerator, long denominator, int digits, String scientific, String plain) {
        Decimal decimal = Decimal.of(Rational.of(numerator, denominator), digits);
        assertEquals(scientific, decimal.scientific());
        assertEquals(plain, decimal.plain());
    }

    /** Recomputed with mpmath: mp.dps = 700; l = mpf('-1e308') / log(10); 10^(l - floor(l)) and floor(l). */
    @Test
    void exponentsOfThreeHundredDigits() {
        EnclosureArithmetic arithmetic = new EnclosureArithmetic(1300);
        Rational large = Rational.of(-10).pow(308).negate();
        Enclosure exp = arithmetic.function(Op.EXP, arithmetic.number(large));
        String digits = Digits.of(exp, 50).orElseThrow().scientific();
        String power = "43429448190325182765112891891660508229439700580366656611445378316586464920887077472922494933843"
                + "17483187061067447663037336416792871589639065692210646628122658521270865686703295933708696588266"
                + "88331163607738490514284434866676864658608513556148212348765343543435731725383562228139560304864"
                + "66523660955393773561764";
        assertEquals("5.8301648248342934703969732398040654185153666488972E-" + power, digits);
    }
}
