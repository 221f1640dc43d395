package dev.verivative.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Values with guaranteed digits: what is equal cancels, and what cannot be decided is said to be so. */
class ExactEvaluatorTest {
    private static final Dimension N = Dimension.of("n");
    private static final Index.Variable I = new Index.Variable("i", N);
    private static final Index.Variable K = new Index.Variable("k", N);
    private static final Tensor X = new Tensor("x", List.of(N));
    private static final Term SUM = new Term.Sum(K, Terms.exp(entry(K)));
    private static final Function SOFTMAX =
            new Function("s", List.of(X), List.of(I), Terms.div(Terms.exp(entry(I)), SUM));
    private static final Term SCALAR = new Term.Symbol("t");

    private static Term entry(Index index) {
        return new Term.Entry("x", List.of(index));
    }

    private static Term apply(Op op, Term argument) {
        return Terms.apply(op, argument);
    }

    private static Point point(Rational... values) {
        return Point.ofSizes(Map.of(N, values.length)).with(X, values);
    }

    private static String digits(Term term, Point point, int digits) {
        ExactValue value = new ExactEvaluator(point, digits).value(term);
        return assertInstanceOf(ExactValue.Known.class, value, value::toString)
                .decimal()
                .scientific();
    }

    private static ExactValue scalar(Term term, Rational value, int digits) {
        return new ExactEvaluator(Point.ofSizes(Map.of()).with("t", value), digits).value(term);
    }

    private static String scalarDigits(Term term, Rational value) {
        ExactValue known = scalar(term, value, 20);
        return assertInstanceOf(ExactValue.Known.class, known, known::toString)
                .decimal()
                .scientific();
    }

    /** e^-1000000, recomputed with mpmath: mp.dps = 60; exp(mpf(-1000000)). */
    @Test
    void whatIsMissingToOneIsTheSumOfTheOthers() {
        Point point = point(Rational.of(1_000_000), Rational.ZERO);
        Term first = SOFTMAX.call(List.of(new Index.Position(1, N)));
        String expected = "3.2968314780885585789689079691077242085614015066584E-434295";
        assertEquals(expected, digits(Terms.sub(Terms.num(1), first), point, 50));
        assertEquals(expected, digits(SOFTMAX.call(List.of(new Index.Position(2, N))), point, 50));
        assertEquals("-" + expected, digits(Terms.log(first), point, 50));
        assertEquals("0", digits(Terms.sub(Terms.log(SUM), Terms.log(SUM)), point, 50));
    }

    @Provide
    Arbitrary<List<Rational>> scores() {
        Arbitrary<Rational> score = Arbitraries.longs()
                .between(-3_000_000, 3_000_000)
                .map(value -> Rational.of(value, value % 2 == 0 ? 1000 : 3));
        return score.list().ofMinSize(1).ofMaxSize(12);
    }

    @Property(tries = 60, seed = "20260104")
    void outputsOfSoftmaxSumToOne(@ForAll("scores") List<Rational> scores) {
        Point point = point(scores.toArray(Rational[]::new));
        Term total = new Term.Sum(I, SOFTMAX.call(List.of(I)));
        ExactValue one = new ExactEvaluator(point, 30).value(total);
        assertEquals(new ExactValue.Known(Decimal.of(Rational.ONE, 30), true), one);
        // And the enclosures, which know nothing of each other, sum to what encloses one.
        EnclosureArithmetic arithmetic = new EnclosureArithmetic(80);
        Enclosure sum = Enclosure.ZERO;
        for (int k = 1; k <= scores.size(); k++) {
            Optional<Enclosure> share = new ExactEvaluator(point, 10).enclosure(SOFTMAX.body(), Map.of(I, k), 80);
            sum = arithmetic.add(sum, share.orElseThrow());
        }
        assertTrue(sum.contains(Binary.ONE), sum::toString);
    }

    @Property(tries = 60, seed = "20260105")
    void theWayWithoutSymbolsEnclosesTheSameNumber(@ForAll("scores") List<Rational> scores) {
        Point point = point(scores.toArray(Rational[]::new)).with(I, 1);
        Evaluator<Enclosure> direct = new Evaluator<>(new EnclosureArithmetic(200));
        Term share = SOFTMAX.call(List.of(I));
        for (Term term : List.of(
                share, Terms.sub(Terms.num(1), share), Terms.log(share), apply(Op.TANH, share), Terms.pow(share, 3))) {
            Enclosure plain = direct.value(term, point).orElse(Enclosure.ENTIRE);
            Enclosure written = new ExactEvaluator(point, 20)
                    .enclosure(term, point.indices(), 200)
                    .orElseThrow();
            assertTrue(plain.meets(written), () -> term + " is in " + plain + " and in " + written);
        }
    }

