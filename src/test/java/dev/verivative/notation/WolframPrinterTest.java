package dev.verivative.notation;

import static dev.verivative.notation.Formulas.QUOTIENT_RULE;
import static dev.verivative.notation.Formulas.RESULT;
import static dev.verivative.notation.Formulas.SIGMA;
import static dev.verivative.notation.Formulas.SOFTMAX;
import static dev.verivative.notation.Formulas.by;
import static dev.verivative.notation.Formulas.entry;
import static dev.verivative.notation.Formulas.index;
import static dev.verivative.notation.Formulas.jacobian;
import static dev.verivative.notation.Formulas.sigma;
import static dev.verivative.notation.Formulas.sum;
import static dev.verivative.notation.Formulas.x;
import static dev.verivative.term.Terms.add;
import static dev.verivative.term.Terms.apply;
import static dev.verivative.term.Terms.div;
import static dev.verivative.term.Terms.exp;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.neg;
import static dev.verivative.term.Terms.num;
import static dev.verivative.term.Terms.pow;
import static dev.verivative.term.Terms.sub;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.List;
import org.junit.jupiter.api.Test;

class WolframPrinterTest {
    private static final Term A = new Term.Symbol("a");
    private static final Term B = new Term.Symbol("b");

    @Test
    void writesSoftmaxAndItsDerivative() {
        assertText("E^x[i]/Sum[E^x[k], {k, 1, n}]", SOFTMAX);
        assertText(
                "(D[E^x[i], x[j]]*Sum[E^x[k], {k, 1, n}] - E^x[i]*D[Sum[E^x[k], {k, 1, n}], x[j]])"
                        + "/Sum[E^x[k], {k, 1, n}]^2",
                QUOTIENT_RULE);
        assertText("sigma[i]*(KroneckerDelta[i, j] - sigma[j])", RESULT);
        assertText("D[sigma[i], x[j]]", by("j", sigma(index("i"))));
    }

    @Test
    void bracketsAsWolframBinds() {
        assertText("E^(-x[i])", exp(neg(x("i"))));
        assertText("(a*b)^2", pow(mul(A, B), 2));
        assertText("a^(b^2)", pow(A, pow(B, 2)));
        assertText("(a^b)^2", pow(pow(A, B), 2));
        assertText("a/(b*x[i])", div(A, mul(B, x("i"))));
        assertText("a - (b - x[i])", sub(A, sub(B, x("i"))));
        assertText("-a^2", neg(pow(A, 2)));
        assertText("(-a)^2", pow(neg(A), 2));
        assertText("a*(-b)", mul(A, neg(B)));
        assertText("-2*a + (-2)^b", add(mul(num(-2), A), pow(num(-2), B)));
        assertText("(1/2)^a*(1/3)", mul(pow(new Term.Num(Rational.HALF), A), new Term.Num(Rational.of(1, 3))));
        assertText("a^(-1/2)", pow(A, new Term.Num(Rational.of(-1, 2))));
    }

    @Test
    void namesFunctionsAndConstants() {
        for (Op op : Op.values()) {
            if (op.isFunction() && op != Op.EXP && op != Op.LOGISTIC) {
                String word = op.name().charAt(0) + op.name().substring(1).toLowerCase(java.util.Locale.ROOT);
                assertText(word + "[a]", apply(op, A));
            }
        }
        assertText("LogisticSigmoid[a]", apply(Op.LOGISTIC, A));
        assertText("2*Pi", mul(num(2), new Term.Symbol("pi")));
        assertText("pi[i]", entry("pi", "i"));
    }

    @Test
    void givesTensorsToFunctionsAsTables() {
        Term shifted = add(x("k"), A);
        assertText(
                "sigma[Table[x[k] + a, {k, 1, n}]][i]",
                new Term.Call(SIGMA, List.of(new Abstraction(List.of(index("k")), shifted)), List.of(index("i"))));
        Dimension n = Dimension.of("n");
        Function cost = new Function(
                "C",
                List.of(new Tensor("y", List.of(n)), new Tensor("t", List.of())),
                List.of(),
                sum("k", mul(entry("y", "k"), new Term.Entry("t", List.of()))));
        Abstraction x = Abstraction.of(new Tensor("x", List.of(n)));
        assertText("bigC[x, a + 1]", new Term.Call(cost, List.of(x, Abstraction.constant(add(A, num(1)))), List.of()));
        assertText("bigC", cost.call(List.of()));
    }

    @Test
    void replacesNamesThatWolframHasNoRoomFor() {
        assertText("Sum[x[k1], {k1, 1, n}]", sum("k'", x("k'")));
        assertText("k1*Sum[x[k2], {k2, 1, n}]", mul(new Term.Symbol("k1"), sum("k'", x("k'"))));
        assertText("sigma + bigE + yhat", add(add(new Term.Symbol("σ"), new Term.Symbol("E")), new Term.Symbol("ŷ")));
        assertText("n*n1", mul(new Term.Symbol("n"), Formulas.SIZE));
        assertText("u1*u2", mul(new Term.Symbol("u#"), new Term.Symbol("u$")));
    }

    @Test
    void writesFixedSizesAsNumbers() {
        Index.Variable k = new Index.Variable("k", new Dimension("n", 4));
        assertText("Sum[x[k], {k, 1, 4}]", new Term.Sum(k, new Term.Entry("x", List.of(k))));
    }

    @Test
    void writesMatricesAsRows() {
        assertEquals(
                "{{sigma[1]*(1 - sigma[1]), -sigma[1]*sigma[2]}, {-sigma[2]*sigma[1], sigma[2]*(1 - sigma[2])}}",
                WolframPrinter.matrix(jacobian(2)));
    }

    private static void assertText(String expected, Term term) {
        assertEquals(expected, WolframPrinter.print(term));
    }
}
