package dev.verivative.notation;

import static dev.verivative.notation.Formulas.DIFFERENTIATED;
import static dev.verivative.notation.Formulas.LAYER_NORM;
import static dev.verivative.notation.Formulas.QUOTIENT_RULE;
import static dev.verivative.notation.Formulas.RESULT;
import static dev.verivative.notation.Formulas.S;
import static dev.verivative.notation.Formulas.SIZE;
import static dev.verivative.notation.Formulas.SOFTMAX;
import static dev.verivative.notation.Formulas.by;
import static dev.verivative.notation.Formulas.entry;
import static dev.verivative.notation.Formulas.index;
import static dev.verivative.notation.Formulas.jacobian;
import static dev.verivative.notation.Formulas.position;
import static dev.verivative.notation.Formulas.sigma;
import static dev.verivative.notation.Formulas.sum;
import static dev.verivative.notation.Formulas.x;
import static dev.verivative.notation.TextStyle.ASCII;
import static dev.verivative.notation.TextStyle.UNICODE;
import static dev.verivative.term.Terms.add;
import static dev.verivative.term.Terms.div;
import static dev.verivative.term.Terms.log;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.neg;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.pow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verivative.term.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Pictures to be looked at: they are what readers see first. */
class PicturesTest {

    @Test
    void drawsTheDefinitionOfSoftmax() {
        assertPicture("""
                        xᵢ
                       e
                σᵢ = ───────
                      n   xₖ
                      ∑  e
                     k=1
                """, equation(UNICODE, sigma(index("i")), SOFTMAX));
    }

    @Test
    void drawsTheDefinitionOfSoftmaxInAscii() {
        assertPicture("""
                             x_i
                            e
                sigma_i = --------
                           n
                          ___
                          \\    x_k
                          /__ e
                          k=1
                """, equation(ASCII, sigma(index("i")), SOFTMAX));
    }

    @Test
    void drawsADerivativeThatIsNotYetTaken() {
        assertPicture("""
                          ⎛   xᵢ  ⎞
                ∂σᵢ    ∂  ⎜  e    ⎟
                ─── = ─── ⎜───────⎟
                ∂xⱼ   ∂xⱼ ⎜ n   xₖ⎟
                          ⎜ ∑  e  ⎟
                          ⎝k=1    ⎠
                """, equation(UNICODE, by("j", sigma(index("i"))), by("j", SOFTMAX)));
    }

    @Test
    void drawsADerivativeThatIsNotYetTakenInAscii() {
        assertPicture("""
                                  /   x_i  \\
                d sigma_i     d   |  e     |
                --------- = ----- |--------|
                  d x_j     d x_j | n      |
                                  |___     |
                                  |\\    x_k|
                                  |/__ e   |
                                  \\k=1     /
                """, equation(ASCII, by("j", sigma(index("i"))), by("j", SOFTMAX)));
    }

    @Test
    void drawsTheQuotientRule() {
        assertPicture("""
                   xᵢ
                 ∂e    n   xₖ    xᵢ  ∂   n   xₖ
                 ────  ∑  e   − e   ───  ∑  e
                 ∂xⱼ  k=1           ∂xⱼ k=1
                ────────────────────────────────
                           ⎛ n   xₖ⎞²
                           ⎜ ∑  e  ⎟
                           ⎝k=1    ⎠
                """, TextPrinter.of(UNICODE).print(QUOTIENT_RULE));
    }

    @Test
    void drawsTheQuotientRuleInAscii() {
        assertPicture("""
                         n                     n
                    x_i ___                   ___
                 d e    \\    x_k    x_i   d   \\    x_k
                 ------ /__ e    - e    ----- /__ e
                 d x_j  k=1             d x_j k=1
                ---------------------------------------
                                        2
                              / n      \\
                              |___     |
                              |\\    x_k|
                              |/__ e   |
                              \\k=1     /
                """, TextPrinter.of(ASCII).print(QUOTIENT_RULE));
    }

    @Test
    void drawsWhatTheQuotientRuleGives() {
        assertPicture("""
                     xᵢ   n   xₖ    xᵢ  xⱼ
                δᵢⱼ e     ∑  e   − e   e
                         k=1
                ──────────────────────────
                        ⎛ n   xₖ⎞²
                        ⎜ ∑  e  ⎟
                        ⎝k=1    ⎠
                """, TextPrinter.of(UNICODE).print(DIFFERENTIATED));
    }

