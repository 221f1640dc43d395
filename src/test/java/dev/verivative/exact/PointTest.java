package dev.verivative.exact;

import static dev.verivative.term.TermArbitraries.A;
import static dev.verivative.term.TermArbitraries.I;
import static dev.verivative.term.TermArbitraries.J;
import static dev.verivative.term.TermArbitraries.K;
import static dev.verivative.term.TermArbitraries.M;
import static dev.verivative.term.TermArbitraries.N;
import static dev.verivative.term.TermArbitraries.V;
import static dev.verivative.term.TermArbitraries.W;
import static dev.verivative.term.TermArbitraries.X;
import static dev.verivative.term.TermArbitraries.softmax;
import static dev.verivative.term.TermArbitraries.v;
import static dev.verivative.term.TermArbitraries.w;
import static dev.verivative.term.TermArbitraries.x;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PointTest {
    private static final Term TERM = Terms.add(
            new Term.Sum(A, Terms.mul(w(A, I), v(A))), Terms.mul(new Term.Symbol("T"), new Term.Symbol("pi")));

    @Test
    void aSignatureListsWhatATermNeeds() {
        Signature signature = Signature.of(List.of(TERM, new Term.Partial(x(I), x(J))));
        assertEquals(List.of(new Tensor("T", List.of()), W, V, X), signature.tensors());
        assertEquals(List.of(M, N), signature.dimensions());
        assertEquals(Set.of(I, J), signature.indices());
    }

    @Test
    void aSignatureLooksThroughDefinitions() {
        Tensor y = new Tensor("y", List.of(N));
        Term call = new Term.Call(softmax(), List.of(Abstraction.of(y)), List.of(I));
        assertEquals(List.of(y), Signature.of(List.of(call)).tensors());
        assertEquals(List.of(N), Signature.of(List.of(call)).dimensions());
    }

    @Test
    void refusesATensorOfTwoShapes() {
        List<Term> terms = List.of(x(I), new Term.Entry("x", List.of(A)));
        assertThrows(IllegalArgumentException.class, () -> Signature.of(terms));
        assertThrows(IllegalArgumentException.class, () -> Signature.of(List.of(Term.Meta.of("u"))));
    }

    @Test
    void oneSeedGivesOnePoint() {
        Signature signature = Signature.of(List.of(TERM));
        Point point = signature.random(Map.of(N, 2, M, 3), Set.of("T", "v"), 7);
        assertEquals(point, signature.random(Map.of(N, 2, M, 3), Set.of("T", "v"), 7));
        assertNotEquals(point, signature.random(Map.of(N, 2, M, 3), Set.of("T", "v"), 8));
        point.entries()
                .forEach((tensor, values) -> values.forEach(value -> {
                    assertNotEquals(0, value.signum());
                    assertTrue(value.abs().compareTo(Rational.of(7, 4)) <= 0);
                    assertTrue(value.signum() > 0 || tensor.equals(W), () -> tensor + " has " + value);
                }));
        assertEquals(Set.of(1, -1), signs(point, W));
        assertEquals(Set.of(1), signs(point, V));
    }

    @Test
    void allIndicesAreAssigned() {
        Point point = Point.ofSizes(Map.of(N, 2, M, 3));
        List<Point> all = point.allIndices(List.of(I, A));
        assertEquals(6, Set.copyOf(all).size());
        assertEquals(Map.of(I, 1, A, 2), all.get(1).indices());
        assertEquals(List.of(point), point.allIndices(List.of()));
    }

    @Test
    void entriesAreStoredByRows() {
        Point point = Point.ofSizes(Map.of(N, 2, M, 3)).with(W, 1, 2, 3, 4, 5, 0.5);
        assertEquals(Rational.of(3), point.value("W", List.of(2, 1)));
        assertEquals(Rational.HALF, point.value("W", List.of(3, 2)));
        assertEquals(Rational.of(100), point.with("c", Rational.of(100)).value("c", List.of()));
        // The double nearest to 0.1, and no rounded version of it.
        assertNotEquals(Rational.of(1, 10), point.with(X, 0.1, 1).value("x", List.of(1)));
    }

    @Test
    void refusesWhatDoesNotFit() {
        Point point = Point.ofSizes(Map.of(N, 2, M, 3));
        assertThrows(IllegalArgumentException.class, () -> point.with(X, 1.0));
        assertThrows(IllegalArgumentException.class, () -> point.with(I, 3));
        assertThrows(IllegalArgumentException.class, () -> point.with(I, 0));
        assertThrows(IllegalArgumentException.class, () -> Point.ofSizes(Map.of(N, 0)));
        assertThrows(IllegalArgumentException.class, () -> Point.ofSizes(Map.of(new Dimension("n", 3), 2)));
        assertThrows(
                IllegalArgumentException.class,
                () -> point.with(X, 1.0, 2.0).with(new Tensor("x", List.of(M)), 1.0, 2.0, 3.0));
        assertThrows(IllegalArgumentException.class, () -> point.value("x", List.of(1)));
        assertThrows(IllegalArgumentException.class, () -> point.with(X, 1, 2).value("x", List.of(1, 1)));
        assertThrows(IllegalArgumentException.class, () -> point.with(X, 1, 2).value("x", List.of(3)));
        assertEquals(4, point.size(new Dimension("q", 4)));
        assertThrows(IllegalArgumentException.class, () -> point.with(new Index.Variable("q", Dimension.of("q")), 1));
        assertEquals(1, point.with(K, 1).indices().get(K));
    }

    private static Set<Integer> signs(Point point, Tensor tensor) {
        return point.entries().getOrDefault(tensor, List.of()).stream()
                .map(Rational::signum)
                .collect(Collectors.toSet());
    }
}
