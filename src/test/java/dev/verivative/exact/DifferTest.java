package dev.verivative.exact;

import static dev.verivative.term.TermArbitraries.A;
import static dev.verivative.term.TermArbitraries.I;
import static dev.verivative.term.TermArbitraries.J;
import static dev.verivative.term.TermArbitraries.K;
import static dev.verivative.term.TermArbitraries.M;
import static dev.verivative.term.TermArbitraries.N;
import static dev.verivative.term.TermArbitraries.softmax;
import static dev.verivative.term.TermArbitraries.x;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigInteger;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DifferTest {
    private static final Term T = new Term.Symbol("T");

    private static Comparison.Different different(Term left, Term right) {
        return assertInstanceOf(Comparison.Different.class, Differ.STANDARD.compare(left, right));
    }

    private static void assertSame(Term left, Term right) {
        assertInstanceOf(Comparison.Indistinguishable.class, Differ.STANDARD.compare(left, right));
    }

    @Test
    void tellsARootFromItsSquareRoot() {
        Term root = Terms.apply(Op.SQRT, Terms.pow(x(I), 2));
        Comparison.Different found = different(x(I), root);
        assertEquals(found.left().orElseThrow().negate(), found.right().orElseThrow());
        assertInstanceOf(
                Comparison.Indistinguishable.class,
                Differ.STANDARD.withPositive(Set.of("x")).compare(x(I), root));
    }

    @Test
    void takesEqualTermsForEqual() {
        Term sigma = softmax().call(List.of(I));
        Term jacobian =
                Terms.mul(sigma, Terms.sub(new Term.Delta(I, J), softmax().call(List.of(J))));
        assertSame(new Term.Partial(sigma, x(J)), jacobian);
        assertSame(new Term.Sum(I, sigma), Terms.num(1));
        assertSame(Terms.log(Terms.exp(T)), T);
        assertSame(Terms.exp(Terms.add(x(I), T)), Terms.mul(Terms.exp(x(I)), Terms.exp(T)));
    }

    @Test
    void tellsTheUsualMistakesApart() {
        Term sigma = softmax().call(List.of(I));
        Term derivative = new Term.Partial(sigma, x(J));
        different(derivative, Terms.mul(sigma, Terms.sub(new Term.Delta(I, J), sigma)));
        different(derivative, Terms.neg(Terms.mul(sigma, softmax().call(List.of(J)))));
        // Wrong only for n > 2.
        Term two = Terms.mul(new Term.Sum(K, x(K)), Terms.num(1));
        Term wrong = Terms.add(x(new Index.Position(1, N)), x(new Index.Position(2, N)));
        different(two, wrong);
    }

    @Test
    void dimensionsGetUnequalSizes() {
        Comparison.Different found = different(new Term.Size(N), new Term.Size(M));
        assertNotEquals(found.point().size(N), found.point().size(M));
        Index.Variable b = new Index.Variable("b", M);
        different(
                new Term.Sum(K, new Term.Sum(b, Terms.mul(x(K), new Term.Delta(A, b)))),
                new Term.Sum(K, new Term.Sum(b, Terms.mul(x(K), new Term.Delta(A, A)))));
    }

    @Test
    void seesDifferencesThatDoublesDoNot() {
        Rational tiny = new Rational(BigInteger.ONE, BigInteger.TEN.pow(20));
        different(T, Terms.add(T, new Term.Num(tiny)));
        different(Terms.apply(Op.ERF, Terms.num(8)), Terms.num(1));
        // Both are infinite in doubles.
        different(Terms.exp(Terms.num(1000)), Terms.exp(Terms.num(1001)));
        assertSame(Terms.exp(Terms.num(1000)), Terms.pow(Terms.exp(Terms.num(500)), 2));
    }

    @Test
    void definednessCountsOnRequest() {
        Term quotient = Terms.div(Terms.sub(x(I), x(J)), Terms.sub(x(I), x(J)));
        assertSame(quotient, Terms.num(1));
        Comparison strict = Differ.STANDARD.withDefinedness(true).compare(quotient, Terms.num(1));
        Comparison.Different found = assertInstanceOf(Comparison.Different.class, strict);
        assertEquals(false, found.left().isPresent());
        assertEquals(true, found.right().isPresent());
    }

    @Test
    void nothingComparedIsNoAgreement() {
        Term nowhere = Terms.log(Terms.num(-1));
        assertInstanceOf(Comparison.NowhereDefined.class, Differ.STANDARD.compare(nowhere, Terms.num(1)));
        Term far = x(new Index.Position(5, N));
        assertInstanceOf(Comparison.NowhereDefined.class, Differ.STANDARD.compare(far, Terms.num(1)));
        different(new Term.Sum(I, Terms.num(0)), Terms.add(new Term.Size(N), Terms.num(0)));
        assertInstanceOf(
                Comparison.Different.class,
                Differ.STANDARD.withSizes(List.of(5)).compare(far, Terms.num(1)));
        assertThrows(IllegalArgumentException.class, () -> new Comparison.Indistinguishable(0, 3));
    }

    @Test
    void oneSeedGivesOneResult() {
        Term left = Terms.log(Terms.mul(x(I), x(J)));
        Term right = Terms.add(Terms.log(x(I)), Terms.log(x(J)));
        assertEquals(Differ.STANDARD.compare(left, right), Differ.STANDARD.compare(left, right));
        assertSame(left, right);
        assertEquals(
                Differ.STANDARD.withSeed(5).compare(left, right),
                Differ.STANDARD.withSeed(5).compare(left, right));
    }
}
