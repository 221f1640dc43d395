package dev.verivative.notation;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * What notations cannot tell apart: 1/2 as a quotient and as a number, and in some of them -2*x as (-2)*x and as
 * -(2*x), a + (b + c) as a + b + c, and a*(b/c) as a*b/c.
 */
final class Canonical {
    private final boolean flat;

    private Canonical(boolean flat) {
        this.flat = flat;
    }

    /** With quotients of whole numbers as numbers. */
    static Term numbers(Term term) {
        return new Canonical(false).of(term);
    }

    /** Also with sums and products that begin with a sum or product, and one sign before all of it. */
    static Term flat(Term term) {
        return new Canonical(true).of(term);
    }

    private Term of(Term term) {
        if (term instanceof Term.Call call) {
            return new Term.Call(
                    call.function(),
                    call.arguments().stream()
                            .map(argument -> new Abstraction(argument.parameters(), of(argument.body())))
                            .toList(),
                    call.indices());
        }
        Term inner =
                number(term.withChildren(term.children().stream().map(this::of).toList()));
        if (!flat) {
            return inner;
        }
        if (Terms.is(inner, Op.ADD)) {
            return sum((Term.Apply) inner);
        }
        boolean product = Terms.is(inner, Op.MUL)
                || Terms.is(inner, Op.DIV)
                || Terms.is(inner, Op.NEG)
                || (inner instanceof Term.Num num && num.value().signum() < 0);
        return product ? product(inner) : inner;
    }

    private Term number(Term term) {
        return term instanceof Term.Apply apply
                        && apply.op() == Op.DIV
                        && apply.left() instanceof Term.Num above
                        && apply.right() instanceof Term.Num below
                        && above.value().isInteger()
                        && below.value().isInteger()
                        && below.value().signum() > 0
                        && above.value().signum() >= 0
                ? new Term.Num(above.value().times(below.value().inverse()))
                : term;
    }

    private static Term sum(Term.Apply sum) {
        if (sum.right() instanceof Term.Apply right && (right.op() == Op.ADD || right.op() == Op.SUB)) {
            return Terms.apply(right.op(), sum((Term.Apply) Terms.add(sum.left(), right.left())), right.right());
        }
        return sum;
    }

    private record Factor(Op op, Term term) {}

    private Term product(Term term) {
        List<Factor> factors = new ArrayList<>();
        boolean negative = collect(Op.MUL, term, factors);
        Term product = factors.get(0).term();
        for (Factor factor : factors.subList(1, factors.size())) {
            product = number(Terms.apply(factor.op(), product, factor.term()));
        }
        return negative && !product.equals(Term.Num.ZERO) ? Terms.neg(product) : product;
    }

    /** Whether a sign is left over. */
    private static boolean collect(Op op, Term term, List<Factor> factors) {
        if (Terms.is(term, Op.NEG)) {
            return !collect(op, ((Term.Apply) term).argument(), factors);
        } else if (term instanceof Term.Num num && num.value().signum() < 0) {
            return !collect(op, new Term.Num(num.value().negate()), factors);
        } else if (op == Op.MUL && (Terms.is(term, Op.MUL) || Terms.is(term, Op.DIV))) {
            Term.Apply product = (Term.Apply) term;
            return collect(op, product.left(), factors) ^ collect(product.op(), product.right(), factors);
        }
        factors.add(new Factor(op, term));
        return false;
    }
}
