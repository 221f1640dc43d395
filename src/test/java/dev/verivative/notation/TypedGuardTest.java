package dev.verivative.notation;

import static dev.verivative.notation.Fixtures.VOCABULARY;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Term;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Whatever is typed, the answer is a term or a FormulaException, and comes soon. */
class TypedGuardTest {
    /** Each of these takes milliseconds; a machine under load gets two thousand times that. */
    private static final Duration BOUND = Duration.ofSeconds(20);

    @ParameterizedTest
    @CsvSource(
            delimiter = '!',
            value = {
                "( ! u ! )",
                "[ ! u ! ]",
                "{ ! u ! }",
                "x_{ ! i ! }",
                "e^ ! u ! ''",
                "e^{ ! u ! }",
                "u^ ! u ! ''",
                "- ! u ! ''",
                "u - ! u ! ''",
                "u + ! u ! ''",
                "u* ! u ! ''",
                "u*- ! u ! ''",
                "u/ ! u ! ''",
                "2 ! u ! ''",
                "exp( ! u ! )",
                "exp ! u ! ''",
                "log^2( ! u ! )",
                "sum_k ! x_k ! ''",
                "sum_{k=1}^n ( ! x_k ! )",
                "sigma( ! x ! )",
                "sigma(k -> ! x_k ! )_k",
                "f( ! u ! )",
                "diff( ! u ! ,u)",
                "√ ! u ! ''",
                "mean( ! x ! )",
                "var( ! x ! )",
                "std( ! x ! )",
                "A @ ! x ! ''",
                "( ! A ! ).T",
                "x ! x ! .T",
                "np. ! x ! ''",
                "u ** ! u ! ''",
                "Exp[ ! u ! ]",
                "E^ ! u ! ''",
                "Sum[ ! x[k] ! ,{k,1,n}]",
                "Plus[ ! u ! ]",
                "f[ ! u ! ]",
                "Log[2, ! u ! ]",
                "u ! u ! ''",
                "1 ! 1 ! ''",
                "'' ! x ! '",
                "'' ! x ! _i",
                "'' ! u ! ^2",
                "'' ! u ! [1]",
                "'' ! log_softmax ! _softmax",
            })
    void answersSoonWhateverIsRepeated(String before, String middle, String after) {
        for (Notation notation : Notation.values()) {
            for (int times : new int[] {30, 150, 250, 1100, 20_000}) {
                int count = Math.min(times, 99_000 / Math.max(1, before.length() + after.length() + 2));
                String text = (before + " ").repeat(count) + middle + (" " + after).repeat(count);
                String tight = before.repeat(count) + middle + after.repeat(count);
                assertTimeoutPreemptively(BOUND, () -> outcome(text, notation), () -> notation + before + count);
                assertTimeoutPreemptively(BOUND, () -> outcome(tight, notation), () -> notation + before + count);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesWhatIsTooLongTooDeepOrTooLarge(Notation notation) {
        String open = notation == Notation.WOLFRAM ? "Exp[" : "exp(";
        String close = notation == Notation.WOLFRAM ? "]" : ")";
        for (String hostile : Stream.of(
                        open.repeat(100_000) + "u" + close.repeat(100_000),
                        "(".repeat(90_000),
                        "1".repeat(1_000_000),
                        "u+" + "9".repeat(90_000),
                        "x".repeat(10_000_000),
                        "\0\1\2",
                        "\uD800",
                        "u\uDC00",
                        "")
                .toList()) {
            FormulaException fault = assertTimeoutPreemptively(
                    BOUND,
                    () -> assertThrows(
                            FormulaException.class,
                            () -> FormulaReader.read(Formula.of(hostile), notation, VOCABULARY)));
            assertTrue(fault.describe("f").length() < 1000, notation + fault.describe("f"));
        }
    }

    @Test
    void showsNoControlCharacters() {
        FormulaException fault = assertThrows(
                FormulaException.class,
                () -> FormulaReader.read(Formula.of("u\u001b[31m"), Notation.PLAIN, VOCABULARY));
        assertEquals(-1, fault.describe("f").indexOf('\u001b'));
    }

    @Property(tries = 10_000, seed = "61")
    void answersGarbage(@ForAll("garbage") String text, @ForAll Notation notation) {
        outcome(text, notation);
    }

    private static String outcome(String text, Notation notation) {
        try {
            Term term = FormulaReader.read(Formula.of(text), notation, VOCABULARY);
            return PlainPrinter.print(term, VOCABULARY) + term.hashCode();
        } catch (FormulaException refused) {
            String[] lines = text.split("\n", -1);
            assertTrue(refused.line() >= 1 && refused.line() <= lines.length, refused.describe("f"));
            return refused.describe("f");
        }
    }

    @Provide
    Arbitrary<String> garbage() {
        List<String> words = List.of(
                ("x_i x _i _{ij} ^2 ^{ } { ( ) [ ] exp( exp log( sum_k sum( sum_{k=1}^n Sum[ ,{k,1,n}] {k,1,n} Exp[ "
                                + "x[i] E^ sigma( sigma[x][i] f( f[ u c A W @ .T ** * / + - , 2 0.5 1e-3 . ' -> mean( var( "
                                + "np. .sum() axis=0 delta_{ij} KroneckerDelta[i,j] pi n m ∑ √ − · \\frac \\sum | \" ; _ ^ \n 1/2")
                        .split(" ", -1));
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder();
            for (int i = random.nextInt(14); i >= 0; i--) {
                text.append(words.get(random.nextInt(words.size())));
                text.append(random.nextInt(3) == 0 ? " " : "");
            }
            return text.toString();
        });
    }
}
