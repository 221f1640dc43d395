package dev.verivative.notation;

import static dev.verivative.notation.Fixtures.VOCABULARY;
import static dev.verivative.notation.Fixtures.X;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Term;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class LatexPropertiesTest {
    private static final LatexPrinter PRINTER = new LatexPrinter(VOCABULARY);

    @Property(tries = 5_000, seed = "42")
    void readsBackWhatItPrints(@ForAll("terms") Term term) {
        String latex = PRINTER.print(term);
        try {
            assertEquals(term, LatexReader.read(latex, VOCABULARY), latex);
        } catch (FormulaException refused) {
            throw new AssertionError(term + "\n" + refused.describe("printed"), refused);
        }
    }

    /** The brackets leave no question open, so what is read does not hang on the reader's and printer's agreement. */
    @Property(tries = 5_000, seed = "46")
    void readsWhatIsBracketedThroughout(@ForAll("terms") Term term) {
        String latex = BracketedLatex.of(term);
        try {
            assertEquals(term, LatexReader.read(latex, VOCABULARY), latex);
        } catch (FormulaException refused) {
            throw new AssertionError(term + "\n" + refused.describe("bracketed"), refused);
        }
    }

    @Property(tries = 500, seed = "43")
    void printsTheSameTwice(@ForAll("terms") Term term) {
        String latex = PRINTER.print(term);
        assertEquals(latex, new LatexPrinter(VOCABULARY).print(term));
        assertEquals(latex, PRINTER.print(LatexReader.read(latex, VOCABULARY)));
    }

    /** Nothing but a FormulaException comes out, and its place lies in the text. */
    @Property(tries = 5_000, seed = "44")
    void answersGarbage(@ForAll("garbage") String latex) {
        check(latex);
    }

    @Property(tries = 5_000, seed = "45")
    void answersDamagedFormulas(@ForAll("damaged") String latex) {
        check(latex);
    }

    private static void check(String latex) {
        try {
            Term term = LatexReader.read(latex, VOCABULARY);
            assertEquals(term, LatexReader.read(PRINTER.print(term), VOCABULARY));
        } catch (FormulaException refused) {
            assertIsInside(latex, refused);
        }
        try {
            LatexReader.readRelations(Formula.of(latex), VOCABULARY);
        } catch (FormulaException refused) {
            assertIsInside(latex, refused);
        }
        try {
            LatexReader.readDefinition(Formula.of("g_i = " + latex), VOCABULARY, List.of(X));
        } catch (FormulaException refused) {
            assertIsInside("g_i = " + latex, refused);
        }
    }

    private static void assertIsInside(String latex, FormulaException refused) {
        List<String> lines = List.of(latex.split("\n", -1));
        assertTrue(refused.line() >= 1 && refused.line() <= lines.size(), refused.describe("f"));
        String line = lines.get(refused.line() - 1);
        assertTrue(
                refused.column() >= 1 && refused.column() <= line.codePointCount(0, line.length()) + 1,
                refused.describe("f"));
    }

    @Provide
    Arbitrary<Term> terms() {
        return Arbitraries.longs().map(seed -> new LatexTerms(seed).term());
    }

    @Provide
    Arbitrary<String> garbage() {
        Arbitrary<String> words = Arbitraries.of(WORDS).list().ofMaxSize(14).map(list -> String.join("", list));
        Arbitrary<String> characters = Arbitraries.strings().ofMaxLength(30);
        return Arbitraries.oneOf(words, words, characters);
    }

    /** Real formulas with a part left out, doubled, exchanged or put in. */
    @Provide
    Arbitrary<String> damaged() {
        List<String> formulas = LatexReaderTest.spellings()
                .map(arguments -> (String) arguments.get()[0])
                .collect(Collectors.toList());
        return Arbitraries.longs().map(seed -> {
            Random random = new Random(seed);
            String latex = formulas.get(random.nextInt(formulas.size()));
            for (int i = random.nextInt(4); i >= 0; i--) {
                int from = random.nextInt(latex.length() + 1);
                int to = from + random.nextInt(Math.min(8, latex.length() - from) + 1);
                String other = formulas.get(random.nextInt(formulas.size()));
                latex = switch (random.nextInt(4)) {
                    case 0 -> latex.substring(0, from) + latex.substring(to);
                    case 1 -> latex.substring(0, to) + latex.substring(from);
                    case 2 ->
                        latex.substring(0, from) + WORDS.get(random.nextInt(WORDS.size())) + latex.substring(from);
                    default -> latex.substring(0, from) + other.substring(random.nextInt(other.length()));
                };
            }
            return latex;
        });
    }

    private static final List<String> WORDS = List.of(
            "x",
            "_i",
            "_{ij}",
            "^2",
            "^{",
            "}",
            "{",
            "(",
            ")",
            "[",
            "]",
            "\\left(",
            "\\right)",
            "\\frac",
            "\\frac{1}{2}",
            "\\tfrac12",
            "e^",
            "\\exp",
            "\\log ",
            "\\sum_k",
            "\\sum_{k=1}^{n}",
            "\\sum",
            "\\sigma",
            "f",
            "L",
            "\\mathrm{KL}",
            ",",
            "\\partial ",
            "\\frac{\\partial ",
            "\\frac{d",
            "+",
            "-",
            "*",
            "/",
            "\\cdot ",
            " ",
            "2",
            "10",
            ".",
            "=",
            "<",
            "'",
            "_",
            "^",
            "\\delta_{ij}",
            "\\hat{",
            "\\vec ",
            "\\mapsto ",
            "k",
            "u",
            "c",
            "A",
            "\\sqrt",
            "\\sqrt[3]",
            "\\\\",
            "&",
            "\n",
            "|",
            "\\",
            "%",
            "\\tanh^2",
            "\\operatorname{",
            "ln",
            "exp",
            "d",
            "n",
            "\\pi",
            "σ",
            "𝑥",
            "−",
            "\\|",
            "\\tag{1}");
}
