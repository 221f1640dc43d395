package dev.verivative.notation;

import static dev.verivative.notation.Fixtures.M;
import static dev.verivative.notation.Fixtures.N;
import static dev.verivative.notation.Fixtures.SIGMA;
import static dev.verivative.notation.Fixtures.X;
import static dev.verivative.notation.Fixtures.at;
import static dev.verivative.notation.Fixtures.atM;
import static dev.verivative.notation.Fixtures.delta;
import static dev.verivative.notation.Fixtures.entry;
import static dev.verivative.notation.Fixtures.scalar;
import static dev.verivative.notation.Fixtures.sigma;
import static dev.verivative.notation.Fixtures.sum;
import static dev.verivative.notation.Fixtures.sumM;
import static dev.verivative.notation.Fixtures.symbol;
import static dev.verivative.notation.Fixtures.x;
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
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.notation.NumpyLine.Argument;
import dev.verivative.notation.NumpyLine.Kind;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.math.BigInteger;
import java.util.List;
import org.junit.jupiter.api.Test;

class NumpyPrinterTest {
    private static final Index.Variable I = at("i");
    private static final Index.Variable J = at("j");
    private static final Index.Variable A = atM("a");

    @Test
    void writesSoftmaxAndItsDerivative() {
        Term jacobian = mul(sigma("i"), sub(delta("i", "j"), sigma("j")));
        Term product = mul(sigma("j"), sub(Fixtures.of("v", "j"), sum("i", mul(Fixtures.of("v", "i"), sigma("i")))));
        NumpyPrinter printer = NumpyPrinter.of(SIGMA, jacobian, product);
        assertEquals(
                "y = np.exp(x) / np.sum(np.exp(x))",
                printer.forward().orElseThrow().assignedTo(printer.output()));
        NumpyLine line = printer.line(jacobian, List.of(I, J)).orElseThrow();
        assertEquals("y[:, None] * (np.eye(len(y)) - y)", line.code());
        assertEquals(List.of(new Argument("y", Kind.OUTPUT, "sigma")), line.arguments());
        assertEquals(List.of("import numpy as np"), line.imports());
        assertEquals(
                "y * (v - v @ y)",
                printer.line(product, List.of(J)).orElseThrow().code());
        Term expanded = sub(mul(sigma("i"), delta("i", "j")), mul(sigma("i"), sigma("j")));
        assertLine("np.diag(y) - np.outer(y, y)", expanded, I, J);
    }

    @Test
    void writesTheDerivativesOfALinearLayer() {
        Function layer = new Function(
                "y", List.of(new Tensor("W", List.of(M, N)), X), List.of(A), sum("k", mul(w(A, at("k")), x("k"))));
        Index.Variable b = atM("b");
        Term byWeights = mul(new Term.Delta(A, b), x("j"));
        NumpyPrinter printer = NumpyPrinter.of(layer, byWeights, w(A, J));
        assertEquals("W @ x", printer.forward().orElseThrow().code());
        assertEquals("W", code(printer, w(A, J), A, J));
        assertEquals("np.eye(len(W))[:, :, None] * x", code(printer, byWeights, A, b, J));
        assertEquals("W.T", code(printer, w(A, J), J, A));
    }

    @Test
    void writesLayerNormalisation() {
        Term mean = mul(div(num(1), new Term.Size(N)), sum("k", x("k")));
        Term spread = apply(Op.SQRT, div(sum("l", pow(sub(x("l"), mean), 2)), new Term.Size(N)));
        Function normalised = new Function("y", List.of(X), List.of(I), div(sub(x("i"), mean), spread));
        Term outputs = normalised.call(List.of(I));
        Term entry = div(
                sub(
                        sub(delta("i", "j"), div(num(1), new Term.Size(N))),
                        div(mul(outputs, normalised.call(List.of(J))), new Term.Size(N))),
                spread);
        NumpyPrinter printer = NumpyPrinter.of(normalised, entry);
        String root = "np.sqrt(np.mean((x - np.mean(x)) ** 2))";
        assertEquals(
                "(x - np.mean(x)) / " + root, printer.forward().orElseThrow().code());
        assertEquals("(np.eye(len(y)) - 1 / len(y) - np.outer(y, y) / len(y)) / " + root, code(printer, entry, I, J));
    }

