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
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What people type, beside the term that it means, built by hand. */
class SpellingsTest {
    private static final Term SOFTMAX = div(exp(x("i")), sum("k", exp(x("k"))));
    private static final Term SIZE = new Term.Size(N);
    private static final Term MEAN = mul(div(num(1), SIZE), sum("k", x("k")));

    static Stream<Arguments> plain() {
        return Stream.of(
                arguments("exp(x_i)/sum_k exp(x_k)", SOFTMAX),
                arguments("e^x_i / sum_{k=1}^n e^{x_k}", SOFTMAX),
                arguments("e**x_i/∑_k e^(x_k)", SOFTMAX),
                arguments("exp x_i / sum_{k=1}^{n} exp x_k", SOFTMAX),
                arguments("exp(x_i)/sum_{k=1..n} exp(x_k)", SOFTMAX),
                arguments("exp(x_i)/sum_i exp(x_i)", div(exp(x("i")), sum("i", exp(x("i"))))),
                arguments("sum_k x_k y_k + 1", add(sum("k", mul(x("k"), y("k"))), num(1))),
                arguments("sum_k x_k * exp(y_k) - 2", sub(sum("k", mul(x("k"), exp(y("k")))), num(2))),
                arguments("c/sum_k x_k*T", div(symbol("c"), sum("k", mul(x("k"), symbol("T"))))),
                arguments("sum_k (x_k + 1)/c", sum("k", div(add(x("k"), num(1)), symbol("c")))),
                arguments("sum_k -x_k", sum("k", neg(x("k")))),
                arguments("sum_k sum_l A_kl x_l", sum("k", sum("l", mul(of("A", "k", "l"), x("l"))))),
                arguments("sum_{k,l} A_{k,l}", sum("k", sum("l", of("A", "k", "l")))),
                arguments(
                        "sum_{a=1}^m W_{ai} z_a", sumM("a", mul(entry("W", atM("a"), at("i")), entry("z", atM("a"))))),
                arguments("-x_i^2", neg(pow(x("i"), 2))),
                arguments("x_i^-1", pow(x("i"), -1)),
                arguments("x_i^y_i^2", pow(x("i"), pow(y("i"), 2))),
                arguments("x_i - y_i - c", sub(sub(x("i"), y("i")), symbol("c"))),
                arguments("x_i − y_i·c", sub(x("i"), mul(y("i"), symbol("c")))),
                arguments("x_i/y_i/c", div(div(x("i"), y("i")), symbol("c"))),
                arguments("x_i/y_i*c", mul(div(x("i"), y("i")), symbol("c"))),
                arguments("2x_i(1 - x_i)", mul(mul(num(2), x("i")), sub(num(1), x("i")))),
                arguments("1/2 x_i", mul(half(), x("i"))),
                arguments("0.5*x_i", mul(half(), x("i"))),
                arguments("1e-3 x_i", mul(new Term.Num(Rational.of(1, 1000)), x("i"))),
                arguments("2e^u", mul(num(2), exp(scalar("u")))),
                arguments("sqrt(x_i) + √y_i", add(sqrt(x("i")), sqrt(y("i")))),
                arguments("log x_i^2", log(pow(x("i"), 2))),
                arguments("log(x_i)^2", pow(log(x("i")), 2)),
                arguments("ln(x_i)", log(x("i"))),
                arguments("log_2(x_i)", div(log(x("i")), log(num(2)))),
                arguments("tanh^2(x_i)", pow(tanh(x("i")), 2)),
                arguments("log sum_k exp x_k", log(sum("k", exp(x("k"))))),
                arguments("sigmoid(x_i)", apply(Op.LOGISTIC, x("i"))),
                arguments("erf(x_i) pi", mul(apply(Op.ERF, x("i")), symbol("pi"))),
                arguments("delta_{ij} x_i x_j", mul(mul(delta("i", "j"), x("i")), x("j"))),
                arguments("δ_ij x_i x_j", mul(mul(delta("i", "j"), x("i")), x("j"))),
                arguments("sigma(x)_i", sigma("i")),
                arguments("sigma(x + c)_i", sigmaOf(add(x("k"), symbol("c")), at("i"))),
                arguments("sigma(k -> x_k/T)_i", sigmaOf(div(x("k"), symbol("T")), at("i"))),
                arguments("sigma(x)_i^2", pow(sigma("i"), 2)),
                arguments("f(u - 1)", f(sub(scalar("u"), num(1)))),
                arguments("n (n - 1)", mul(SIZE, sub(SIZE, num(1)))),
                arguments("x_2 + x_{1}", add(entry("x", position(2)), entry("x", position(1)))));
    }

