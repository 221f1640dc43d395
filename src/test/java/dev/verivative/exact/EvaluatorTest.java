package dev.verivative.exact;

import static dev.verivative.term.TermArbitraries.A;
import static dev.verivative.term.TermArbitraries.I;
import static dev.verivative.term.TermArbitraries.J;
import static dev.verivative.term.TermArbitraries.K;
import static dev.verivative.term.TermArbitraries.M;
import static dev.verivative.term.TermArbitraries.N;
import static dev.verivative.term.TermArbitraries.V;
import static dev.verivative.term.TermArbitraries.X;
import static dev.verivative.term.TermArbitraries.softmax;
import static dev.verivative.term.TermArbitraries.v;
import static dev.verivative.term.TermArbitraries.w;
import static dev.verivative.term.TermArbitraries.x;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.TermArbitraries;
import dev.verivative.term.Terms;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EvaluatorTest {
    private static final Evaluator<BigDecimal> DECIMALS = new Evaluator<>(DecimalArithmetic.ofDigits(40));
    private static final Evaluator<Double> DOUBLES = new Evaluator<>(new DoubleArithmetic());
    private static final Point POINT = Point.ofSizes(Map.of(N, 2, M, 3))
            .with(X, Rational.of(3, 2), Rational.of(-5, 4))
            .with(V, Rational.of(1), Rational.of(2), Rational.of(-3))
            .with(
                    TermArbitraries.W,
                    Rational.of(1),
                    Rational.of(2),
                    Rational.of(3),
                    Rational.of(4),
                    Rational.of(5),
                    Rational.of(6))
            .with("T", Rational.of(7, 4))
            .with(I, 1)
            .with(J, 2)
            .with(A, 3);

    private static void assertValue(String expected, Term term) {
        Optional<BigDecimal> value = DECIMALS.value(term, POINT);
        assertEquals(0, new BigDecimal(expected).compareTo(value.orElseThrow()), () -> term + " is " + value);
        assertEquals(
                Double.parseDouble(expected),
                DOUBLES.value(term, POINT).orElseThrow(),
                1e-14 * new BigDecimal(expected).abs().doubleValue());
    }

    private static void assertClose(Term left, Term right, Point point) {
        BigDecimal a = DECIMALS.value(left, point).orElseThrow();
        BigDecimal b = DECIMALS.value(right, point).orElseThrow();
        BigDecimal tolerance = a.abs().max(new BigDecimal("1e-10")).movePointLeft(37);
        assertEquals(true, a.subtract(b).abs().compareTo(tolerance) <= 0, () -> left + " is " + a + ", not " + b);
        double c = DOUBLES.value(left, point).orElseThrow();
        assertEquals(a.doubleValue(), c, 1e-12 * Math.max(1, Math.abs(c)));
    }

    @Test
    void everyKindOfTermHasAValue() {
        assertValue("-1.25", x(J));
        assertValue("3", w(new Index.Position(2, M), new Index.Position(1, N)));
        assertValue("1.75", new Term.Symbol("T"));
        assertValue("2", new Term.Size(N));
        assertValue("1", new Term.Delta(I, new Index.Position(1, N)));
        assertValue("0", new Term.Delta(I, J));
        assertValue("0.25", new Term.Sum(K, x(K)));
        // 1*2 + 2*4 - 3*6, with the matrix in rows of two.
        assertValue("-8", new Term.Sum(A, Terms.mul(v(A), w(A, J))));
        assertValue("-1.5", Terms.neg(x(I)));
        assertValue("3.141592653589793238462643383279502884197", new Term.Symbol("pi"));
    }

    @Test
    void aBoundIndexShadowsAFreeOne() {
        // i is 1 outside; inside, it runs over 1..2, and over 1..2 again inside that.
        assertValue("1.75", Terms.add(x(I), new Term.Sum(I, x(I))));
        assertValue("0.5", new Term.Sum(I, new Term.Sum(I, x(I))));
        assertValue("0.0625", new Term.Sum(I, Terms.mul(x(I), new Term.Sum(I, x(I)))));
        Index.Variable other = new Index.Variable("i", M);
        assertValue("0", new Term.Sum(other, v(other)));
        assertValue("4.5", new Term.Sum(other, x(I)));
    }

    @Test
    void argumentsMeanWhatTheyMeanWhereTheCallStands() {
        // first(u) = sum_k u_k delta_k1, called in a sum over k with the argument i -> x_i + 10 x_k.
        Index one = new Index.Position(1, N);
        Function first =
                new Function("f", List.of(X), List.of(), new Term.Sum(K, Terms.mul(x(K), new Term.Delta(K, one))));
        Term call = new Term.Call(
                first,
                List.of(new Abstraction(List.of(I), Terms.add(x(I), Terms.mul(Terms.num(10), x(K))))),
                List.of());
        // 2 x_1 + 10 (x_1 + x_2); a captured k would give 11 x_1 twice.
        assertValue("5.5", new Term.Sum(K, call));
        assertClose(call, ((Term.Call) call).unfold(), POINT.with(K, 2));
    }

    @Test
    void aDefinitionTakesTheRestFromThePoint() {
        Function g = new Function("g", List.of(), List.of(I), x(I));
        Function f = new Function("f", List.of(X), List.of(I), Terms.sub(x(I), g.call(List.of(I))));
        Term doubled =
                new Term.Call(f, List.of(new Abstraction(List.of(K), Terms.mul(Terms.num(2), x(K)))), List.of(J));
        assertValue("-1.25", doubled);
        // As x is varied, so is the argument and what g takes from outside.
        assertClose(Terms.num(1), new Term.Partial(doubled, x(J)), POINT);
        assertClose(Terms.num(0), new Term.Partial(doubled, x(I)), POINT);
    }

    @Test
    void aDerivativeInADefinitionHoldsItsArgumentsFixed() {
        Index one = new Index.Position(1, N);
        Term.Entry y = new Term.Entry("y", List.of(one));
        Function f = new Function("f", List.of(X), List.of(), new Term.Partial(Terms.mul(x(one), y), y));
        Tensor tensor = new Tensor("y", List.of(N));
        Term call = new Term.Call(f, List.of(Abstraction.of(tensor)), List.of());
        assertClose(y, call, POINT.with(tensor, 3, 4));
        // By the formal argument: d(x_1^2)/dx_1 at x = y.
        Function g = new Function("g", List.of(X), List.of(), new Term.Partial(Terms.pow(x(one), 2), x(one)));
        Term slope = new Term.Call(g, List.of(Abstraction.of(tensor)), List.of());
        assertClose(Terms.mul(Terms.num(2), y), slope, POINT.with(tensor, 3, 4));
    }

    @Test
    void nestedDerivatives() {
        Term cubic = Terms.mul(Terms.pow(x(I), 3), Terms.exp(x(J)));
        Term twice = new Term.Partial(new Term.Partial(cubic, x(I)), x(J));
        assertClose(Terms.mul(Terms.mul(Terms.num(3), Terms.pow(x(I), 2)), Terms.exp(x(J))), twice, POINT);
        Term same = new Term.Partial(new Term.Partial(cubic, x(I)), x(I));
        assertClose(Terms.mul(Terms.mul(Terms.num(6), x(I)), Terms.exp(x(J))), same, POINT);
        // The letter by which is differentiated may be bound: the divergence of x^2.
        Term divergence = new Term.Sum(K, new Term.Partial(Terms.pow(x(K), 2), x(K)));
        assertClose(Terms.num(1), Terms.mul(Terms.num(2), divergence), POINT);
    }

    /** The rate of each function, by the differences of decimals and by dual numbers. */
    @ParameterizedTest
    @ValueSource(doubles = {0.375, 1.25, 2.5})
    void derivativesOfFunctions(double at) {
        Point point = POINT.with(X, at, -at);
        Term u = x(I);
        Term s = Terms.apply(Op.LOGISTIC, u);
        Term t = Terms.apply(Op.TANH, u);
        Map<Op, Term> rates = Map.of(
                Op.EXP, Terms.exp(u),
                Op.LOG, Terms.div(Terms.num(1), u),
                Op.SQRT, Terms.div(Terms.num(1), Terms.mul(Terms.num(2), Terms.apply(Op.SQRT, u))),
                Op.SIN, Terms.apply(Op.COS, u),
                Op.COS, Terms.neg(Terms.apply(Op.SIN, u)),
                Op.SINH, Terms.apply(Op.COSH, u),
                Op.COSH, Terms.apply(Op.SINH, u),
                Op.TANH, Terms.sub(Terms.num(1), Terms.mul(t, t)),
                Op.LOGISTIC, Terms.mul(s, Terms.sub(Terms.num(1), s)),
                Op.ERF,
                        Terms.div(
                                Terms.mul(Terms.num(2), Terms.exp(Terms.neg(Terms.mul(u, u)))),
                                Terms.apply(Op.SQRT, new Term.Symbol("pi"))));
        assertEquals(Arrays.stream(Op.values()).filter(Op::isFunction).count(), rates.size());
        rates.forEach((op, rate) -> assertClose(rate, new Term.Partial(Terms.apply(op, u), u), point));
        Term power = Terms.pow(u, new Term.Symbol("T"));
        Term.Entry parameter = new Term.Entry("T", List.of());
        assertClose(Terms.mul(power, Terms.log(u)), new Term.Partial(power, parameter), point);
        assertClose(Terms.mul(new Term.Symbol("T"), Terms.div(power, u)), new Term.Partial(power, u), point);
        assertClose(Terms.num(0), new Term.Partial(Terms.pow(u, 0), u), point);
        assertClose(Terms.div(Terms.num(-3), Terms.pow(u, 4)), new Term.Partial(Terms.pow(u, -3), u), point);
        assertClose(
                Terms.div(Terms.num(-2), Terms.pow(u, 2)),
                new Term.Partial(Terms.div(Terms.neg(u), Terms.mul(u, Terms.div(u, Terms.num(-2)))), u),
                point);
    }

    /** The digits can be recomputed with mpmath: [exp(v)/sum(map(exp, x)) for v in x]. */
    @Test
    void softmaxOfFiveLogits() {
        double[] expected = {0.08468093, 0.02426149, 0.6577931, 0.05399495, 0.17926953};
        Point point = Point.ofSizes(Map.of(N, 5)).with(X, 0.25, -1, 2.3, -0.2, 1);
        for (int i = 1; i <= 5; i++) {
            Term sigma = softmax().call(List.of(new Index.Position(i, N)));
            assertEquals(
                    expected[i - 1], DECIMALS.value(sigma, point).orElseThrow().doubleValue(), 5e-9);
            assertEquals(expected[i - 1], DOUBLES.value(sigma, point).orElseThrow(), 5e-9);
        }
        assertClose(Terms.num(1), new Term.Sum(I, softmax().call(List.of(I))), point);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5})
    void derivativeOfSoftmax(int n) {
        Term sigma = softmax().call(List.of(I));
        Term expected =
                Terms.mul(sigma, Terms.sub(new Term.Delta(I, J), softmax().call(List.of(J))));
        Term derivative = new Term.Partial(sigma, x(J));
        Point some = Signature.of(List.of(derivative)).random(Map.of(N, n), Set.of(), n);
        for (Point point : some.allIndices(List.of(I, J))) {
            assertClose(expected, derivative, point);
        }
    }

    @Test
    void undefinedInDecimalsAndNotANumberInDoubles() {
        Term zero = Terms.sub(x(I), x(I));
        Term negative = x(J);
        Term hidden = Terms.sub(Terms.mul(Terms.num(3), Terms.div(Terms.num(1), Terms.num(3))), Terms.num(1));
        for (Term term : List.of(
                Terms.div(Terms.num(1), zero),
                Terms.log(zero),
                Terms.log(negative),
                Terms.apply(Op.SQRT, negative),
                Terms.pow(zero, 0),
                Terms.pow(zero, -1),
                Terms.pow(zero, new Term.Num(Rational.HALF)),
                Terms.pow(negative, new Term.Num(Rational.HALF)),
                Terms.pow(negative, new Term.Symbol("T")),
                Terms.mul(zero, Terms.log(zero)),
                Terms.div(Terms.num(1), hidden),
                x(new Index.Position(3, N)),
                new Term.Delta(new Index.Position(3, N), I),
                softmax().call(List.of(new Index.Position(3, N))),
                new Term.Partial(x(I), x(new Index.Position(3, N))),
                new Term.Partial(Terms.pow(zero, 0), x(I)))) {
            assertEquals(Optional.empty(), DECIMALS.value(term, POINT), term::toString);
            assertEquals(Optional.of(Double.NaN), DOUBLES.value(term, POINT), term::toString);
        }
    }

    @Test
    void aKinkHasNoDerivative() {
        Term absolute = Terms.apply(Op.SQRT, Terms.pow(x(I), 2));
        Point kink = POINT.with(X, 0.0, 0.0);
        assertEquals(Optional.empty(), DECIMALS.value(new Term.Partial(absolute, x(I)), kink));
        assertEquals(Optional.of(Double.NaN), DOUBLES.value(new Term.Partial(absolute, x(I)), kink));
        assertEquals(Optional.empty(), DECIMALS.value(new Term.Partial(Terms.log(x(I)), x(I)), kink));
    }

    @Test
    void equalEntriesStayEqualUnderADerivative() {
        // Two thirds have no finite decimal; rounded to different lengths they would differ.
        Point tie = POINT.with(X, Rational.of(2, 3), Rational.of(2, 3));
        Term difference = Terms.sub(x(I), x(J));
        Term quotient = Terms.div(difference, difference);
        Term once = new Term.Partial(quotient, x(I));
        assertEquals(Optional.empty(), DECIMALS.value(once, tie));
        assertEquals(Optional.empty(), DECIMALS.value(new Term.Partial(once, x(J)), tie));
        assertEquals(Optional.of(Double.NaN), DOUBLES.value(new Term.Partial(once, x(J)), tie));
        assertClose(Terms.num(0), new Term.Partial(once, x(J)), POINT);
    }

    @Test
    void whatOverflowsIsUndefined() {
        Term huge = Terms.exp(Terms.num(1_000_000));
        for (int i = 0; i < 4; i++) {
            huge = Terms.pow(huge, 100);
        }
        assertEquals(Optional.empty(), DECIMALS.value(huge, POINT));
        assertEquals(Optional.of(Double.POSITIVE_INFINITY), DOUBLES.value(huge, POINT));
    }

    @Test
    void integerExponentsTakeAnyBase() {
        assertValue("1.5625", Terms.pow(x(J), 2));
        assertValue("-0.8", Terms.pow(x(J), -1));
        assertValue("1.5625", Terms.pow(x(J), new Term.Size(N)));
        assertValue("-1.25", Terms.pow(x(J), Terms.sub(new Term.Size(N), Terms.num(1))));
        assertValue("1", Terms.pow(x(J), Terms.mul(Terms.num(0), Terms.neg(new Term.Size(N)))));
        assertValue("0", Terms.pow(Terms.num(0), Terms.div(new Term.Size(N), Terms.num(2))));
    }

    @ParameterizedTest
    @CsvSource({"EXP, 1e7", "SIN, 1e7", "COSH, 1e7"})
    void refusesArgumentsThatItCannotReduce(Op op, BigDecimal at) {
        Term huge = Terms.apply(op, new Term.Num(Rational.of(at.longValueExact())));
        assertEquals(Optional.empty(), DECIMALS.value(huge, POINT));
    }

    @Test
    void refusesWhatThePointDoesNotKnow() {
        assertThrows(IllegalArgumentException.class, () -> DECIMALS.value(Term.Meta.of("u"), POINT));
        assertThrows(
                IllegalArgumentException.class, () -> DECIMALS.value(new Term.Partial(x(I), Term.Meta.of("u")), POINT));
        assertThrows(IllegalArgumentException.class, () -> DECIMALS.value(new Term.Symbol("c"), POINT));
        assertThrows(IllegalArgumentException.class, () -> DECIMALS.value(x(K), POINT));
        assertThrows(IllegalArgumentException.class, () -> DECIMALS.value(new Term.Size(Dimension.of("q")), POINT));
    }
}