    @Test
    void alignsAxes() {
        assertLine("x[:, None] - x", sub(x("i"), x("j")), I, J);
        assertLine("x - x[:, None]", sub(x("i"), x("j")), J, I);
        assertLine("(W - x).T", sub(w(A, J), x("j")), J, A);
        assertLine("W - x", sub(w(A, J), x("j")), A, J);
        assertLine("np.outer(x, v)", mul(entry("v", A), x("i")), I, A);
        assertLine("2 * np.outer(v, x)", mul(mul(x("i"), num(2)), entry("v", A)), A, I);
        assertLine("W[:, None] * x[:, None]", mul(w(A, J), x("i")), A, I, J);
        assertLine("np.transpose(B, (2, 0, 1))", entry("B", A, I, J), J, A, I);
        assertLine("W[0]", w(new Index.Position(1, M), J), J);
        assertLine("W[:, 1]", w(A, new Index.Position(2, N)), A);
        assertLine("np.diag(A)", Fixtures.of("A", "i", "i"), I);
        assertLine("np.eye(len(x))[1]", new Term.Delta(I, new Index.Position(2, N)), I);
    }

    @Test
    void repeatsAlongAxesThatTheTermLacks() {
        assertLine("np.ones(len(x))", num(1), I);
        assertLine("np.zeros((len(x), m))", num(0), I, A);
        assertLine("np.full(len(x), 2.0)", num(2), I);
        assertLine("np.full((len(v), len(x)), v[:, None])", entry("v", A), A, I);
    }

    @Test
    void writesSumsAsProductsWhereTheyAre() {
        assertLine("np.sum(x)", sum("k", x("k")));
        assertLine("len(x)", sum("k", num(1)));
        assertLine("len(x) * T", sum("k", symbol("T")));
        assertLine("x @ x", sum("k", mul(x("k"), x("k"))));
        assertLine("x @ A", sum("k", mul(Fixtures.of("A", "k", "i"), x("k"))), I);
        assertLine("v @ W", sumM("a", mul(entry("v", A), w(A, I))), I);
        assertLine("A.T @ A.T", sum("k", mul(Fixtures.of("A", "i", "k"), Fixtures.of("A", "k", "j"))), J, I);
        assertLine("np.sum(x * p * q)", sum("k", mul(mul(x("k"), Fixtures.of("p", "k")), Fixtures.of("q", "k"))));
        assertLine("W @ (x * p)", sum("k", mul(mul(x("k"), w(A, at("k"))), Fixtures.of("p", "k"))), A);
        assertLine("np.sum(W * W, axis=1)", sum("k", mul(w(A, at("k")), w(A, at("k")))), A);
        assertLine("np.sum(W)", sumM("a", sum("k", w(A, at("k")))));
        assertLine("x @ (A @ x)", sum("i", sum("k", mul(mul(x("i"), Fixtures.of("A", "i", "k")), x("k")))));
        assertLine("np.trace(A)", sum("k", Fixtures.of("A", "k", "k")));
        assertLine("np.sum(np.exp(x[:, None] - x), axis=1)", sum("k", exp(sub(x("i"), x("k")))), I);
        assertLine("np.exp(x)", sum("k", mul(delta("k", "j"), exp(x("k")))), J);
        assertLine("len(x) * (1 + 1)", sum("k", add(num(1), delta("k", "k"))));
    }

