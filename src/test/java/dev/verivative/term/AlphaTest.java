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
import static dev.verivative.term.TermArbitraries.w;
import static dev.verivative.term.TermArbitraries.x;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class AlphaTest {

    @Test
    void boundNamesDoNotMatter() {
        assertSame(new Term.Sum(J, x(J)), new Term.Sum(K, x(K)));
        assertSame(
                new Term.Sum(J, new Term.Sum(K, Terms.mul(x(J), x(K)))),
                new Term.Sum(K, new Term.Sum(J, Terms.mul(x(K), x(J)))));
        assertSame(new Term.Sum(J, new Term.Sum(K, x(K))), new Term.Sum(J, new Term.Sum(J, x(J))));
        assertSame(new Abstraction(List.of(J, A), w(A, J)), new Abstraction(List.of(K, A), w(A, K)));
    }

    @Test
    void theBinderThatIsMeantDoes() {
        assertNotEquals(new Term.Sum(J, new Term.Sum(K, x(K))), new Term.Sum(J, new Term.Sum(K, x(J))));
        assertNotEquals(new Term.Sum(J, x(K)), new Term.Sum(K, x(K)));
        assertNotEquals(new Term.Sum(J, x(K)), new Term.Sum(J, x(I)));
        assertNotEquals(x(I), x(J));
    }

    @Test
    void dimensionsMatter() {
        Index.Variable k = new Index.Variable("k", M);
        assertNotEquals(new Term.Sum(K, Terms.num(1)), new Term.Sum(k, Terms.num(1)));
        assertNotEquals(new Term.Size(N), new Term.Size(new Dimension("n", 3)));
        assertNotEquals(new Abstraction(List.of(K), Terms.num(1)), new Abstraction(List.of(), Terms.num(1)));
    }

    @Test
    void looksIntoCallsAndDerivatives() {
        assertSame(
                new Term.Sum(I, softmax().call(List.of(I))),
                new Term.Sum(J, softmax().call(List.of(J))));
        assertSame(new Term.Sum(I, new Term.Partial(x(K), x(I))), new Term.Sum(J, new Term.Partial(x(K), x(J))));
        assertNotEquals(new Term.Partial(x(K), x(I)), new Term.Partial(x(K), x(J)));
        Function other = new Function("sigma", List.of(X), List.of(I), x(I));
        assertNotEquals(softmax().call(List.of(I)), other.call(List.of(I)));
        assertSame(
                new Term.Call(softmax(), List.of(new Abstraction(List.of(J), x(J))), List.of(I)),
                softmax().call(List.of(I)));
    }

    @Property(seed = "1", tries = 200)
    void renamingBindersGivesAnEqualTerm(@ForAll("terms") Term term) {
        // As soon as its parameter steps aside, the sum is another object with the same meaning.
        Index.Variable fresh = new Index.Variable("z", N);
        Term first = new Term.Sum(I, term);
        Term second = new Term.Sum(fresh, term.substitute(Substitution.ofIndex(I, fresh)));
        assertSame(first, second);
        assertEquals(term, Substitution.NONE.apply(term));
    }

    @Test
    void aMetaHasAName() {
        assertEquals(Term.Meta.of("u"), new Term.Meta("u", List.of()));
        assertNotEquals(Term.Meta.of("u"), Term.Meta.of("v"));
        assertSame(new Term.Sum(J, new Term.Meta("u", List.of(J))), new Term.Sum(K, new Term.Meta("u", List.of(K))));
        assertNotEquals(new Term.Meta("u", List.of(J)), Term.Meta.of("u"));
    }

    @Test
    void textTellsUnequalTermsApart() {
        Term delta = new Term.Delta(I, J);
        Term entry = new Term.Entry("d", List.of(I, J));
        assertNotEquals(delta.toString(), entry.toString());
        assertNotEquals(new Term.Symbol("T").toString(), new Term.Entry("T", List.of()).toString());
        assertThrows(IllegalArgumentException.class, () -> new Index.Variable("1", N));
        assertNotEquals(v(A).toString(), v(new Index.Position(1, M)).toString());
    }

    @Test
    void resizedFunctionsAreOthers() {
        Function fixed = softmax().resize(Map.of(N, new Dimension("n", 3)));
        assertNotEquals(softmax(), fixed);
        assertEquals(new Dimension("n", 3), fixed.indices().get(0).dimension());
    }

    @Provide
    Arbitrary<Term> terms() {
        return TermArbitraries.any().withCalls().withPartials().open(3);
    }

    private static void assertSame(Object left, Object right) {
        assertEquals(left, right);
        assertEquals(left.hashCode(), right.hashCode());
    }
}