    @Test
    void equalPartsCancelThroughFunctions() {
        Term exp = Terms.exp(SCALAR);
        List<Term> zeros = new ArrayList<>();
        zeros.add(Terms.sub(Terms.exp(Terms.log(Terms.add(exp, Terms.num(1)))), Terms.add(Terms.num(1), exp)));
        zeros.add(Terms.sub(Terms.pow(apply(Op.SQRT, Terms.num(8)), 2), Terms.num(8)));
        zeros.add(Terms.sub(apply(Op.SQRT, Terms.num(8)), Terms.mul(Terms.num(2), apply(Op.SQRT, Terms.num(2)))));
        zeros.add(
                Terms.add(apply(Op.LOGISTIC, SCALAR), Terms.sub(apply(Op.LOGISTIC, Terms.neg(SCALAR)), Terms.num(1))));
        zeros.add(Terms.sub(
                Terms.sub(Terms.pow(apply(Op.COSH, SCALAR), 2), Terms.pow(apply(Op.SINH, SCALAR), 2)), Terms.num(1)));
        zeros.add(Terms.add(apply(Op.ERF, SCALAR), apply(Op.ERF, Terms.neg(SCALAR))));
        zeros.add(apply(Op.SIN, Terms.mul(SCALAR, new Term.Symbol("pi"))));
        for (Term zero : zeros) {
            assertEquals(new ExactValue.Known(Decimal.ZERO, true), scalar(zero, Rational.of(7), 20), zero::toString);
        }
    }

    /** Recomputed with mpmath: mp.dps = 400; nstr(.., 20). */
    @Test
    void smallNumbersHaveAllTheirDigits() {
        Rational tiny = Rational.of(10).pow(-300);
        assertEquals("1.0000000000000000000E-300", scalarDigits(apply(Op.TANH, SCALAR), tiny));
        assertEquals("5.0000000000000000000E-601", scalarDigits(Terms.sub(apply(Op.COSH, SCALAR), Terms.num(1)), tiny));
        assertEquals("1.0000000000000000000E-300", scalarDigits(Terms.log(Terms.add(Terms.num(1), SCALAR)), tiny));
        assertEquals("1.1283791670955125739E-300", scalarDigits(apply(Op.ERF, SCALAR), tiny));
        assertEquals(
                "5.3958656116079009289E-176",
                scalarDigits(Terms.add(Terms.num(1), apply(Op.ERF, SCALAR)), Rational.of(-20)));
        assertEquals(
                "1.9287498479639177830E-22",
                scalarDigits(Terms.log(Terms.add(Terms.num(1), Terms.exp(SCALAR))), Rational.of(-50)));
    }

    @Test
    void whatCannotBeToldFromZeroIsSaidToBeSo() {
        Term square = Terms.add(Terms.pow(apply(Op.SIN, SCALAR), 2), Terms.pow(apply(Op.COS, SCALAR), 2));
        Term zero = Terms.sub(square, Terms.num(1));
        ExactValue value = scalar(zero, Rational.ONE, 20);
        Decimal bound = assertInstanceOf(ExactValue.Undecided.class, value).bound();
        assertTrue(bound.signum() > 0 && bound.exponent().intValueExact() < -199, bound::toString);
        for (Term term : List.of(Terms.div(Terms.num(1), zero), Terms.log(zero), apply(Op.SQRT, zero))) {
            assertInstanceOf(ExactValue.OutOfReach.class, scalar(term, Rational.ONE, 20));
        }
        // A difference in the fortieth digit is seen.
        Term almost = Terms.sub(zero, new Term.Num(Rational.of(10).pow(-40)));
        assertEquals("-1.0000000000000000000E-40", scalarDigits(almost, Rational.ONE));
    }

    @Test
    void outsideOfTheDomainNothingHasAValue() {
        Term zero = Terms.sub(SCALAR, SCALAR);
        for (Term term : List.of(
                Terms.div(Terms.num(1), zero),
                Terms.log(zero),
                Terms.log(Terms.neg(SCALAR)),
                apply(Op.SQRT, Terms.neg(SCALAR)),
                Terms.pow(zero, 0),
                Terms.pow(zero, -1),
                Terms.pow(Terms.neg(SCALAR), new Term.Num(Rational.HALF)))) {
            assertInstanceOf(ExactValue.Undefined.class, scalar(term, Rational.of(3), 20), term::toString);
        }
        assertInstanceOf(
                ExactValue.OutOfReach.class,
                scalar(Terms.exp(Terms.exp(SCALAR)), Rational.of(10).pow(300), 5));
        assertThrows(IllegalArgumentException.class, () -> new ExactEvaluator(point(Rational.ONE), 0));
    }

    @Test
    void signsAreProved() {
        ExactEvaluator evaluator = new ExactEvaluator(point(Rational.of(-1000), Rational.ZERO), 5);
        Term share = Terms.div(Terms.exp(entry(I)), SUM);
        Map<Index.Variable, Integer> second = Map.of(I, 2);
        assertEquals(Optional.of(1), evaluator.sign(Terms.sub(Terms.num(1), share), second));
        assertEquals(Optional.of(-1), evaluator.sign(Terms.log(share), second));
        assertEquals(Optional.of(0), evaluator.sign(entry(I), second));
        assertEquals(Optional.empty(), evaluator.sign(Terms.log(entry(I)), second));
    }
}
