package dev.verivative.notation;

import static dev.verivative.notation.Fixtures.VOCABULARY;
import static dev.verivative.notation.Fixtures.at;
import static dev.verivative.notation.Fixtures.delta;
import static dev.verivative.notation.Fixtures.entry;
import static dev.verivative.notation.Fixtures.half;
import static dev.verivative.notation.Fixtures.partial;
import static dev.verivative.notation.Fixtures.position;
import static dev.verivative.notation.Fixtures.scalar;
import static dev.verivative.notation.Fixtures.sigma;
import static dev.verivative.notation.Fixtures.sigmaOf;
import static dev.verivative.notation.Fixtures.sum;
import static dev.verivative.notation.Fixtures.symbol;
import static dev.verivative.notation.Fixtures.tanh;
import static dev.verivative.notation.Fixtures.x;
import static dev.verivative.term.Terms.add;
import static dev.verivative.term.Terms.exp;
import static dev.verivative.term.Terms.log;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.neg;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.pow;
import static dev.verivative.term.Terms.sub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class MathMlPrinterTest {
    private static final MathMlPrinter PRINTER = new MathMlPrinter();

    @Test
    void writesWhatPeopleWrite() {
        assertEquals(
                "<mrow><msub><mi>σ</mi><mi>i</mi></msub><mo lspace=\"0.1667em\" rspace=\"0em\">\u2062</mo>"
                        + "<mrow><mo stretchy=\"false\">(</mo><mrow>"
                        + "<msub><mi>δ</mi><mrow><mi>i</mi><mo>\u2063</mo><mi>j</mi></mrow></msub><mo>−</mo>"
                        + "<msub><mi>σ</mi><mi>j</mi></msub></mrow><mo stretchy=\"false\">)</mo></mrow></mrow>",
                PRINTER.print(mul(sigma("i"), sub(delta("i", "j"), sigma("j")))));
        assertEquals(
                "<mrow><munderover><mo movablelimits=\"false\">∑</mo>"
                        + "<mrow><mi>k</mi><mo lspace=\"0em\" rspace=\"0em\">=</mo><mn>1</mn></mrow><mi>n</mi>"
                        + "</munderover><msup><mi>e</mi><msub><mi>x</mi><mi>k</mi></msub></msup></mrow>",
                PRINTER.print(sum("k", exp(x("k")))));
        assertEquals(
                "<mfrac><mrow><mi>∂</mi><msub><mi>σ</mi><mi>i</mi></msub></mrow>"
                        + "<mrow><mi>∂</mi><msub><mi>x</mi><mi>j</mi></msub></mrow></mfrac>",
                PRINTER.print(partial(sigma("i"), x("j"))));
        assertEquals("<mfrac displaystyle=\"false\"><mn>1</mn><mn>2</mn></mfrac>", PRINTER.print(half()));
    }

    @Test
    void setsScriptsAboveEachOther() {
        assertEquals("<msubsup><mi>x</mi><mi>i</mi><mn>2</mn></msubsup>", PRINTER.print(pow(x("i"), 2)));
        assertEquals(
                "<mrow><msup><mi>tanh</mi><mn>2</mn></msup><mo>\u2061</mo>"
                        + "<mrow><mo stretchy=\"false\">(</mo><mi>u</mi><mo stretchy=\"false\">)</mo></mrow></mrow>",
                PRINTER.print(pow(tanh(scalar("u")), 2)));
    }

    @Test
    void spellsNames() {
        assertEquals(
                "<msub><mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">ˆ</mo></mover><mi>i</mi></msub>",
                PRINTER.print(Fixtures.of("yhat", "i")));
        assertEquals("<mi>loss2</mi>", PRINTER.print(symbol("loss2")));
        assertEquals("<mi mathvariant=\"normal\">Γ</mi>", PRINTER.print(symbol("Gamma")));
        assertEquals("<mi>ϕ</mi>", PRINTER.print(symbol("varphi")));
        assertEquals("<mrow><mi>x</mi><mo>⁗′</mo></mrow>", PRINTER.print(symbol("x'''''")));
        assertEquals("<mi>#$′1</mi>", PRINTER.print(symbol("#$'1")));
        assertEquals(
                "<msub><mi>x</mi><mrow><mn>1</mn><mo lspace=\"0em\" rspace=\"0em\">,</mo><mn>12</mn></mrow></msub>",
                PRINTER.print(entry("x", position(1), position(12))));
    }

    @Test
    void marksPartsWithoutTheirBrackets() {
        Term product = mul(symbol("c"), add(x("i"), x("j")));
        assertEquals(
                "<mrow><mi>c</mi><mo lspace=\"0.1667em\" rspace=\"0em\">\u2062</mo><mrow><mo stretchy=\"false\">(</mo>"
                        + "<mrow class=\"changed\"><mrow><msub><mi>x</mi><mi>i</mi></msub><mo>+</mo>"
                        + "<msub><mi>x</mi><mi>j</mi></msub></mrow></mrow><mo stretchy=\"false\">)</mo></mrow></mrow>",
                PRINTER.print(product, List.of(List.of(1))));
        assertEquals(
                "<mrow><mrow class=\"changed\"><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mo>−</mo><mi>c</mi></mrow>",
                PRINTER.print(sub(add(symbol("a"), symbol("b")), symbol("c")), List.of(List.of(0))));
        assertEquals(
                "<mrow><mi>a</mi><mo>\u2062</mo><mrow class=\"changed\"><mi>a</mi></mrow></mrow>",
                PRINTER.print(mul(symbol("a"), symbol("a")), List.of(List.of(1))));
        assertThrows(IllegalArgumentException.class, () -> PRINTER.print(product, List.of(List.of(2))));
    }

    @Test
    void leavesOutTheMiddleOfLongSums() {
        Term sum = x("i");
        for (int i = 1; i < 700; i++) {
            sum = i % 2 == 0 ? add(sum, symbol("a")) : sub(sum, symbol("b"));
        }
        String dots = PRINTER.withDotsAfter(9).print(sum);
        assertEquals(
                "<mrow><msub><mi>x</mi><mi>i</mi></msub><mo>−</mo><mi>b</mi><mo>+</mo><mi>⋯</mi>"
                        + "<mo>+</mo><mi>a</mi><mo>−</mo><mi>b</mi></mrow>",
                dots);
        assertEquals(
                700,
                MathMlText.children(MathMlText.read(PRINTER.print(sum))).stream()
                        .filter(child -> !child.getTagName().equals("mo"))
                        .count());
    }

    @Test
    void breaksSumsBeforeSigns() {
        Term sum = sub(add(x("i"), symbol("a")), symbol("b"));
        assertEquals(
                List.of(
                        "<mrow class=\"changed\"><msub><mi>x</mi><mi>i</mi></msub></mrow>",
                        "<mrow class=\"changed\"><mrow><mo form=\"infix\">+</mo><mi>a</mi></mrow></mrow>",
                        "<mrow><mo form=\"infix\">−</mo><mi>b</mi></mrow>"),
                PRINTER.summands(sum, List.of(List.of(0))));
        assertEquals(List.of("<mi>a</mi>"), PRINTER.summands(symbol("a"), List.of()));
    }

    @Test
    void makesFormulasOfPages() {
        assertEquals("<math><mi>a</mi></math>", MathMlPrinter.math("<mi>a</mi>", false));
        assertEquals(
                "<math alttext=\"a &lt; &quot;b&quot;\" display=\"block\"><mi>a</mi></math>",
                MathMlPrinter.math("<mi>a</mi>", true, "a < \"b\""));
        String sum = PRINTER.print(sum("k", x("k")));
        assertTrue(MathMlPrinter.math(sum, true).contains("movablelimits"));
        assertFalse(MathMlPrinter.math(sum, false).contains("movablelimits"));
    }

    @Test
    void printsRelationsSizesAndIndices() {
        Relation relation = new Relation(symbol("a"), Relation.Sign.LESS, num(0), 1, 1);
        assertEquals("<mrow><mi>a</mi><mo>&lt;</mo><mn>0</mn></mrow>", PRINTER.print(relation));
        assertEquals("<mi>n</mi>", PRINTER.print(Fixtures.N));
        assertEquals("<mi>i</mi>", PRINTER.print(at("i")));
        assertEquals("<mn>2</mn>", PRINTER.print(position(2)));
    }

    @Test
    void keepsTheMeaningOfArguments() {
        for (Term term : List.of(
                sigmaOf(add(x("k"), symbol("c")), at("i")),
                sigmaOf(mul(x("k"), x("j")), at("i")),
                neg(log(add(num(1), exp(neg(scalar("u")))))))) {
            String latex = MathMlText.latex(MathMlText.read(new MathMlPrinter(VOCABULARY).print(term)));
            assertEquals(term, LatexReader.read(latex, VOCABULARY), latex);
        }
    }
}