    @Test
    void bracketsAsPythonBinds() {
        Term u = scalar("u");
        assertLine("(-u) ** 2", pow(neg(u), 2));
        assertLine("-u**2", neg(pow(u, 2)));
        assertLine("u**-1", pow(u, -1));
        assertLine("u ** (1 / 3)", pow(u, new Term.Num(Rational.of(1, 3))));
        assertLine("np.sqrt(u)", pow(u, new Term.Num(Rational.HALF)));
        assertLine("(u**2) ** 3", pow(pow(u, 2), 3));
        assertLine("u - (T - 1)", sub(u, sub(symbol("T"), num(1))));
        assertLine("u / (T * u)", div(u, mul(symbol("T"), u)));
        assertLine("T * (x @ x)", mul(symbol("T"), sum("k", mul(x("k"), x("k")))));
        assertLine("u - 3", add(u, num(-3)));
        assertLine("u + 1 / 2", sub(u, new Term.Num(Rational.of(-1, 2))));
        assertLine("1e30 * u", mul(new Term.Num(new Rational(BigInteger.TEN.pow(30), BigInteger.ONE)), u));
    }

    @Test
    void choosesFunctionsThatKeepDigits() {
        assertLine("1 / (1 + np.exp(-x))", apply(Op.LOGISTIC, x("i")), I);
        assertLine("x / (1 + np.exp(-x))", mul(x("i"), apply(Op.LOGISTIC, x("i"))), I);
        assertLine("np.logaddexp(0, x)", log(add(num(1), exp(x("i")))), I);
        assertLine("np.log1p(x)", log(add(x("i"), num(1))), I);
        NumpyLine erf = NumpyPrinter.of(SIGMA, x("i"))
                .line(apply(Op.ERF, div(x("i"), symbol("pi"))), List.of(I))
                .orElseThrow();
        assertEquals("erf(x / np.pi)", erf.code());
        assertEquals(List.of("import numpy as np", "from scipy.special import erf"), erf.imports());
    }

    @Test
    void givesNamesThatPythonHasRoomFor() {
        assertLine("lambda_ * x_prime", mul(symbol("lambda"), scalar("x'")));
        assertLine("np_ + len_ + erf_", add(add(symbol("np"), symbol("len")), symbol("erf")));
        assertLine("alpha + alpha1", add(symbol("alpha"), symbol("α")));
        // The letter y is taken, and so the outputs have the function's name.
        assertLine("y - sigma", sub(Fixtures.of("y", "i"), sigma("i")), I);
        assertLine("sigma * y - out", sub(mul(symbol("sigma"), Fixtures.of("y", "i")), sigma("i")), I);
    }

    @Test
    void hasNoLineForWhatNumpyCannotCompute() {
        NumpyPrinter printer = NumpyPrinter.of(SIGMA, x("i"));
        assertTrue(printer.line(new Term.Partial(x("i"), x("j")), List.of(I, J)).isEmpty());
        Term huge = new Term.Num(new Rational(BigInteger.TEN.pow(400), BigInteger.ONE));
        assertTrue(printer.line(mul(huge, x("i")), List.of(I)).isEmpty());
        assertThrows(IllegalArgumentException.class, () -> printer.line(x("i"), List.of(J)));
        assertThrows(IllegalArgumentException.class, () -> printer.line(x("i"), List.of(I, I)));
    }

    @Test
    void writesSizesThatNoArrayHasAsNames() {
        Term size = new Term.Size(Dimension.of("p"));
        NumpyLine line = NumpyPrinter.of(SIGMA, size).line(size, List.of()).orElseThrow();
        assertEquals(
                new NumpyLine("p", List.of(new Argument("p", Kind.SIZE, "p")), List.of("import numpy as np")), line);
        Dimension three = new Dimension("3", 3);
        Index.Variable k = new Index.Variable("k", three);
        assertLine(
                "np.eye(3) * 3",
                mul(new Term.Delta(k, new Index.Variable("l", three)), num(3)),
                k,
                new Index.Variable("l", three));
    }

    private static Term w(Index row, Index column) {
        return entry("W", row, column);
    }

    private static String code(NumpyPrinter printer, Term term, Index.Variable... axes) {
        return printer.line(term, List.of(axes)).orElseThrow().code();
    }

    private static void assertLine(String expected, Term term, Index.Variable... axes) {
        assertEquals(expected, code(NumpyPrinter.of(SIGMA, term), term, axes));
    }
}
