package dev.verivative.term;

import static dev.verivative.term.TermArbitraries.A;
import static dev.verivative.term.TermArbitraries.I;
import static dev.verivative.term.TermArbitraries.J;
import static dev.verivative.term.TermArbitraries.K;
import static dev.verivative.term.TermArbitraries.M;
import static dev.verivative.term.TermArbitraries.N;
import static dev.verivative.term.TermArbitraries.X;
import static dev.verivative.term.TermArbitraries.softmax;
import static dev.verivative.term.TermArbitraries.v;
import static dev.verivative.term.TermArbitraries.x;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SubstitutionTest {
    private static final Index.Variable L = new Index.Variable("l", N);
    private static final Tensor Y = new Tensor("y", List.of(N));

    private static Term.Entry y(Index index) {
        return new Term.Entry("y", List.of(index));
    }

    @Test
    void aBoundIndexStepsAside() {
        Term sum = new Term.Sum(K, Terms.mul(x(K), x(I)));
        Term expected = new Term.Sum(L, Terms.mul(x(L), x(K)));
        assertEquals(expected, sum.substitute(Substitution.ofIndex(I, K)));
        assertEquals(Set.of(K), sum.substitute(Substitution.ofIndex(I, K)).freeIndices());
    }

    @Test
    void aBoundIndexIsNotReplaced() {
        Term sum = new Term.Sum(K, x(K));
        assertEquals(sum, sum.substitute(Substitution.ofIndex(K, I)));
        Term mixed = Terms.add(x(K), sum);
        assertEquals(Terms.add(x(I), sum), mixed.substitute(Substitution.ofIndex(K, I)));
    }

    @Test
    void indicesAreReplacedAtOnce() {
        Term product = Terms.mul(x(I), y(J));
        assertEquals(Terms.mul(x(J), y(I)), product.substitute(Substitution.ofIndices(Map.of(I, J, J, I))));
    }

    @Test
    void aLetterOfTwoDimensionsIsTwoIndices() {
        Index.Variable other = new Index.Variable("k", M);
        Term sum = new Term.Sum(K, Terms.mul(x(K), v(other)));
        assertEquals(Set.of(other), sum.freeIndices());
        Term merged = sum.substitute(Substitution.ofDimensions(Map.of(M, N)));
        assertEquals(new Term.Sum(L, Terms.mul(x(L), v(K))), merged);
    }

    @Test
    void aCallUnfoldsWithoutCapture() {
        // sigma(x + x_k)_i: the definition's own sum runs over k.
        Term.Call call =
                new Term.Call(softmax(), List.of(new Abstraction(List.of(J), Terms.add(x(J), x(K)))), List.of(I));
        Term expected = Terms.div(Terms.exp(Terms.add(x(I), x(K))), new Term.Sum(L, Terms.exp(Terms.add(x(L), x(K)))));
        assertEquals(expected, call.unfold());
        assertFalse(call.isPlain());
        assertTrue(softmax().call(List.of(I)).isPlain());
    }

    @Test
    void aCallAtABoundLetterUnfoldsToThatLetter() {
        Term expected = Terms.div(Terms.exp(x(K)), new Term.Sum(L, Terms.exp(x(L))));
        assertEquals(expected, softmax().call(List.of(K)).unfold());
    }

    @Test
    void aScalarArgumentReplacesASymbol() {
        Function f = new Function("f", List.of(new Tensor("T", List.of())), List.of(), new Term.Symbol("T"));
        Term.Call call = new Term.Call(f, List.of(Abstraction.constant(x(I))), List.of());
        assertEquals(x(I), call.unfold());
    }

    @Test
    void refusesAFormulaInPlaceOfWhatIsDifferentiatedBy() {
        Function f = new Function(
                "f", List.of(X), List.of(I), new Term.Partial(softmax().call(List.of(I)), x(I)));
        assertThrows(IllegalArgumentException.class, () -> f.call(List.of(J)).unfold());
    }

    @Test
    void refusesAnArgumentThatADerivativeWouldCapture() {
        // f(x) = d(x_1 y_1)/dy_1 is x_1; with y for x the body would read d(y_1 y_1)/dy_1 = 2 y_1.
        Index one = new Index.Position(1, N);
        Function f = new Function("f", List.of(X), List.of(), new Term.Partial(Terms.mul(x(one), y(one)), y(one)));
        Term.Call captured = new Term.Call(f, List.of(Abstraction.of(Y)), List.of());
        assertThrows(IllegalArgumentException.class, captured::unfold);
        Term.Call harmless = new Term.Call(f, List.of(Abstraction.of(new Tensor("z", List.of(N)))), List.of());
        assertEquals(new Term.Partial(Terms.mul(new Term.Entry("z", List.of(one)), y(one)), y(one)), harmless.unfold());
    }

    @Test
    void aFunctionDependsOnWhatItsCallsDependOn() {
        // g takes x from outside, also where f, which has an x of its own, calls it.
        Function g = new Function("g", List.of(), List.of(I), x(I));
        Function f = new Function("f", List.of(X), List.of(I), Terms.mul(x(I), g.call(List.of(I))));
        assertEquals(Set.of("x"), f.ambientNames());
        Term.Call call = new Term.Call(f, List.of(Abstraction.of(Y)), List.of(I));
        assertEquals(Set.of("x", "y"), call.names());
        assertThrows(IllegalArgumentException.class, call::unfold);
    }

    @Test
    void seesOnlyWhatComesFromOutside() {
        Function f = new Function(
                "f",
                List.of(X),
                List.of(I),
                Terms.mul(new Term.Symbol("T"), new Term.Call(softmax(), List.of(Abstraction.of(X)), List.of(I))));
        assertEquals(Set.of("T"), f.ambientNames());
        Function byY = new Function("h", List.of(X), List.of(I), new Term.Partial(x(I), y(I)));
        assertEquals(Set.of("y"), byY.ambientNames());
    }

    @Test
    void dimensionsMustFit() {
        assertThrows(IllegalArgumentException.class, () -> new Term.Delta(I, A));
        assertThrows(IllegalArgumentException.class, () -> softmax().call(List.of(A)));
        assertThrows(IllegalArgumentException.class, () -> softmax().call(List.of()));
        assertThrows(
                IllegalArgumentException.class,
                () -> new Term.Call(softmax(), List.of(new Abstraction(List.of(A), v(A))), List.of(I)));
        assertThrows(IllegalArgumentException.class, () -> Abstraction.of(X).apply(List.of(A)));
        assertThrows(IllegalArgumentException.class, () -> new Term.Delta(I, J).substitute(Substitution.ofIndex(I, A)));
        assertThrows(
                IllegalArgumentException.class,
                () -> x(new Index.Position(3, N))
                        .substitute(Substitution.ofDimensions(Map.of(N, new Dimension("n", 2)))));
    }

    @Test
    void aFunctionHasEachOfItsNamesOnce() {
        Term body = new Term.Delta(I, J);
        assertThrows(IllegalArgumentException.class, () -> new Function("f", List.of(), List.of(I), body));
        assertThrows(IllegalArgumentException.class, () -> new Function("f", List.of(), List.of(I, I), x(I)));
        assertThrows(IllegalArgumentException.class, () -> new Function("f", List.of(X, X), List.of(I), x(I)));
        Index.Variable other = new Index.Variable("i", M);
        assertThrows(IllegalArgumentException.class, () -> new Function("f", List.of(), List.of(I, other), x(I)));
    }

    @Test
    void anInstanceOfARuleKeepsItsIndices() {
        // c * sum_k u(k) with u(k) = x_k y_i: no capture although the argument mentions the bound letter's name.
        Term rule = Terms.mul(Term.Meta.of("c"), new Term.Sum(K, new Term.Meta("u", List.of(K))));
        Substitution instance = Substitution.ofMetas(
                Map.of("c", Abstraction.constant(x(K)), "u", new Abstraction(List.of(J), Terms.mul(x(J), y(K)))));
        Term expected = Terms.mul(x(K), new Term.Sum(L, Terms.mul(x(L), y(K))));
        assertEquals(expected, rule.substitute(instance));
    }
}