    @Test
    void drawsWhatTheQuotientRuleGivesInAscii() {
        assertPicture("""
                                n
                               ___
                          x_i  \\    x_k    x_i  x_j
                delta_ij e     /__ e    - e    e
                               k=1
                -----------------------------------
                                      2
                            / n      \\
                            |___     |
                            |\\    x_k|
                            |/__ e   |
                            \\k=1     /
                """, TextPrinter.of(ASCII).print(DIFFERENTIATED));
    }

    @Test
    void drawsTheResult() {
        assertPicture("""
                ∂σᵢ
                ─── = σᵢ (δᵢⱼ − σⱼ)
                ∂xⱼ
                """, equation(UNICODE, by("j", sigma(index("i"))), RESULT));
    }

    @Test
    void drawsTheResultInAscii() {
        assertPicture("""
                d sigma_i
                --------- = sigma_i (delta_ij - sigma_j)
                  d x_j
                """, equation(ASCII, by("j", sigma(index("i"))), RESULT));
    }

    @Test
    void drawsLogSumExp() {
        assertPicture("""
                   ⎛ n   xₖ⎞
                log⎜ ∑  e  ⎟
                   ⎝k=1    ⎠
                """, TextPrinter.of(UNICODE).print(log(S)));
    }

    @Test
    void drawsLogSumExpInAscii() {
        assertPicture("""
                   / n      \\
                   |___     |
                   |\\    x_k|
                log|/__ e   |
                   \\k=1     /
                """, TextPrinter.of(ASCII).print(log(S)));
    }

    @Test
    void drawsRootsUnderFractions() {
        assertPicture("""
                          1  n
                     xᵢ − ─  ∑  xₖ
                          n k=1
                ────────────────────────
                  ┌────────────────────
                  │ 1  n
                  │ ─  ∑  (xₖ − μ)² + ε
                 √│ n k=1
                """, TextPrinter.of(UNICODE).print(LAYER_NORM));
    }

    @Test
    void drawsRootsUnderFractionsInAscii() {
        assertPicture("""
                                    n
                                   ___
                                1  \\
                         x_i - --- /__ x_k
                                n  k=1
                ------------------------------------
                      ______________________________
                     /      n
                    /      ___
                   /    1  \\             2
                  /    --- /__ (x_k - mu)  + epsilon
                \\/      n  k=1
                """, TextPrinter.of(ASCII).print(LAYER_NORM));
    }

    @Test
    void drawsNestedSums() {
        assertPicture(
                """
                 n      n
                 ∑  xₖ  ∑  Wₖₗ xₗ
                k=1    l=1
                """, TextPrinter.of(UNICODE).print(sum("k", mul(x("k"), sum("l", mul(entry("W", "k", "l"), x("l")))))));
    }

    @Test
    void drawsNestedSumsInAscii() {
        assertPicture(
                """
                 n       n
                ___     ___
                \\       \\
                /__ x_k /__ W_kl x_l
                k=1     l=1
                """, TextPrinter.of(ASCII).print(sum("k", mul(x("k"), sum("l", mul(entry("W", "k", "l"), x("l")))))));
    }

    @Test
    void drawsPowersOfSums() {
        assertPicture("""
                           −xⱼ
                ((xᵢ + 1)²)
                """, TextPrinter.of(UNICODE).print(pow(pow(add(x("i"), num(1)), 2), neg(x("j")))));
    }

    @Test
    void drawsPowersOfSumsInAscii() {
        assertPicture("""
                            -x_j
                /         2\\
                \\(x_i + 1) /
                """, TextPrinter.of(ASCII).print(pow(pow(add(x("i"), num(1)), 2), neg(x("j")))));
    }

    @Test
    void drawsASumBeforeAFactor() {
        assertPicture("""
                ⎛ n    ⎞
                ⎜ ∑  xₖ⎟ (xᵢ + (−xⱼ))
                ⎝k=1   ⎠
                """, TextPrinter.of(UNICODE).print(mul(sum("k", x("k")), add(x("i"), neg(x("j"))))));
    }

    @Test
    void drawsASumBeforeAFactorInAscii() {
        assertPicture("""
                / n     \\
                |___    |
                |\\      |
                |/__ x_k| (x_i + (-x_j))
                \\k=1    /
                """, TextPrinter.of(ASCII).print(mul(sum("k", x("k")), add(x("i"), neg(x("j"))))));
    }

