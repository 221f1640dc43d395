package dev.verivative.symja;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.notation.Formula;
import dev.verivative.notation.LatexReader;
import dev.verivative.notation.Vocabulary;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigInteger;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is equal in the field, and above all what is not. p is positive; a, b, c are any numbers. */
class FieldIdentityTest {
    private static final Vocabulary LETTERS = Vocabulary.EMPTY
            .withSymbol("a")
            .withSymbol("b")
            .withSymbol("c")
            .withSymbol("p")
            .withSymbol("\\pi");

    private static Term read(String latex) {
        return LatexReader.read(Formula.of(latex), LETTERS);
    }

    private static boolean areEqual(Term left, Term right) {
        return FieldIdentity.areEqual(left, right, Set.of("p"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            (a+b)^2                        | a^2 + 2 a b + b^2
            \\frac{a^2-b^2}{a-b}           | a + b
            \\frac{1}{a+b} + \\frac{1}{a-b} | \\frac{2 a}{(a+b)(a-b)}
            e^{a+b}                        | e^a e^b
            e^{-a}                         | \\frac{1}{e^a}
            (e^a)^3                        | e^{3 a}
            e^{a/2} e^{a/3}                | (e^{a})^{5/6}
            e^{a/3} e^{a/2}                | e^{5 a/6}
            e^{a b} e^{-b a}               | 1
            2^a \\cdot 3^a                  | 6^a
            2^{a+1}                        | 2 \\cdot 2^a
            p^{a+b}                        | p^a p^b
            e^{a \\ln p}                   | p^a
            e^{\\frac{a}{1+a}}             | e \\cdot e^{-\\frac{1}{1+a}}
            \\sqrt{a+1}^2                  | a + 1
            \\sqrt{12}                     | 2 \\sqrt{3}
            \\sqrt{8} \\sqrt{2}            | 4
            \\sqrt{\\frac{2}{3}}           | \\frac{\\sqrt{6}}{3}
            \\frac{1}{\\sqrt{a}+1}         | \\frac{\\sqrt{a}-1}{a-1}
            \\frac{1}{\\sqrt{a}}           | \\frac{\\sqrt{a}}{a}
            (a+b)^{3/2}                    | (a+b) \\sqrt{a+b}
            (a+b)^{1/2} (a+b)^{1/3}        | (a+b)^{5/6}
            \\sqrt{4 a + 4 b}              | 2 \\sqrt{a+b}
            \\sqrt{p a}                    | \\sqrt{p} \\sqrt{a}
            \\sqrt{p^2}                    | p
            \\sqrt{e^a}                    | e^{a/2}
            \\sqrt{\\frac{a}{1+b^2}}       | \\frac{\\sqrt{a}}{\\sqrt{1+b^2}}
            \\ln(e^a b)                    | a + \\ln b
            \\ln(p^2 a)                    | 2 \\ln p + \\ln a
            \\ln \\frac{e^a}{e^a+e^b}      | a - \\ln(e^a + e^b)
            \\ln 12                        | 2 \\ln 2 + \\ln 3
            \\ln \\sqrt{p}                 | \\frac{\\ln p}{2}
            \\tanh a                       | \\frac{e^a - e^{-a}}{e^a + e^{-a}}
            \\tanh(\\frac{a}{2})           | \\frac{2}{1+e^{-a}} - 1
            \\cosh^2 a - \\sinh^2 a        | 1
            \\sin^2 a + \\cos^2 a          | 1
            \\sin(b - a)                   | -\\sin(a - b)
            \\cos(b - a)                   | \\cos(a - b)
            a^0                            | 1
            \\sqrt{\\pi}^2                 | \\pi
            """)
    void sees(String left, String right) {
        assertTrue(areEqual(read(left), read(right)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            e^{-1000}                      | 0
            e^{a}                          | e^{a + \\frac{1}{1000000}}
            \\sqrt{a^2}                    | a
            \\ln a^2                       | 2 \\ln a
            \\ln(a b)                      | \\ln a + \\ln b
            \\sqrt{a b}                    | \\sqrt{a} \\sqrt{b}
            \\sqrt{a}                      | \\sqrt{b}
            \\sqrt{2}                      | \\frac{141421356237309505}{100000000000000000}
            \\sqrt{a^2 + 1}                | a + 1
            \\pi                           | \\frac{355}{113}
            e                              | \\frac{271801}{99990}
            \\sin a                        | a
            \\sin a                        | \\cos a
            \\tanh a                       | \\sinh a
            \\ln a                         | \\ln(a + 10^{-30})
            a                              | a + 10^{-40} b
            (a^3)^{1/3}                    | a
            """)
    void doesNotSeeWhatIsNotTrue(String left, String right) {
        assertFalse(areEqual(read(left), read(right)));
    }

    @Test
    void aTinyNumberInADenominatorCounts() {
        Term tiny = new Term.Num(new Rational(BigInteger.ONE, BigInteger.TEN.pow(20)));
        Term left = read("\\frac{e^a}{e^a + e^b}");
        Term right = Terms.div(read("e^a"), Terms.add(read("e^a + e^b"), tiny));
        assertFalse(areEqual(left, right));
    }

    @ParameterizedTest
    @CsvSource({"\\frac{1}{a-a}", "\\ln(a-a)", "(a-a)^{-1/2}", "\\sqrt{-2}", "\\ln(-3)", "\\frac{a}{\\sqrt{a}^2-a}"})
    void whatHasNoValueIsEqualToNothing(String latex) {
        NoOpinion refusal = assertThrows(NoOpinion.class, () -> areEqual(read(latex), read(latex)));
        assertTrue(refusal.isUndefined(), refusal.reason());
    }

    @ParameterizedTest
    @CsvSource({"(1+a)^{1000}", "a^{100000000000}", "(a+b+c+p+1)^{40} (a-b+c-p+2)^{40}"})
    void whatIsTooLargeIsNotDecided(String latex) {
        NoOpinion refusal = assertThrows(NoOpinion.class, () -> areEqual(read(latex), read("a")));
        assertFalse(refusal.isUndefined(), refusal.reason());
    }

    @Test
    void makesRoomForManyAtoms() {
        StringBuilder sum = new StringBuilder("1");
        for (int i = 1; i <= 40; i++) {
            sum.append(" + e^{a^{").append(i).append("}}");
        }
        assertTrue(areEqual(read("(" + sum + ")^2"), read("(" + sum + ")(" + sum + ")")));
    }

    @Test
    void recognisesNumbers() {
        assertEquals(Optional.of(Rational.of(3, 2)), FieldIdentity.constant(read("\\frac{3a + 3}{2a + 2}"), Set.of()));
        assertEquals(Optional.empty(), FieldIdentity.constant(read("\\sqrt{2}"), Set.of()));
    }

    @Test
    void stopsWhereTheThreadIsToldTo() {
        Thread.currentThread().interrupt();
        try {
            assertThrows(NoOpinion.class, () -> areEqual(read("a b"), read("b a")));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }
}
