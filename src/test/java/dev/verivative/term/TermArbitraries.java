package dev.verivative.term;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Random well-formed terms over a vector x of dimension n, a matrix W of m by n, a vector v of dimension m and a symbol
 * T. Bound and free indices share their few letters, so that shadowing and the danger of capture are common.
 */
public final class TermArbitraries {
    public static final Dimension N = Dimension.of("n");
    public static final Dimension M = Dimension.of("m");
    public static final Tensor X = new Tensor("x", List.of(N));
    public static final Tensor W = new Tensor("W", List.of(M, N));
    public static final Tensor V = new Tensor("v", List.of(M));
    public static final Index.Variable I = new Index.Variable("i", N);
    public static final Index.Variable J = new Index.Variable("j", N);
    public static final Index.Variable K = new Index.Variable("k", N);
    public static final Index.Variable A = new Index.Variable("a", M);
    public static final Index.Variable B = new Index.Variable("b", M);

    /** The free indices of {@link #open}. */
    public static final List<Index.Variable> FREE = List.of(I, J, A);

    private static final List<Index.Variable> BINDERS = List.of(I, J, K, A, B);
    private static final Set<Op> TOTAL =
            Set.of(Op.ADD, Op.SUB, Op.MUL, Op.NEG, Op.SIN, Op.COS, Op.TANH, Op.LOGISTIC, Op.ERF);

    private final boolean total;
    private final boolean calls;
    private final boolean partials;

    private TermArbitraries(boolean total, boolean calls, boolean partials) {
        this.total = total;
        this.calls = calls;
        this.partials = partials;
    }

    /** Everything but calls and derivatives; not defined everywhere. */
    public static TermArbitraries any() {
        return new TermArbitraries(false, false, false);
    }

    /** Defined everywhere and never large. */
    public static TermArbitraries total() {
        return new TermArbitraries(true, false, false);
    }

    /** Also calls of softmax, with arguments that use the indices around. */
    public TermArbitraries withCalls() {
        return new TermArbitraries(total, true, partials);
    }

    /** Also derivatives, which are not put under each other. */
    public TermArbitraries withPartials() {
        return new TermArbitraries(total, calls, true);
    }

    /** Terms whose free indices are among {@link #FREE}. */
    public Arbitrary<Term> open(int depth) {
        return terms(FREE, depth).withoutEdgeCases();
    }

    public Arbitrary<Term> closed(int depth) {
        return terms(List.of(), depth).withoutEdgeCases();
    }

    /** sigma(x)_i = e^(x_i) / sum_k e^(x_k). */
    public static Function softmax() {
        Term sum = new Term.Sum(K, Terms.exp(x(K)));
        return new Function("sigma", List.of(X), List.of(I), Terms.div(Terms.exp(x(I)), sum));
    }

    public static Term.Entry x(Index index) {
        return new Term.Entry("x", List.of(index));
    }

    public static Term.Entry v(Index index) {
        return new Term.Entry("v", List.of(index));
    }

    public static Term.Entry w(Index row, Index column) {
        return new Term.Entry("W", List.of(row, column));
    }

    /** Terms whose free indices are in scope. */
    public Arbitrary<Term> terms(List<Index.Variable> scope, int depth) {
        if (depth == 0) {
            return leaves(scope);
        }
        List<Arbitrary<Term>> kinds = new ArrayList<>();
        kinds.add(leaves(scope));
        kinds.add(Arbitraries.of(Op.values())
                .filter(op -> !total || TOTAL.contains(op))
                .flatMap(op -> operation(op, scope, depth)));
        kinds.add(Arbitraries.of(BINDERS)
                .flatMap(binder -> terms(with(scope, binder), depth - 1).map(body -> new Term.Sum(binder, body))));
        if (calls) {
            Arbitrary<Term> argument = new TermArbitraries(total, false, false).terms(with(scope, K), depth - 1);
            kinds.add(Combinators.combine(argument, position(N, scope))
                    .as((body, at) ->
                            new Term.Call(softmax(), List.of(new Abstraction(List.of(K), body)), List.of(at))));
        }
        if (partials) {
            kinds.add(Combinators.combine(
                            new TermArbitraries(total, calls, false).terms(scope, depth - 1), entries(scope))
                    .as(Term.Partial::new));
        }
        return Arbitraries.oneOf(kinds);
    }

    private Arbitrary<Term> operation(Op op, List<Index.Variable> scope, int depth) {
        Arbitrary<Term> first = terms(scope, depth - 1);
        if (op.arity() == 1) {
            return first.map(argument -> Terms.apply(op, argument));
        }
        Arbitrary<Term> second = op == Op.POW
                ? Arbitraries.oneOf(Arbitraries.integers().between(-3, 3).map(Terms::num), terms(scope, 0))
                : terms(scope, depth - 1);
        return Combinators.combine(first, second).as((left, right) -> Terms.apply(op, left, right));
    }

    private static Arbitrary<Term> leaves(List<Index.Variable> scope) {
        return Arbitraries.oneOf(
                Combinators.combine(
                                Arbitraries.integers().between(-3, 3),
                                Arbitraries.integers().between(1, 3))
                        .as((p, q) -> new Term.Num(Rational.of(p, q))),
                Arbitraries.of(new Term.Symbol("T"), new Term.Size(N), new Term.Size(M)),
                entries(scope),
                entries(scope),
                Combinators.combine(position(N, scope), position(N, scope)).as(Term.Delta::new));
    }

    private static Arbitrary<Term> entries(List<Index.Variable> scope) {
        return Arbitraries.oneOf(
                position(N, scope).map(TermArbitraries::x),
                position(M, scope).map(TermArbitraries::v),
                Combinators.combine(position(M, scope), position(N, scope)).as(TermArbitraries::w));
    }

    private static Arbitrary<Index> position(Dimension dimension, List<Index.Variable> scope) {
        List<Index> choices = new ArrayList<>();
        // Only the first position exists in every dimension.
        choices.add(new Index.Position(1, dimension));
        for (Index.Variable variable : scope) {
            if (variable.dimension().equals(dimension)) {
                choices.add(variable);
                choices.add(variable);
            }
        }
        return Arbitraries.of(choices);
    }

    private static List<Index.Variable> with(List<Index.Variable> scope, Index.Variable binder) {
        List<Index.Variable> inner = new ArrayList<>(scope);
        if (!inner.contains(binder)) {
            inner.add(binder);
        }
        return inner;
    }
}