    @Test
    void drawsAContinuedFraction() {
        assertPicture("""
                   1
                ────────
                     xᵢ
                 1 + ──
                     1
                     ─
                     n
                """, TextPrinter.of(UNICODE).print(div(num(1), add(num(1), div(x("i"), div(num(1), SIZE))))));
    }

    @Test
    void drawsAContinuedFractionInAscii() {
        assertPicture("""
                     1
                -----------
                      x_i
                 1 + -----
                       1
                      ---
                       n
                """, TextPrinter.of(ASCII).print(div(num(1), add(num(1), div(x("i"), div(num(1), SIZE))))));
    }

    @Test
    void drawsASecondDerivative() {
        assertPicture("""
                 ∂²σᵢ
                ───────
                ∂xₖ ∂xⱼ
                """, TextPrinter.of(UNICODE).print(by("k", by("j", sigma(index("i"))))));
    }

    @Test
    void drawsASecondDerivativeInAscii() {
        assertPicture("""
                 2
                d  sigma_i
                -----------
                d x_k d x_j
                """, TextPrinter.of(ASCII).print(by("k", by("j", sigma(index("i"))))));
    }

    @Test
    void drawsAMatrix() {
        assertPicture("""
                ⎡ σ₁ (1 − σ₁)    −σ₁ σ₂       −σ₁ σ₃       −σ₁ σ₄    ⎤
                ⎢   −σ₂ σ₁     σ₂ (1 − σ₂)    −σ₂ σ₃       −σ₂ σ₄    ⎥
                ⎢   −σ₃ σ₁       −σ₃ σ₂     σ₃ (1 − σ₃)    −σ₃ σ₄    ⎥
                ⎣   −σ₄ σ₁       −σ₄ σ₂       −σ₄ σ₃     σ₄ (1 − σ₄) ⎦
                """, TextPrinter.of(UNICODE).matrix(jacobian(4)));
    }

    @Test
    void drawsAMatrixInAscii() {
        assertPicture("""
                [ sigma_1 (1 - sigma_1)    -sigma_1 sigma_2       -sigma_1 sigma_3       -sigma_1 sigma_4    ]
                [   -sigma_2 sigma_1     sigma_2 (1 - sigma_2)    -sigma_2 sigma_3       -sigma_2 sigma_4    ]
                [   -sigma_3 sigma_1       -sigma_3 sigma_2     sigma_3 (1 - sigma_3)    -sigma_3 sigma_4    ]
                [   -sigma_4 sigma_1       -sigma_4 sigma_2       -sigma_4 sigma_3     sigma_4 (1 - sigma_4) ]
                """, TextPrinter.of(ASCII).matrix(jacobian(4)));
    }

    @Test
    void drawsAMatrixWithDots() {
        assertPicture("""
                ⎡ σ₁ (1 − σ₁)  −σ₁ σ₂  ⋯  −σ₁ σₙ ⎤
                ⎣      ⋮         ⋮     ⋱    ⋮    ⎦
                """, dotted(UNICODE));
    }

    @Test
    void drawsAMatrixWithDotsInAscii() {
        assertPicture("""
                [ sigma_1 (1 - sigma_1)  -sigma_1 sigma_2  ...  -sigma_1 sigma_n ]
                [           :                   :          '.          :         ]
                """, dotted(ASCII));
    }

    private static void assertPicture(String expected, Box box) {
        assertEquals(expected, box + "\n");
    }

    private static Box equation(TextStyle style, Term left, Term right) {
        TextPrinter printer = TextPrinter.of(style);
        return Box.beside(printer.print(left), Box.text(" = "), printer.print(right));
    }

    /** The first row of softmax's Jacobian for any n. */
    private static Box dotted(TextStyle style) {
        TextPrinter printer = TextPrinter.of(style);
        Box same = printer.print(jacobian(1).get(0).get(0));
        Box different = printer.print(jacobian(2).get(0).get(1));
        Box last = printer.print(neg(mul(sigma(position(1)), sigma(index("n")))));
        return style.matrix(List.of(
                List.of(same, different, style.horizontalDots(), last),
                List.of(style.verticalDots(), style.verticalDots(), style.diagonalDots(), style.verticalDots())));
    }
}
