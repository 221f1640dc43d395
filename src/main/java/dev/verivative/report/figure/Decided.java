package dev.verivative.report.figure;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;

/** A term at known places without its Kronecker deltas: what they make zero or one is left out. */
final class Decided {
    private Decided() {}

    static Term of(Term term) {
        if (term instanceof Term.Delta delta
                && delta.left() instanceof Index.Position left
                && delta.right() instanceof Index.Position right) {
            return Terms.num(left.value() == right.value() ? 1 : 0);
        } else if (!hasDelta(term)) {
            return term;
        }
        List<Term> parts = term.children().stream().map(Decided::of).toList();
        if (term instanceof Term.Apply apply) {
            return parts.size() == 1
                    ? simple(apply.op(), parts.get(0))
                    : simple(apply.op(), parts.get(0), parts.get(1));
        }
        return isZero(parts.get(0)) && term instanceof Term.Sum ? Term.Num.ZERO : term.withChildren(parts);
    }

    private static Term simple(Op op, Term argument) {
        return op == Op.NEG && isZero(argument) ? Term.Num.ZERO : Terms.apply(op, argument);
    }

    private static Term simple(Op op, Term left, Term right) {
        boolean product = op == Op.MUL;
        boolean factor = product || op == Op.DIV;
        boolean summand = op == Op.ADD || op == Op.SUB;
        if ((factor && isZero(left)) || (product && isZero(right))) {
            return Term.Num.ZERO;
        } else if ((product && isOne(left)) || (op == Op.ADD && isZero(left))) {
            return right;
        } else if ((factor && isOne(right)) || (summand && isZero(right))) {
            return left;
        } else if (op == Op.SUB && isZero(left)) {
            return Terms.neg(right);
        } else if (product && Terms.is(right, Op.NEG)) {
            return Terms.neg(simple(Op.MUL, left, right.children().get(0)));
        }
        return Terms.apply(op, left, right);
    }

    private static boolean hasDelta(Term term) {
        return term instanceof Term.Delta || term.children().stream().anyMatch(Decided::hasDelta);
    }

    private static boolean isZero(Term term) {
        return term.equals(Term.Num.ZERO);
    }

    private static boolean isOne(Term term) {
        return term.equals(Term.Num.ONE);
    }
}
