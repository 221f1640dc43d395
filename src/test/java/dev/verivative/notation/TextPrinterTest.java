package dev.verivative.notation;

import static dev.verivative.notation.Formulas.E_I;
import static dev.verivative.notation.Formulas.QUOTIENT_RULE;
import static dev.verivative.notation.Formulas.RESULT;
import static dev.verivative.notation.Formulas.S;
import static dev.verivative.notation.Formulas.SIGMA;
import static dev.verivative.notation.Formulas.SOFTMAX;
import static dev.verivative.notation.Formulas.by;
import static dev.verivative.notation.Formulas.chain;
import static dev.verivative.notation.Formulas.entry;
import static dev.verivative.notation.Formulas.index;
import static dev.verivative.notation.Formulas.position;
import static dev.verivative.notation.Formulas.sum;
import static dev.verivative.notation.Formulas.x;
import static dev.verivative.term.Terms.add;
import static dev.verivative.term.Terms.div;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.neg;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.pow;
import static dev.verivative.term.Terms.sub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class TextPrinterTest {
    private static final TextPrinter UNICODE = TextPrinter.of(TextStyle.UNICODE);
    private static final TextPrinter ASCII = TextPrinter.of(TextStyle.ASCII);
    private static final Term C = new Term.Symbol("c");

    @Test
    void writesLinesInBothStyles() {
        assertLine("e^xᵢ / ∑ₖ e^xₖ", "exp(x_i)/sum_{k=1}^n exp(x_k)", SOFTMAX);
        assertLine("σᵢ (δᵢⱼ − σⱼ)", "sigma_i*(delta_ij - sigma_j)", RESULT);
        assertLine("∂σᵢ/∂xⱼ", "diff(sigma_i, x_j)", by("j", Formulas.sigma(index("i"))));
        assertLine("∂/∂xⱼ (c + xᵢ)", "diff(c + x_i, x_j)", by("j", add(C, x("i"))));
        assertLine("(∑ₖ xₖ)²", "(sum_{k=1}^n x_k)^2", pow(sum("k", x("k")), 2));
        assertLine("(∑ₖ xₖ) c", "(sum_{k=1}^n x_k)*c", mul(sum("k", x("k")), C));
        assertLine("c ∑ₖ xₖ", "c*sum_{k=1}^n x_k", mul(C, sum("k", x("k"))));
        assertLine("xᵢ⁻¹", "x_i^(-1)", pow(x("i"), -1));
        assertLine("2 · 3 − (−c)", "2*3 - (-c)", sub(mul(num(2), num(3)), neg(C)));
        assertLine("c / (n xᵢ)", "c/(n*x_i)", div(C, mul(Formulas.SIZE, x("i"))));
        assertLine(
                "W₁₂ + x₁₂",
                "W_{1,2} + x_12",
                add(
                        new Term.Entry("W", List.of(position(1), position(2))),
                        new Term.Entry("x", List.of(position(12)))));
    }

    @Test
    void writesArgumentsAsWholeTensorsWhereThatIsClear() {
        Index.Variable k = index("k");
        assertLine("σ(x + c)ᵢ", "sigma(x + c)_i", call(add(x("k"), C)));
        assertLine("σ(x/c)ᵢ", "sigma(x/c)_i", call(div(x("k"), C)));
        assertLine("σ(k ↦ xₖ yₖ)ᵢ", "sigma(k -> x_k*y_k)_i", call(mul(x("k"), entry("y", "k"))));
        assertLine("σ(k ↦ δₖⱼ)ᵢ", "sigma(k -> delta_kj)_i", call(new Term.Delta(k, index("j"))));
        assertEquals(" ⎛x⎞\nσ⎜─⎟\n ⎝c⎠ᵢ", UNICODE.print(call(div(x("k"), C))).toString());
    }

    @Test
    void spellsNames() {
        assertLine("ŷᵢ + θ′", "yhat_i + theta'", add(entry("yhat", "i"), new Term.Symbol("theta'")));
        assertLine("x̄ᵢ + ℓ", "xbar_i + ell", add(entry("xbar", "i"), new Term.Symbol("ell")));
        assertLine("ŷᵢ + σ", "yhat_i + sigma", add(entry("ŷ", "i"), new Term.Symbol("σ")));
        assertLine("loss2", "loss2", new Term.Symbol("loss2"));
        assertEquals(2, UNICODE.print(entry("xhat", "i")).width());
    }

    @Test
    void writesAllIndicesOfAFormulaInOneWay() {
        assertEquals("x_b y_i", UNICODE.line(mul(x("b"), entry("y", "i"))));
        assertEquals("W_{row,i}", UNICODE.line(entry("W", "row", "i")));
        TextPrinter shared = TextPrinter.forAll(TextStyle.UNICODE, List.of(x("b"), x("i")));
        assertEquals("x_i", shared.line(x("i")));
    }

    @Test
    void keepsIndicesOfTwoDimensionsApart() {
        Index.Variable other = new Index.Variable("k", Dimension.of("m"));
        Term mixed = new Term.Sum(index("k"), mul(x("k"), new Term.Entry("y", List.of(other))));
        assertLine("∑ₖ xₖ yₖ′", "sum_{k=1}^n x_k*y_k'", mixed);
        assertEquals("Sum[x[k1]*y[k], {k1, 1, n}]", WolframPrinter.print(mixed));
    }

    @Test
    void marksThePartAtAPath() {
        String marked = UNICODE.print(RESULT, List.of(1)).render(true);
        assertEquals("σᵢ (\u001b[1;36mδᵢⱼ − σⱼ\u001b[0m)", marked);
        assertEquals(
                "\u001b[1;36mσᵢ (δᵢⱼ − σⱼ)\u001b[0m",
                UNICODE.print(RESULT, List.of()).render(true));
        Term three = add(add(x("i"), x("j")), C);
        assertEquals(
                "\u001b[1;36mxᵢ + xⱼ\u001b[0m + c",
                UNICODE.print(three, List.of(0)).render(true));
        assertEquals(
                "xᵢ + \u001b[1;36mxⱼ\u001b[0m + c",
                UNICODE.print(three, List.of(0, 1)).render(true));
        assertEquals(
                "c\u001b[1;36m²\u001b[0m", UNICODE.print(pow(C, 2), List.of(1)).render(true));
        assertTrue(UNICODE.print(QUOTIENT_RULE, List.of(0, 1, 1)).render(true).contains("\u001b[1;36m"));
        assertThrows(IllegalArgumentException.class, () -> UNICODE.print(RESULT, List.of(2)));
    }

    @Test
    void breaksLongSumsBeforeTheirSigns() {
        assertEquals(
                List.of("x₁ + x₂ + x₃", "     + x₄", "     + x₅"),
                UNICODE.wrap(chain(5), 12).stream().map(Box::toString).toList());
        assertEquals(
                List.of("x₁ + x₂ + \u001b[1;36mx₃\u001b[0m"),
                UNICODE.wrap(chain(3), 80, List.of(1)).stream()
                        .map(box -> box.render(true))
                        .toList());
    }

    @Test
    void breaksLongProductsAndLeavesTheRestWide() {
        Term product = mul(mul(sub(x("i"), C), sub(x("j"), C)), sub(x("k"), C));
        assertEquals(
                List.of("(xᵢ − c)", "     (xⱼ − c)", "     (xₖ − c)"),
                UNICODE.wrap(product, 10).stream().map(Box::toString).toList());
        assertEquals(1, UNICODE.wrap(div(S, E_I), 2).size());
    }

    @Test
    void printsVeryLongSums() {
        Term chain = chain(5000);
        assertEquals(5000, UNICODE.print(chain).toString().split(" \\+ ").length);
        assertEquals(5000, ASCII.line(chain).split(" \\+ ").length);
        assertEquals(5000, WolframPrinter.print(chain).split(" \\+ ").length);
        assertTrue(UNICODE.wrap(chain, 100).size() > 300);
    }

    private static Term call(Term body) {
        return new Term.Call(SIGMA, List.of(new Abstraction(List.of(index("k")), body)), List.of(index("i")));
    }

    private static void assertLine(String unicode, String ascii, Term term) {
        assertEquals(unicode, UNICODE.line(term));
        assertEquals(ascii, ASCII.line(term));
    }
}