    static Stream<Arguments> vector() {
        Term dot = sum("k", mul(y("k"), x("k")));
        Term matrix = sum("k", mul(of("A", "i", "k"), x("k")));
        return Stream.of(
                arguments("exp(x)/sum(exp(x))", SOFTMAX),
                arguments("np.exp(x)/np.sum(np.exp(x))", SOFTMAX),
                arguments("np.exp(x)/np.exp(x).sum(axis=-1, keepdims=True)", SOFTMAX),
                arguments("e**x/sum(e**x)", SOFTMAX),
                arguments("dot(y, x)", dot),
                arguments("y @ x", dot),
                arguments("y.T @ x", dot),
                arguments("sum(y*x)", dot),
                arguments("y.dot(x)", dot),
                arguments("mean(x)", MEAN),
                arguments("x.mean()", MEAN),
                arguments("x - mean(x)", sub(x("i"), MEAN)),
                arguments(
                        "var(x)",
                        mul(
                                div(num(1), SIZE),
                                sum("k", pow(sub(x("k"), mul(div(num(1), SIZE), sum("l", x("l")))), 2)))),
                arguments("norm(x)", sqrt(sum("k", pow(x("k"), 2)))),
                arguments("x/sqrt(sum(x**2))", div(x("i"), sqrt(sum("k", pow(x("k"), 2))))),
                arguments("A @ x", matrix),
                arguments("A @ x + y", add(matrix, y("i"))),
                arguments("x @ A", sum("k", mul(x("k"), of("A", "k", "i")))),
                arguments("A.T @ x", sum("k", mul(of("A", "k", "i"), x("k")))),
                arguments("x.T @ A @ x", sum("k", mul(sum("l", mul(x("l"), of("A", "l", "k"))), x("k")))),
                arguments("A @ A", sum("k", mul(of("A", "i", "k"), of("A", "k", "j")))),
                arguments("A + x", add(of("A", "i", "j"), x("j"))),
                arguments("sum(A)", sum("k", sum("l", of("A", "k", "l")))),
                arguments("trace(A)", sum("k", of("A", "k", "k"))),
                arguments("outer(x, y)", mul(x("i"), y("j"))),
                arguments("sigma(A @ x)", sigmaOf(sum("l", mul(of("A", "k", "l"), x("l"))), at("i"))),
                arguments("sum(y*log(sigma(x)))", sum("k", mul(y("k"), log(sigma("k"))))),
                arguments("f(x)", new Term.Call(F, List.of(Abstraction.constant(x("i"))), List.of())),
                arguments("log1p(exp(x))", log(add(num(1), exp(x("i"))))),
                arguments("-x**2", neg(pow(x("i"), 2))),
                arguments("2**-x", pow(num(2), neg(x("i")))),
                arguments("len(x) * u", mul(SIZE, scalar("u"))),
                arguments("c*x + pi", add(mul(symbol("c"), x("i")), symbol("pi"))));
    }

    static Stream<Arguments> wolfram() {
        return Stream.of(
                arguments("Exp[x[i]]/Sum[Exp[x[k]],{k,1,n}]", SOFTMAX),
                arguments("E^x[i]/Sum[E^x[k], {k, n}]", SOFTMAX),
                arguments("x[i] - y[i] - c", sub(sub(x("i"), y("i")), symbol("c"))),
                arguments("x[i]*y[i]/c", div(mul(x("i"), y("i")), symbol("c"))),
                arguments("2 x[i] (1 - x[i])", mul(mul(num(2), x("i")), sub(num(1), x("i")))),
                arguments("1/2*x[i]", mul(half(), x("i"))),
                arguments("0.5 x[i]", mul(half(), x("i"))),
                arguments("Sqrt[Sum[x[k]^2, {k, 1, n}]]", sqrt(sum("k", pow(x("k"), 2)))),
                arguments("-x[i]^2", neg(pow(x("i"), 2))),
                arguments("x[i]^-2", pow(x("i"), -2)),
                arguments("KroneckerDelta[i, j] x[i] x[j]", mul(mul(delta("i", "j"), x("i")), x("j"))),
                arguments("Sum[A[i, k] x[k], {k, 1, n}]", sum("k", mul(of("A", "i", "k"), x("k")))),
                arguments("sigma[x][i] + sigma[i]", add(sigma("i"), sigma("i"))),
                arguments("sigma[Table[x[k] + c, {k, 1, n}]][i]", sigmaOf(add(x("k"), symbol("c")), at("i"))),
                arguments("Log[2, x[i]]", div(log(x("i")), log(num(2)))),
                arguments("Erf[x[i]]*Pi", mul(apply(Op.ERF, x("i")), symbol("pi"))),
                arguments("LogisticSigmoid[u] + Tanh[u]", add(apply(Op.LOGISTIC, scalar("u")), tanh(scalar("u")))),
                arguments(
                        "Plus[Times[2, u], Power[u, 2], Subtract[u, Divide[u, 3]]]",
                        add(
                                add(mul(num(2), scalar("u")), pow(scalar("u"), 2)),
                                sub(scalar("u"), div(scalar("u"), num(3))))));
    }

    @ParameterizedTest
    @MethodSource("plain")
    void plainNotationMeansThis(String text, Term expected) {
        assertEquals(expected, read(text, Notation.PLAIN));
    }

    @ParameterizedTest
    @MethodSource("vector")
    void vectorNotationMeansThis(String text, Term expected) {
        assertEquals(expected, read(text, Notation.VECTOR));
    }

    @ParameterizedTest
    @MethodSource("wolfram")
    void wolframMeansThis(String text, Term expected) {
        assertEquals(expected, read(text, Notation.WOLFRAM));
    }

    private static Term read(String text, Notation notation) {
        try {
            return FormulaReader.read(Formula.of(text), notation, VOCABULARY);
        } catch (FormulaException refused) {
            throw new AssertionError(refused.describe(notation.label()), refused);
        }
    }
}
