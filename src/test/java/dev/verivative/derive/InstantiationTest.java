package dev.verivative.derive;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Something general is found in a term wherever it is an instance of it, whatever the letters are. */
class InstantiationTest {
    private static final Dimension N = Definitions.N;
    private static final Dimension FOUR = new Dimension("n", 4);
    private static final Index.Variable I = new Index.Variable("i", N);
    private static final Index.Variable J = new Index.Variable("j", N);
    private static final Index.Variable K = new Index.Variable("k", N);

    private static Term x(Index index) {
        return new Term.Entry("x", List.of(index));
    }

    private static Term sum(Index.Variable index, Term body) {
        return new Term.Sum(index, body);
    }

    private static void assertFound(Map<Index.Variable, Index> indices, Term general, Term term) {
        assertEquals(Optional.of(Substitution.ofIndices(indices)), Instantiation.of(general, term));
    }

    @Test
    void findsLettersAndPlaces() {
        Index two = new Index.Position(2, N);
        assertFound(Map.of(I, K), x(I), x(K));
        assertFound(Map.of(I, two), Terms.exp(x(I)), Terms.exp(x(two)));
        assertFound(Map.of(I, J, J, I), Terms.sub(x(I), x(J)), Terms.sub(x(J), x(I)));
        assertFound(Map.of(I, K, J, K), Terms.sub(x(I), x(J)), Terms.sub(x(K), x(K)));
        assertEquals(Optional.empty(), Instantiation.of(Terms.sub(x(I), x(I)), Terms.sub(x(I), x(J))));
        assertEquals(Optional.empty(), Instantiation.of(x(two), x(I)));
        assertEquals(Optional.empty(), Instantiation.of(x(I), new Term.Entry("y", List.of(I))));
    }

    @Test
    void keepsBoundIndicesApart() {
        assertFound(Map.of(), sum(I, x(I)), sum(K, x(K)));
        Term general = sum(K, Terms.mul(x(K), x(I)));
        assertFound(Map.of(I, K), general, sum(J, Terms.mul(x(J), x(K))));
        assertEquals(Optional.empty(), Instantiation.of(general, sum(J, Terms.mul(x(J), x(J)))));
        // One letter, free and bound.
        Term both = Terms.mul(x(I), sum(I, x(I)));
        assertFound(Map.of(I, J), both, Terms.mul(x(J), sum(K, x(K))));
        assertEquals(Optional.empty(), Instantiation.of(sum(K, sum(I, x(K))), sum(K, sum(I, x(I)))));
    }

    @Test
    void findsSizesAlsoInCalls() {
        Function mean = Definitions.read("\\mu = \\frac{1}{n} \\sum_{k=1}^{n} x_k", Definitions.X);
        Term general = new Term.Partial(mean.call(List.of()), x(J));
        Substitution found =
                new Substitution(Map.of(), Map.of(J, new Index.Position(3, FOUR)), Map.of(N, FOUR), Map.of());
        assertEquals(Optional.of(found), Instantiation.of(general, general.substitute(found)));
        Function other = new Function("mu", List.of(new Tensor("x", List.of(N))), List.of(), Terms.num(0));
        assertEquals(Optional.empty(), Instantiation.of(general, new Term.Partial(other.call(List.of()), x(J))));
        Term size = Terms.div(sum(K, x(K)), new Term.Size(N));
        Substitution four = Substitution.ofDimensions(Map.of(N, FOUR));
        assertEquals(Optional.of(four), Instantiation.of(size, size.substitute(four)));
    }
}
