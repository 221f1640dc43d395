package dev.verivative.notation;

import static dev.verivative.notation.Fixtures.VOCABULARY;
import static dev.verivative.notation.Fixtures.X;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LatexFaultTest {
    static Stream<Arguments> expressions() {
        return Stream.of(
                arguments("e^{x}_i", 1, 7, "e is Euler's number and has no index"),
                arguments("x_i +", 1, 6, "the end is out of place"),
                arguments("x_i y", 1, 5, "y has no index here, where a number is needed"),
                arguments("\\frac{x_i}{", 1, 12, "the end is out of place"),
                arguments(
                        "\\frac{e^{\\vec{x}}}{\\sum_k e^{x_k}}",
                        1,
                        10,
                        "x has no index here, where a number is needed"),
                arguments("\\sum_{k=0}^{n} x_k", 1, 9, "sums start from 1"),
                arguments("\\sum_{k=1}^{n-1} x_k", 1, 14, "a bound cannot be calculated"),
                arguments("\\sum_{k \\ne i} x_k", 1, 9, "\\ne cannot stand below a sum"),
                arguments("\\sum x_k", 1, 1, "the sum has no index"),
                arguments("\\sum_k k x_k", 1, 8, "k is an index, not a number"),
                arguments("\\sum_{i,j} A_{ij}", 1, 8, "',' cannot stand below a sum"),
                arguments("\\sum_{k=1}^{K} x_k", 1, 13, "K is no known dimension"),
                arguments("\\sum_{k=1}^{\\infty} x_k", 1, 13, "\\infty cannot be the upper bound of a sum"),
                arguments("\\sum_k 1", 1, 6, "the range of k is not known"),
                arguments("n_i", 1, 1, "n has no index, not 1"),
                arguments("n x_i + i", 1, 9, "i is an index, not a number"),
                arguments("x_n", 1, 3, "n is the size of a dimension, not an index"),
                arguments("x_{i+1}", 1, 5, "an index cannot be calculated"),
                arguments("x_{\\text{max}}", 1, 4, "a word cannot be an index"),
                arguments("W_{12}", 1, 1, "W has 2 indices, not 1"),
                arguments("W_{ab} x_a", 1, 10, "a runs through 1..m but x's index runs through 1..n"),
                arguments("\\sum_{k=1}^{m} x_k", 1, 18, "k runs through 1..m but x's index runs through 1..n"),
                arguments("\\sum_{k=1}^{4} x_k", 1, 18, "k runs through 1..4 but x's index runs through 1..n"),
                arguments("\\sum_c x_c", 1, 6, "c is a parameter, not an index"),
                arguments("\\sum_e e^{x_e}", 1, 8, "e is an index here, not a number"),
                arguments("\\delta_{ij} x_i z_j", 1, 19, "j runs through 1..n but z's index runs through 1..m"),
                arguments("\\delta_{ij}", 1, 9, "the range of i is not known"),
                arguments("\\foo x", 1, 1, "the command \\foo is not known"),
                arguments("\\max_k x_k", 1, 1, "\\max cannot be read"),
                arguments("|x_i|", 1, 1, "absolute values and norms cannot be read"),
                arguments("\\left( x_i \\right]", 1, 12, "\\right] is out of place"),
                arguments("( x_i \\right)", 1, 7, "\\right) is out of place"),
                arguments("(x_i", 1, 5, "the end is out of place"),
                arguments("x_i)", 1, 4, "')' is out of place"),
                arguments("x_i_j", 1, 4, "a second index"),
                arguments("x_i^2^3", 1, 6, "a second exponent"),
                arguments("x_i'", 1, 4, "a prime does not say by what is differentiated"),
                arguments("f'(u)", 1, 2, "a prime does not say by what is differentiated"),
                arguments("\\log p_i q_i", 1, 10, "it is not clear whether the function before reaches over this"),
                arguments("\\log p_i / q_i", 1, 10, "it is not clear whether the function before reaches over this"),
                arguments("\\log \\left| u \\right|", 1, 11, "\\left cannot be followed by |"),
                arguments("\\log_2 u", 1, 5, "a function cannot have an index or base before its argument"),
                arguments("\\tanh^{-1}(u)", 1, 8, "this exponent may mean an inverse function or a reciprocal"),
                arguments("\\log{u + 1}", 1, 6, "the braces round this argument are invisible in print"),
                arguments("{u + 1} c", 1, 1, "these braces are invisible in print"),
                arguments("\\sum_k {x_k + y_k}", 1, 8, "these braces are invisible in print"),
                arguments("u - {c + T}", 1, 5, "these braces are invisible in print"),
                arguments("{2 u}^2", 1, 1, "these braces are invisible in print"),
                arguments("2{3}", 1, 3, "a number follows without a sign"),
                arguments("1/2 u", 1, 5, "it is not clear whether this stands below the slash"),
                arguments("u 2", 1, 3, "a number follows without a sign"),
                arguments("1e5", 1, 3, "a number follows without a sign"),
                arguments("2\\frac{1}{2}", 1, 2, "a number follows without a sign"),
                arguments("x^10", 1, 3, "after ^ TeX takes only the first of these digits"),
                arguments("u^{(2)}", 1, 4, "a superscript in brackets is a label and no power"),
                arguments("v_4", 1, 3, "there is no position 4 in 1..3"),
                arguments("x_0", 1, 3, "there is no position 0 in 1..n"),
                arguments("\\sigma(x)", 1, 1, "\\sigma has no index here, where a number is needed"),
                arguments("\\sigma(x_i)", 1, 7, "it is not clear whether \\sigma is called or multiplied"),
                arguments("\\sigma_i(x_i)", 1, 9, "it is not clear whether \\sigma is called or multiplied"),
                arguments("\\sigma_i(e^{x_i})", 1, 9, "it is not clear whether \\sigma is called or multiplied"),
                arguments("\\sigma(x_i + c)_j", 1, 8, "\\sigma takes a vector, and this is a number"),
                arguments("f(c - \\sigma_i)", 1, 2, "it is not clear whether f is called or multiplied"),
                arguments("\\sigma(x, u)_i", 1, 7, "\\sigma takes 1 argument, not 2"),
                arguments(
                        "\\sigma(z)_i",
                        1,
                        8,
                        "the argument of \\sigma runs through 1..n but z's index runs through 1..m"),
                arguments("\\mathrm{KL}(p)", 1, 12, "\\operatorname{KL} takes 2 arguments, not 1"),
                arguments("\\log f(1 - f)", 1, 7, "it is not clear whether the function before reaches over this"),
                arguments(
                        "\\frac{\\partial \\sigma_i}{\\partial T}",
                        1,
                        35,
                        "T is no variable by which can be differentiated"),
                arguments("\\frac{\\partial \\sigma_i}{x_j}", 1, 26, "'x' is out of place"),
                arguments(
                        "\\frac{\\partial}{\\partial x_j} x_i y_i",
                        1,
                        35,
                        "it is not clear whether the derivative before reaches over this"),
                arguments(
                        "\\frac{\\partial x_i + y_i}{\\partial x_j}", 1, 20, "it is not clear what is differentiated"),
                arguments("\\frac{\\partial L}{\\partial x_i}^2", 1, 32, "it is not clear what has the script"),
                arguments("\\partial_j \\sigma_i", 1, 9, "'_' is out of place"),
                arguments("x_i \\\\ y_i", 1, 5, "a new statement begins in the next row"),
                arguments("\\begin{cases} 1 \\end{cases}", 1, 1, "\\begin cannot be read"),
                arguments("softmx(x)_i", 1, 1, "softmx is not known"),
                arguments("\\operatorname{sofmax}(x)_i", 1, 1, "\\mathrm{sofmax} is not known"),
                arguments("x_i ? 2", 1, 5, "the character '?' (U+003F) means nothing here"),
                arguments("x_i = 2", 1, 5, "a relation stands where an expression is needed"),
                arguments("x_i \\approx 2", 1, 5, "\\approx cannot be read"),
                arguments("(x_i, y_i)", 1, 1, "a list in brackets is no number"),
                arguments("(u)_i", 1, 5, "the brackets hold no vector that could have this index"),
                arguments("x_i \\cdot -y_i", 1, 11, "two signs stand side by side"),
                arguments("1_{i=j}", 1, 5, "a condition cannot be an index"),
                arguments("x_1 + \\dots + x_9", 1, 7, "\\dots cannot be read"),
                arguments("\tx_i\n\t + r", 2, 5, "r is not known"),
                arguments("x_i, y_i", 1, 4, "',' is out of place"));
    }

    static Stream<Arguments> relations() {
        return Stream.of(
                arguments("x_i", 1, 4, "a relation sign is missing"),
                arguments("x_i = y_i = 1", 1, 11, "a second relation sign"));
    }

    static Stream<Arguments> definitions() {
        return Stream.of(
                arguments("\\sigma_i = x_i", 1, 1, "\\sigma has a meaning already"),
                arguments(
                        "g_i = \\frac{x_i}{y_k}",
                        1,
                        20,
                        "the index k is free on the right and does not stand on the left"),
                arguments("g_i = 1", 1, 3, "the range of i is not known"),
                arguments("g_{ii} = A_{ii}", 1, 5, "the index i stands twice on the left"),
                arguments("x_i = y_i", 1, 1, "x has a meaning already"),
                arguments("g = g + 1", 1, 5, "the definition of g uses g"),
                arguments("g_1 = x_1", 1, 3, "a definition is for every index, not for one position"),
                arguments("g(y)_i = x_i", 1, 2, "these are not the variables"),
                arguments("2 = x_i", 1, 1, "this is no new symbol"),
                arguments("g_i < x_i", 1, 5, "a definition has one equality sign"),
                arguments("softmax(x)_i = x_i", 1, 1, "this is no new symbol"));
    }

    @ParameterizedTest
    @MethodSource("expressions")
    void refusesAnExpression(String latex, int line, int column, String message) {
        refuses(() -> LatexReader.read(latex, VOCABULARY), line, column, message);
    }

    @ParameterizedTest
    @MethodSource("relations")
    void refusesARelation(String latex, int line, int column, String message) {
        refuses(() -> LatexReader.readRelation(Formula.of(latex), VOCABULARY), line, column, message);
    }

    @ParameterizedTest
    @MethodSource("definitions")
    void refusesADefinition(String latex, int line, int column, String message) {
        refuses(() -> LatexReader.readDefinition(Formula.of(latex), VOCABULARY, List.of(X)), line, column, message);
    }

    private static void refuses(Executable reading, int line, int column, String message) {
        FormulaException fault = assertThrows(FormulaException.class, reading);
        assertEquals(message, fault.getMessage());
        assertEquals(line + ":" + column, fault.line() + ":" + fault.column());
        assertFalse(fault.expected().isBlank());
    }

    @Test
    void pointsAtThePlaceInTheFile() {
        FormulaException fault = assertThrows(
                FormulaException.class, () -> LatexReader.read(new Formula("x_i + 1\n\t+ r", 12, 7), VOCABULARY));
        assertEquals(13, fault.line());
        assertEquals(4, fault.column());
        assertEquals("\t+ r", fault.sourceLine());
        assertEquals("""
                notes.md:13:4: r is not known
                  \t+ r
                  \t  ^
                expected: one of A, L, T, W, c, f; or r declared as a variable, constant or parameter""", fault.describe("notes.md").replace("\r", ""));
    }

    @Test
    void countsColumnsFromTheStartOfTheFormula() {
        FormulaException fault =
                assertThrows(FormulaException.class, () -> LatexReader.read(new Formula("x_i + r", 12, 7), VOCABULARY));
        assertEquals(
                "a.md:12:13: r is not known",
                fault.describe("a.md").lines().findFirst().orElseThrow());
    }

    @Test
    void countsCharactersAsReadersDo() {
        FormulaException fault =
                assertThrows(FormulaException.class, () -> LatexReader.read("𝑥_i + 𝑦_i + r", VOCABULARY));
        assertEquals(13, fault.column());
    }

    @Test
    void cutsLongLinesRoundTheCaret() {
        String latex = "x_i + ".repeat(60) + "r" + " + x_i".repeat(60);
        FormulaException fault = assertThrows(FormulaException.class, () -> LatexReader.read(latex, VOCABULARY));
        List<String> lines = fault.describe("f").lines().toList();
        assertEquals(2 + 3 + 120 + 3, lines.get(1).length());
        assertEquals('r', lines.get(1).charAt(lines.get(2).indexOf('^')));
    }

    @Test
    void namesTheDimensionsThatHaveTheSameSize() {
        Vocabulary vocabulary = Vocabulary.EMPTY
                .withDimension("a", new dev.verivative.term.Dimension("a", 4))
                .withDimension("b", new dev.verivative.term.Dimension("b", 4));
        refuses(
                () -> LatexReader.read("\\sum_{k=1}^4 1", vocabulary),
                1,
                7,
                "the range of k is not known: 2 dimensions have 4 elements");
    }
}
