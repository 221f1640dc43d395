package dev.verivative.notation;

import static dev.verivative.notation.Fixtures.VOCABULARY;
import static dev.verivative.notation.Fixtures.x;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LatexGuardTest {
    /** Each of these takes milliseconds; a machine under load gets two thousand times that. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "( ! x ! )",
                "{ ! x ! }",
                "{ ! x_i ! }",
                "\\left( ! x_i ! \\right)",
                "\\frac{ ! 1 ! }{2}",
                "\\sqrt{ ! x_i ! }",
                "\\sqrt ! x_i ! ''",
                "\\log ! x_i ! ''",
                "\\log( ! x_i ! )",
                "\\hat ! x ! ''",
                "\\hat{ ! x ! }",
                "\\vec{ ! x ! }_i",
                "x_{ ! i ! }",
                "e^{ ! x_i ! }",
                "f( ! u ! )",
                "f( ! f - 1 ! )",
                "\\sigma( ! x ! )",
                "\\sigma( ! x ! )_i",
                "\\sigma_i(1 - ! x ! )",
                "\\sigma(k \\mapsto ! x_k ! )_k",
                "\\sum_k ! x_k ! ''",
                "\\sum_k ( ! x_k ! )",
                "\\frac{\\partial}{\\partial u} ! u ! ''",
                "\\frac{\\partial ! u ! }{\\partial u}",
                "\\frac{d ! u ! }{d u}",
                "\\partial ! u ! / \\partial u",
                "- ! u ! ''",
                "-( ! u ! )",
                "u + ! u ! ''",
                "u - ! u ! ''",
                "2u \\cdot ! u ! ''",
                "u ! u ! ''",
                "x_i = ! u ! ''",
                "\\delta_{ij} ! x_i ! ''",
                "x_{k'} ! x_{k''''} ! ''",
                "\\\\[1ex] ! x_i ! ''",
                "\\\\[ ! x_i ! ''",
                "% ! x_i ! ''",
                "\\tag{1} ! x_i ! ''",
                "& ! x_i ! ''",
                "abcdefgh ! x_i ! ''",
                "1 ! 1 ! ''",
                "1. ! 1 ! ''",
                "1/ ! u ! ''",
                "'' ! x_i ! ,",
                "'' ! x ! _i",
                "'' ! x ! ^2",
                "'' ! x ! '",
                "'' ! ( ! ,x",
            })
    void answersSoonWhateverIsRepeated(String before, String middle, String after) {
        for (int times : new int[] {150, 190, 250, 900, 1100, 20_000}) {
            int count = Math.min(times, 99_000 / Math.max(1, before.length() + after.length() + 2));
            String latex = (before + " ").repeat(count) + middle + (" " + after).repeat(count);
            assertTimeoutPreemptively(BOUND, () -> outcome(latex), () -> before + " x " + count);
        }
    }

    /** Reads, and walks through what was read in all the ways in which terms are walked through. */
    private static String outcome(String latex) {
        try {
            Term term = LatexReader.read(latex, VOCABULARY);
            Term again = LatexReader.read(latex, VOCABULARY);
            assertEquals(term, again);
            assertEquals(term.hashCode(), again.hashCode());
            assertEquals(term.freeIndices(), again.freeIndices());
            return new LatexPrinter(VOCABULARY).print(term);
        } catch (FormulaException refused) {
            return refused.describe("f");
        }
    }

    @Test
    void refusesWhatIsTooLong() {
        FormulaException fault =
                assertThrows(FormulaException.class, () -> LatexReader.read(" ".repeat(100_001), VOCABULARY));
        assertEquals("the formula has 100001 characters", fault.getMessage());
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        String latex = "(".repeat(1000) + "u" + ")".repeat(1000);
        FormulaException fault = assertThrows(FormulaException.class, () -> LatexReader.read(latex, VOCABULARY));
        assertEquals("the formula is nested too deeply", fault.getMessage());
    }

    @Test
    void refusesNumbersThatAreTooLong() {
        FormulaException fault =
                assertThrows(FormulaException.class, () -> LatexReader.read("1".repeat(1001), VOCABULARY));
        assertEquals("the number is too long", fault.getMessage());
    }

    @Test
    void refusesTooManyTerms() {
        FormulaException fault =
                assertThrows(FormulaException.class, () -> LatexReader.read("u" + " + u".repeat(2000), VOCABULARY));
        assertEquals("the formula has too many terms in a row", fault.getMessage());
    }

    @Test
    void readsASumThatIsWrittenOut() {
        StringBuilder latex = new StringBuilder("e^{x_1}");
        Term sum = Terms.exp(Fixtures.entry("x", Fixtures.position(1)));
        for (int i = 2; i <= 512; i++) {
            latex.append(" + e^{x_{").append(i).append("}}");
            sum = Terms.add(sum, Terms.exp(Fixtures.entry("x", Fixtures.position(i))));
        }
        assertEquals(sum, LatexReader.read(latex.toString(), VOCABULARY));
        assertEquals(sum, LatexReader.read(new LatexPrinter().print(sum), VOCABULARY));
    }

    @Test
    void readsManyLevelsOfBrackets() {
        assertEquals(x("i"), LatexReader.read("(".repeat(190) + "x_i" + ")".repeat(190), VOCABULARY));
    }
}
