package dev.verivative.notation;

import static dev.verivative.notation.Fixtures.VOCABULARY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Term;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Every notation is read back as the term that was printed. */
class NotationsPropertiesTest {
    @Property(tries = 5_000, seed = "51")
    void plainNotationReadsBack(@ForAll("terms") Term term) {
        assertReadsBack(
                Canonical.numbers(term), PlainPrinter.print(term, VOCABULARY), Notation.PLAIN, Canonical::numbers);
    }

    @Property(tries = 5_000, seed = "52")
    void bracketsLeaveNoQuestionOpen(@ForAll("terms") Term term) {
        assertReadsBack(
                Canonical.numbers(term), PlainPrinter.bracketed(term, VOCABULARY), Notation.PLAIN, Canonical::numbers);
    }

    @Property(tries = 5_000, seed = "53")
    void wolframReadsBack(@ForAll("terms") Term term) {
        assertReadsBack(Canonical.flat(term), WolframPrinter.print(term), Notation.WOLFRAM, Canonical::flat);
    }

    @Property(tries = 20_000, seed = "54")
    void vectorNotationReadsBack(@ForAll("vectors") Term term) {
        Optional<String> text = VectorPrinter.print(term);
        Statistics.collect(text.isPresent());
        text.ifPresent(vector -> assertReadsBack(Canonical.flat(term), vector, Notation.VECTOR, Canonical::flat));
    }

    /** The same term by way of each notation. */
    @Property(tries = 1_000, seed = "55")
    void allNotationsAgree(@ForAll("terms") Term term) {
        Term plain = read(PlainPrinter.print(term, VOCABULARY), Notation.PLAIN);
        Term wolfram = read(WolframPrinter.print(term), Notation.WOLFRAM);
        Term latex = read(new LatexPrinter(VOCABULARY).print(term), Notation.LATEX);
        assertEquals(Canonical.flat(latex), Canonical.flat(plain));
        assertEquals(Canonical.flat(latex), Canonical.flat(wolfram));
    }

    private static void assertReadsBack(
            Term expected, String text, Notation notation, java.util.function.UnaryOperator<Term> canonical) {
        assertTrue(text.indexOf('\n') < 0, text);
        assertEquals(expected, canonical.apply(read(text, notation)), text);
    }

    private static Term read(String text, Notation notation) {
        try {
            return FormulaReader.read(Formula.of(text), notation, VOCABULARY);
        } catch (FormulaException refused) {
            throw new AssertionError(refused.describe(notation.label()), refused);
        }
    }

    @Provide
    Arbitrary<Term> terms() {
        return Arbitraries.longs().map(seed -> new LatexTerms(seed).term());
    }

    @Provide
    Arbitrary<Term> vectors() {
        return Arbitraries.longs().map(seed -> new VectorTerms(seed).term());
    }
}
