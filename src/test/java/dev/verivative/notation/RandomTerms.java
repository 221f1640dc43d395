package dev.verivative.notation;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Terms of all kinds, with the free indices i and j; bound ones may hide them. */
final class RandomTerms {
    private static final Arbitrary<Index> INDICES = Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.of("i", "j", "k", "l", "k'").map(Formulas::index)),
            Tuple.of(1, Arbitraries.integers().between(1, 3).map(Formulas::position)));

    private RandomTerms() {}

    static Arbitrary<Term> terms() {
        return terms(4);
    }

    private static Arbitrary<Term> terms(int depth) {
        if (depth == 0) {
            return leaves();
        }
        Arbitrary<Term> inner = Arbitraries.lazy(() -> terms(depth - 1));
        Arbitrary<Term> binary = Combinators.combine(
                        Arbitraries.of(Op.ADD, Op.SUB, Op.MUL, Op.MUL, Op.DIV, Op.DIV, Op.POW), inner, inner)
                .as(Terms::apply);
        Arbitrary<Term> unary = Combinators.combine(
                        Arbitraries.of(Op.NEG, Op.NEG, Op.EXP, Op.SQRT, Op.LOG, Op.TANH, Op.LOGISTIC), inner)
                .as(Terms::apply);
        Arbitrary<Term> sums = Combinators.combine(Arbitraries.of("k", "l", "k'", "i"), inner)
                .as((index, body) -> new Term.Sum(Formulas.index(index), body));
        Arbitrary<Term> partials = inner.map(body -> new Term.Partial(body, Formulas.x("j")));
        return Arbitraries.frequencyOf(
                Tuple.of(6, binary),
                Tuple.of(3, unary),
                Tuple.of(2, sums),
                Tuple.of(1, partials),
                Tuple.of(2, leaves()));
    }

    private static Arbitrary<Term> leaves() {
        Arbitrary<Term> numbers = Combinators.combine(
                        Arbitraries.integers().between(-3, 12), Arbitraries.of(1, 1, 2, 3))
                .as((above, below) -> new Term.Num(Rational.of(above, below)));
        Arbitrary<Term> entries = INDICES.map(index -> new Term.Entry("x", List.of(index)));
        Arbitrary<Term> matrices =
                Combinators.combine(INDICES, INDICES).as((row, column) -> new Term.Entry("W", List.of(row, column)));
        Arbitrary<Term> deltas = Combinators.combine(INDICES, INDICES).as(Term.Delta::new);
        return Arbitraries.oneOf(
                numbers,
                entries,
                matrices,
                deltas,
                INDICES.map(Formulas::sigma),
                Arbitraries.of("T", "k1").map(Term.Symbol::new),
                Arbitraries.just(Formulas.SIZE));
    }
}
