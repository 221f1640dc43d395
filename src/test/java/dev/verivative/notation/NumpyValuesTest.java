package dev.verivative.notation;

import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import dev.verivative.term.TermArbitraries;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tag;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.Nullable;

/** What NumPy computes for random terms is their value, in each order of the axes. */
@Tag("numpy")
class NumpyValuesTest {
    private static final List<Map<Dimension, Integer>> SIZES = List.of(
            Map.of(TermArbitraries.N, 3, TermArbitraries.M, 4),
            Map.of(TermArbitraries.N, 2, TermArbitraries.M, 1),
            Map.of(TermArbitraries.N, 1, TermArbitraries.M, 3));

    private static @Nullable NumpyProcess numpy;

    @BeforeContainer
    static void start() {
        numpy = NumpyProcess.start();
    }

    @AfterContainer
    static void stop() {
        Objects.requireNonNull(numpy).close();
    }

    @Provide
    Arbitrary<Term> terms() {
        return Arbitraries.integers()
                .between(1, 5)
                .flatMap(depth -> Arbitraries.oneOf(
                        TermArbitraries.total().withCalls().open(depth),
                        TermArbitraries.any().withCalls().open(depth)));
    }

    /** Sums of products of vectors, matrices, deltas, a tensor of three indices, and the function's own outputs. */
    @Provide
    Arbitrary<Term> products() {
        return Arbitraries.integers()
                .between(1, 3)
                .flatMap(depth -> product(TermArbitraries.FREE, depth))
                .withoutEdgeCases();
    }

    private static Arbitrary<Term> product(List<Index.Variable> scope, int depth) {
        return factor(scope, depth)
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(factors -> factors.stream().reduce(Terms::mul).orElseThrow());
    }

    private static Arbitrary<Term> factor(List<Index.Variable> scope, int depth) {
        Arbitrary<Index> n = index(scope, TermArbitraries.N);
        Arbitrary<Index> m = index(scope, TermArbitraries.M);
        Arbitrary<Term> leaf = Arbitraries.oneOf(
                n.map(TermArbitraries::x),
                n.map(at -> TermArbitraries.softmax().call(List.of(at))),
                m.map(TermArbitraries::v),
                Combinators.combine(m, n).as(TermArbitraries::w),
                Combinators.combine(n, n).as((i, j) -> new Term.Entry("A", List.of(i, j))),
                Combinators.combine(n, m, n).as((i, a, j) -> new Term.Entry("B", List.of(i, a, j))),
                Combinators.combine(n, n).as(Term.Delta::new),
                Combinators.combine(m, m).as(Term.Delta::new),
                Arbitraries.of(Terms.num(-2), Terms.div(Terms.num(1), new Term.Size(TermArbitraries.N))));
        if (depth == 0) {
            return leaf;
        }
        Arbitrary<Term> sum = Arbitraries.of(TermArbitraries.K, TermArbitraries.A, TermArbitraries.B, TermArbitraries.I)
                .flatMap(bound -> product(with(scope, bound), depth - 1).map(body -> new Term.Sum(bound, body)));
        Arbitrary<Term> part = product(scope, depth - 1);
        return Arbitraries.oneOf(
                leaf,
                sum,
                sum,
                Combinators.combine(part, part).as(Terms::sub),
                Combinators.combine(part, leaf).as((top, bottom) -> Terms.div(top, Terms.exp(bottom))),
                part.map(Terms::neg));
    }

    private static Arbitrary<Index> index(List<Index.Variable> scope, Dimension dimension) {
        List<Index> choices = new ArrayList<>(List.of(new Index.Position(1, dimension)));
        for (int weight = 0; weight < 3; weight++) {
            scope.stream().filter(index -> index.dimension().equals(dimension)).forEach(choices::add);
        }
        return Arbitraries.of(choices);
    }

    private static List<Index.Variable> with(List<Index.Variable> scope, Index.Variable bound) {
        List<Index.Variable> inner = new ArrayList<>(scope);
        inner.remove(bound);
        inner.add(bound);
        return inner;
    }

    @Provide
    Arbitrary<List<Index.Variable>> axes() {
        return Arbitraries.shuffle(TermArbitraries.FREE);
    }

    @Property(tries = 400, seed = "20260101")
    void agreesWithAnyTerm(@ForAll("terms") Term term, @ForAll("axes") List<Index.Variable> axes) {
        compare(term, axes);
    }

    @Property(tries = 400, seed = "20260102")
    void agreesWithSumsOfProducts(@ForAll("products") Term term, @ForAll("axes") List<Index.Variable> axes) {
        compare(term, axes);
    }

    private static void compare(Term term, List<Index.Variable> axes) {
        Function softmax = TermArbitraries.softmax();
        NumpyLine line = NumpyPrinter.of(softmax, term).line(term, axes).orElseThrow();
        for (Map<Dimension, Integer> sizes : SIZES) {
            Objects.requireNonNull(numpy).compare(line, term, axes, softmax, sizes, Set.of());
        }
    }
}
