package dev.verivative.symja;

import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.verivative.exact.Comparison;
import dev.verivative.exact.Differ;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** What is equal in the field has equal values. */
class FieldSoundnessTest {
    private static final Set<String> POSITIVE = Set.of("p");

    /** Rewritings that are wrong for some numbers or everywhere, and some that are right. */
    private enum Rewriting {
        SWAP_ROOT_AND_SQUARE,
        SPLIT_ROOT,
        SPLIT_LOG,
        SPLIT_EXPONENTIAL,
        DROP_ROOT,
        JOIN_POWERS,
        COMMUTE,
        TURN
    }

    @Property(seed = "42", tries = 1000)
    void equalTermsHaveEqualValues(@ForAll("terms") Term term, @ForAll Rewriting rewriting) {
        Term other = rewritten(term, rewriting);
        boolean equal;
        try {
            equal = FieldIdentity.areEqual(term, other, POSITIVE);
        } catch (NoOpinion e) {
            return;
        }
        if (equal) {
            Comparison comparison = Differ.STANDARD.withPositive(POSITIVE).compare(term, other);
            assertFalse(comparison instanceof Comparison.Different, () -> term + " and " + other + ": " + comparison);
        }
    }

    private static Term rewritten(Term term, Rewriting rewriting) {
        Term inside = term.withChildren(term.children().stream()
                .map(child -> rewritten(child, rewriting))
                .toList());
        if (!(inside instanceof Term.Apply apply)) {
            return inside;
        }
        Term u = apply.argument();
        boolean product = Terms.is(u, Op.MUL) || Terms.is(u, Op.DIV);
        return switch (rewriting) {
            case SWAP_ROOT_AND_SQUARE ->
                apply.op() == Op.SQRT
                                && Terms.is(u, Op.MUL)
                                && u.children().get(0).equals(u.children().get(1))
                        ? u.children().get(0)
                        : inside;
            case SPLIT_ROOT -> apply.op() == Op.SQRT && product ? split((Term.Apply) u, Op.SQRT) : inside;
            case SPLIT_LOG ->
                apply.op() == Op.LOG && Terms.is(u, Op.MUL)
                        ? Terms.add(
                                Terms.log(u.children().get(0)),
                                Terms.log(u.children().get(1)))
                        : inside;
            case SPLIT_EXPONENTIAL ->
                apply.op() == Op.EXP && Terms.is(u, Op.ADD)
                        ? Terms.mul(
                                Terms.exp(u.children().get(0)),
                                Terms.exp(u.children().get(1)))
                        : inside;
            case DROP_ROOT -> apply.op() == Op.SQRT ? u : inside;
            case JOIN_POWERS ->
                apply.op() == Op.POW && Terms.is(u, Op.POW)
                        ? Terms.pow(u.children().get(0), Terms.mul(u.children().get(1), apply.right()))
                        : inside;
            case COMMUTE -> apply.op() == Op.ADD || apply.op() == Op.MUL ? turned(apply) : inside;
            case TURN -> apply.op() == Op.SUB ? turned(apply) : inside;
        };
    }

    private static Term turned(Term.Apply apply) {
        return apply.withChildren(List.of(apply.right(), apply.left()));
    }

    private static Term split(Term.Apply product, Op op) {
        return Terms.apply(product.op(), Terms.apply(op, product.left()), Terms.apply(op, product.right()));
    }

    @Provide
    Arbitrary<Term> terms() {
        return terms(4);
    }

    private static Arbitrary<Term> terms(int depth) {
        Arbitrary<Term> leaves = Arbitraries.oneOf(
                Arbitraries.of("a", "b", "p").map(Term.Symbol::new),
                Arbitraries.of(Rational.of(2), Rational.of(-3), Rational.HALF, Rational.of(4, 9), Rational.ONE)
                        .map(Term.Num::new));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<Term> inner = Arbitraries.lazy(() -> terms(depth - 1));
        Arbitrary<Term> binary = Combinators.combine(
                        Arbitraries.of(Op.ADD, Op.SUB, Op.MUL, Op.MUL, Op.DIV), inner, inner)
                .as(Terms::apply);
        Arbitrary<Term> squares = inner.map(u -> Terms.mul(u, u));
        Arbitrary<Term> powers = Combinators.combine(
                        inner,
                        Arbitraries.of(2L, -1L, 3L, -2L).map(Terms::num),
                        Arbitraries.of(Rational.HALF, Rational.of(-1, 3), Rational.of(3, 2)))
                .as((base, whole, part) -> Terms.pow(Terms.pow(base, whole), new Term.Num(part)));
        Arbitrary<Term> functions = Combinators.combine(
                        Arbitraries.of(List.of(
                                Op.NEG,
                                Op.EXP,
                                Op.SQRT,
                                Op.SQRT,
                                Op.LOG,
                                Op.TANH,
                                Op.LOGISTIC,
                                Op.SIN,
                                Op.COS,
                                Op.SINH,
                                Op.COSH,
                                Op.ERF)),
                        inner)
                .as((op, u) -> Terms.apply(op, u));
        return Arbitraries.frequencyOf(
                Tuple.of(5, binary),
                Tuple.of(2, squares),
                Tuple.of(1, powers),
                Tuple.of(4, functions),
                Tuple.of(2, leaves));
    }
}
