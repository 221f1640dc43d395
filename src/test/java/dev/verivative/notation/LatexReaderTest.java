package dev.verivative.notation;

import static dev.verivative.notation.Fixtures.*;
import static dev.verivative.term.Terms.add;
import static dev.verivative.term.Terms.apply;
import static dev.verivative.term.Terms.div;
import static dev.verivative.term.Terms.exp;
import static dev.verivative.term.Terms.log;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.neg;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.pow;
import static dev.verivative.term.Terms.sub;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class LatexReaderTest {
    private static final Term SOFTMAX = div(exp(x("i")), sum("k", exp(x("k"))));
    private static final Term LOG_SUM_EXP = log(sum("k", exp(x("k"))));

    /** The terms are written out by hand: they say what a mathematician sees. */
    static Stream<Arguments> spellings() {
        return Stream.of(
                // fractions
                arguments("\\frac{e^{x_i}}{\\sum_{k=1}^{n} e^{x_k}}", SOFTMAX),
                arguments("\\dfrac{e^{x_i}}{\\sum_{k=1}^ne^{x_k}}", SOFTMAX),
                arguments("\\cfrac{e^{x_{i}}}{\\sum^n_{k=1} e^{x_k}}.", SOFTMAX),
                arguments("\\tfrac{\\exp(x_i)}{\\sum_k \\exp(x_k)}", SOFTMAX),
                arguments("\\frac{e^{x_i}}{{\\sum_{k=1}^{k=n}e^{x_k}}}", SOFTMAX),
                arguments("e^{x_i} / \\sum_{k}^{n} e^{x_k}", SOFTMAX),
                arguments("\\frac{ \\mathrm{e}^{x_i} }{ \\sum\\limits_{k = 1}^{n} {e}^{x_k} },", SOFTMAX),
                arguments("\\frac{\\exp \\left( x_i \\right)}{\\sum _{k} ^{n} \\exp x_k}", SOFTMAX),
                arguments("\\frac{\\text{exp}(x_i)}{\\sum_{k=1}^{n} exp(x_k)}", SOFTMAX),
                arguments("e^{x_i} \\big/ \\left( \\sum_k e^{x_k} \\right)", SOFTMAX),
                arguments("\\displaystyle \\frac{e^{{x}_i}}{\\sum_{k=1}^{n}\\,e^{\\vec{x}_k}} \\qquad", SOFTMAX),
                arguments("\\frac{e^{x_i}}{\\sum_{i=1}^{i=n} e^{x_i}}", SOFTMAX),
                arguments("e^{x_i} (\\sum_k e^{x_k})^{-1}", mul(exp(x("i")), pow(sum("k", exp(x("k"))), num(-1)))),
                arguments("\\frac12", div(num(1), num(2))),
                arguments("\\frac1{2}", div(num(1), num(2))),
                arguments("\\frac{x_i}2", div(x("i"), num(2))),
                arguments("\\tfrac{1}{2}", half()),
                arguments("0.5", half()),
                arguments(".5 x_i", mul(half(), x("i"))),
                arguments("0.1", new Term.Num(Rational.of(1, 10))),
                // exponentials and logarithms
                arguments("e^u", exp(scalar("u"))),
                arguments("e", exp(num(1))),
                arguments("e^{-u}", exp(neg(scalar("u")))),
                arguments("\\exp x_i", exp(x("i"))),
                arguments("\\exp{x_i}", exp(x("i"))),
                arguments("\\operatorname{exp}\\left[x_i\\right]", exp(x("i"))),
                arguments("\\ln \\sum_{k=1}^n e^{x_k}", LOG_SUM_EXP),
                arguments("\\log\\sum_k e^{x_k}", LOG_SUM_EXP),
                arguments("\\log \\left( \\sum_k e^{x_k} \\right)", LOG_SUM_EXP),
                arguments("x_i - \\ln\\left(\\sum_{k=1}^{n} e^{x_k}\\right)", sub(x("i"), LOG_SUM_EXP)),
                arguments("\\log\\frac{p_i}{q_i}", log(div(of("p", "i"), of("q", "i")))),
                arguments("p_i \\log \\frac{p_i}{q_i}", mul(of("p", "i"), log(div(of("p", "i"), of("q", "i"))))),
                arguments("\\log p_i \\cdot q_i", mul(log(of("p", "i")), of("q", "i"))),
                arguments("\\log(p_i) q_i", mul(log(of("p", "i")), of("q", "i"))),
                arguments("\\log x_i^2", log(pow(x("i"), 2))),
                arguments("\\log(u)^2", pow(log(scalar("u")), 2)),
                arguments("\\log u \\log c", mul(log(scalar("u")), log(symbol("c")))),
                arguments("\\log \\log u", log(log(scalar("u")))),
                arguments("e^{\\ln c}e^{x_i}", mul(exp(log(symbol("c"))), exp(x("i")))),
                arguments(
                        "\\frac{e^{x_i + \\ln c}}{\\sum_{k=1}^ne^{x_k+\\ln c}}",
                        div(exp(add(x("i"), log(symbol("c")))), sum("k", exp(add(x("k"), log(symbol("c"))))))),
                // functions
                arguments("\\tanh^2(u)", pow(tanh(scalar("u")), 2)),
                arguments("\\tanh(u)^2", pow(tanh(scalar("u")), 2)),
                arguments("\\tanh u", tanh(scalar("u"))),
                arguments("\\sin u \\cos u", mul(apply(Op.SIN, scalar("u")), apply(Op.COS, scalar("u")))),
                arguments("\\sinh(u) + \\cosh(u)", add(apply(Op.SINH, scalar("u")), apply(Op.COSH, scalar("u")))),
                arguments(
                        "\\operatorname{erf}\\left(\\frac{u}{\\sqrt{2}}\\right)",
                        apply(Op.ERF, div(scalar("u"), sqrt(num(2))))),
                arguments("\\operatorname{logistic}(u)", apply(Op.LOGISTIC, scalar("u"))),
                arguments("\\operatorname{sigmoid}(x_i)", apply(Op.LOGISTIC, x("i"))),
                arguments("\\sqrt{u}", sqrt(scalar("u"))),
                arguments("\\sqrt2", sqrt(num(2))),
                arguments("\\sqrt[3]{u}", pow(scalar("u"), new Term.Num(Rational.of(1, 3)))),
                arguments("\\frac{1}{\\sqrt{2\\pi}}", div(num(1), sqrt(mul(num(2), symbol("pi"))))),
                // sums
                arguments("\\sum_k p_k q_k - c", sub(sum("k", mul(of("p", "k"), of("q", "k"))), symbol("c"))),
                arguments("\\sum_k p_k + q_i", add(sum("k", of("p", "k")), of("q", "i"))),
                arguments("\\sum_k (p_k + q_k)", sum("k", add(of("p", "k"), of("q", "k")))),
                arguments("c \\sum_k p_k c", mul(symbol("c"), sum("k", mul(of("p", "k"), symbol("c"))))),
                arguments("- \\sum_{i=1}^n p_i \\log q_i", neg(sum("i", mul(of("p", "i"), log(of("q", "i")))))),
                arguments("\\sum_{i} -p_i \\log(q_i)", sum("i", neg(mul(of("p", "i"), log(of("q", "i")))))),
                arguments("\\sum_k \\sum_l A_{kl} x_l", sum("k", sum("l", mul(of("A", "k", "l"), x("l"))))),
                arguments("\\sum_a W_{ab}", sumM("a", entry("W", atM("a"), at("b")))),
                arguments(
                        "\\sum_{a=1}^{m} z_a W_{a,b}",
                        sumM("a", mul(entry("z", atM("a")), entry("W", atM("a"), at("b"))))),
                arguments("\\sum_{k=1}^n 1 / n", sum("k", div(num(1), new Term.Size(N)))),
                arguments(
                        "\\sum_{k=1}^{3} v_k^2",
                        new Term.Sum(
                                new Index.Variable("k", new Dimension("3", 3)),
                                pow(entry("v", new Index.Variable("k", new Dimension("3", 3))), 2))),
                arguments("∑_{k=1}^n x_k · y_k − 1", sub(sum("k", mul(x("k"), y("k"))), num(1))),
                arguments("x_k \\sum_k x_k", mul(x("k"), sum("k", x("k")))),
                // products, powers, signs
                arguments("2x_i", mul(num(2), x("i"))),
                arguments("-x_i y_i", neg(mul(x("i"), y("i")))),
                arguments("-2 x_i", neg(mul(num(2), x("i")))),
                arguments("-2", num(-2)),
                arguments("x_i - 1 - 2", sub(sub(x("i"), num(1)), num(2))),
                arguments("x_i y_i c", mul(mul(x("i"), y("i")), symbol("c"))),
                arguments("x_i \\times y_i * c", mul(mul(x("i"), y("i")), symbol("c"))),
                arguments("u / c / T", div(div(scalar("u"), symbol("c")), symbol("T"))),
                arguments("u / c \\cdot T", mul(div(scalar("u"), symbol("c")), symbol("T"))),
                arguments("x_i^2", pow(x("i"), 2)),
                arguments("x^2_i", pow(x("i"), 2)),
                arguments("(x_i - c)^{2}", pow(sub(x("i"), symbol("c")), 2)),
                arguments("\\bigl[ x_i - c \\bigr]^2", pow(sub(x("i"), symbol("c")), 2)),
                arguments("\\left\\{ x_i - c \\right\\} u", mul(sub(x("i"), symbol("c")), scalar("u"))),
                arguments("c(x_i - 1)", mul(symbol("c"), sub(x("i"), num(1)))),
                arguments("u^{T - 1}", pow(scalar("u"), sub(symbol("T"), num(1)))),
                arguments("2^{u}", pow(num(2), scalar("u"))),
                arguments("x_i \\\\ + y_i", add(x("i"), y("i"))),
                arguments("& x_i + \\newline & y_i", add(x("i"), y("i"))),
                arguments("\\frac{1}{n} \\sum_k x_k", mul(div(num(1), new Term.Size(N)), sum("k", x("k")))),
                // names and indices
                arguments("\\hat{y}_i", of("yhat", "i")),
                arguments("\\hat{y_i}", of("yhat", "i")),
                arguments("\\hat y_i", of("yhat", "i")),
                arguments("\\mathbf{x}_i", x("i")),
                arguments("\\boldsymbol{x}_{i}", x("i")),
                arguments("\\mathbf x_i", x("i")),
                arguments("x_1", entry("x", position(1))),
                arguments("x_{12}", entry("x", position(12))),
                arguments("A_{1,2}", entry("A", position(1), position(2))),
                arguments("A_{1 2}", entry("A", position(1), position(2))),
                arguments("A_{i1}", entry("A", at("i"), position(1))),
                arguments("x_i \\delta_{ij}", mul(x("i"), delta("i", "j"))),
                arguments("x_i \\delta_{i,j}", mul(x("i"), delta("i", "j"))),
                arguments("x_i \\delta_{i j}", mul(x("i"), delta("i", "j"))),
                arguments("x_\\alpha", of("x", "alpha")),
                arguments("x_{k'}", of("x", "k'")),
                // calls
                arguments("\\sigma_i", sigma("i")),
                arguments("\\sigma(x)_i", sigma("i")),
                arguments("\\sigma(\\vec{x})_i", sigma("i")),
                arguments("\\sigma_i(\\vec x)", sigma("i")),
                arguments("\\left[\\sigma(x)\\right]_i", sigma("i")),
                arguments("[\\sigma\\left(x\\right)]_{i}", sigma("i")),
                arguments("(\\sigma)_i", sigma("i")),
                arguments("\\sigma_i^2", pow(sigma("i"), 2)),
                arguments("\\sigma(x)_i^2", pow(sigma("i"), 2)),
                arguments("σ_i", sigma("i")),
                arguments("\\sigma(x + c)_i", sigmaOf(add(x("k"), symbol("c")), at("i"))),
                arguments("\\sigma(-2x)_i", sigmaOf(neg(mul(num(2), x("k"))), at("i"))),
                arguments("\\sigma\\left(\\frac{x}{T}\\right)_1", sigmaOf(div(x("k"), symbol("T")), position(1))),
                arguments(
                        "\\sigma(k \\mapsto \\sum_{l} A_{kl} x_l)_i",
                        sigmaOf(sum("l", mul(of("A", "k", "l"), x("l"))), at("i"))),
                arguments("\\sigma(\\sigma)_i", sigmaOf(sigma("k"), at("i"))),
                arguments("\\sigma(\\sigma(x))_i", sigmaOf(sigma("k"), at("i"))),
                arguments("\\sigma(x + x_i)_i", sigmaOf(add(x("k"), x("i")), at("i"))),
                arguments("\\sigma_i(1 - \\sigma_i)", mul(sigma("i"), sub(num(1), sigma("i")))),
                arguments("\\sigma_i(\\delta_{ij} - \\sigma_j)", mul(sigma("i"), sub(delta("i", "j"), sigma("j")))),
                arguments(
                        "\\sigma_i(\\vec{x})(\\delta_{ij} - \\sigma_j(\\vec{x}))",
                        mul(sigma("i"), sub(delta("i", "j"), sigma("j")))),
                arguments("\\sigma_1(\\vec{x})(1 - \\sigma_1(\\vec{x}))", mul(sigmaAt(1), sub(num(1), sigmaAt(1)))),
                arguments("\\sigma_i (1 - x_i)", mul(sigma("i"), sub(num(1), x("i")))),
                arguments("f(x_i)", f(x("i"))),
                arguments("f(u)", F.call(List.of())),
                arguments("f", F.call(List.of())),
                arguments("f(1 - f)", mul(F.call(List.of()), sub(num(1), F.call(List.of())))),
                arguments("f(u)(1 - f(u))", mul(F.call(List.of()), sub(num(1), F.call(List.of())))),
                arguments("f(-u)", f(neg(scalar("u")))),
                arguments("f(\\sigma_i)", f(sigma("i"))),
                arguments("f(u)^2", pow(F.call(List.of()), 2)),
                arguments("L(x)", L.call(List.of())),
                arguments(
                        "L(x + c)",
                        new Term.Call(
                                L, List.of(new Abstraction(List.of(at("k")), add(x("k"), symbol("c")))), List.of())),
                arguments("\\mathrm{KL}(p, q)", KL.call(List.of())),
                arguments("\\operatorname{KL}(p \\| q)", KL.call(List.of())),
                arguments(
                        "\\operatorname{KL}(q, p)",
                        new Term.Call(
                                KL,
                                List.of(
                                        new Abstraction(List.of(at("k")), of("q", "k")),
                                        new Abstraction(List.of(at("k")), of("p", "k"))),
                                List.of())),
                // derivatives
                arguments("\\frac{\\partial \\sigma_i}{\\partial x_j}", partial(sigma("i"), x("j"))),
                arguments("\\frac{\\partial \\sigma(x)_i}{\\partial x_j}", partial(sigma("i"), x("j"))),
                arguments("\\partial \\sigma_i / \\partial x_j", partial(sigma("i"), x("j"))),
                arguments("\\frac{d\\sigma_i}{dx_j}", partial(sigma("i"), x("j"))),
                arguments("\\frac{\\mathrm{d} f}{\\mathrm{d} u}", partial(F.call(List.of()), scalar("u"))),
                arguments(
                        "\\frac{\\partial}{\\partial x_j} \\left( x_i y_i \\right)",
                        partial(mul(x("i"), y("i")), x("j"))),
                arguments("\\frac{\\partial}{\\partial x_j} \\sigma_i", partial(sigma("i"), x("j"))),
                arguments("\\frac{\\partial}{\\partial x_j} (u) c", mul(partial(scalar("u"), x("j")), symbol("c"))),
                arguments(
                        "\\frac{\\partial \\frac{e^{x_i}}{c}}{\\partial x_i}",
                        partial(div(exp(x("i")), symbol("c")), x("i"))),
                arguments(
                        "\\frac{\\partial^2 L}{\\partial x_i \\partial x_j}",
                        partial(partial(L.call(List.of()), x("j")), x("i"))),
                arguments(
                        "\\frac{\\partial^2 f}{\\partial u^2}",
                        partial(partial(F.call(List.of()), scalar("u")), scalar("u"))));
    }

    private static Term sigmaAt(int place) {
        return SIGMA.call(List.of(position(place)));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void readsWhatAMathematicianReads(String latex, Term expected) {
        assertEquals(expected, LatexReader.read(latex, VOCABULARY));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void printsSoThatItReadsBack(String latex, Term expected) {
        String printed = new LatexPrinter(VOCABULARY).print(expected);
        assertEquals(expected, LatexReader.read(printed, VOCABULARY), printed);
    }
}
