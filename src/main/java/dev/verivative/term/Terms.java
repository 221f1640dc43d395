package dev.verivative.term;

import java.util.List;
import java.util.function.Function;

/** Short constructors; they build what they are told to and simplify nothing. */
public final class Terms {
    private Terms() {}

    public static Term num(long value) {
        return Term.Num.of(value);
    }

    /** The size of a dimension: a number where it is known. */
    public static Term size(Dimension dimension) {
        return dimension.isFixed() ? num(dimension.size()) : new Term.Size(dimension);
    }

    public static Term add(Term left, Term right) {
        return apply(Op.ADD, left, right);
    }

    public static Term sub(Term left, Term right) {
        return apply(Op.SUB, left, right);
    }

    public static Term mul(Term left, Term right) {
        return apply(Op.MUL, left, right);
    }

    public static Term div(Term left, Term right) {
        return apply(Op.DIV, left, right);
    }

    public static Term pow(Term base, Term exponent) {
        return apply(Op.POW, base, exponent);
    }

    public static Term pow(Term base, long exponent) {
        return apply(Op.POW, base, num(exponent));
    }

    public static Term neg(Term argument) {
        return apply(Op.NEG, argument);
    }

    public static Term exp(Term argument) {
        return apply(Op.EXP, argument);
    }

    public static Term log(Term argument) {
        return apply(Op.LOG, argument);
    }

    public static Term apply(Op op, Term... arguments) {
        return new Term.Apply(op, List.of(arguments));
    }

    /** All of them added up, or multiplied: as flat as can be, so that many parts do not nest deeply. */
    public static Term join(Op op, List<Term> parts) {
        int half = parts.size() / 2;
        if (half == 0) {
            return parts.isEmpty() ? num(op == Op.ADD ? 0 : 1) : parts.get(0);
        }
        return apply(op, join(op, parts.subList(0, half)), join(op, parts.subList(half, parts.size())));
    }

    /** The list with each of its elements changed. */
    static <A, B> List<B> each(List<A> list, Function<A, B> change) {
        Object[] changed = new Object[list.size()];
        for (int i = 0; i < changed.length; i++) {
            changed[i] = change.apply(list.get(i));
        }
        @SuppressWarnings("unchecked")
        List<B> immutable = (List<B>) List.of(changed);
        return immutable;
    }

    /** The number of parts of a term, calls as one: how long the formula is. */
    public static int length(Term term) {
        return 1 + term.children().stream().mapToInt(Terms::length).sum();
    }

    public static boolean is(Term term, Op op) {
        return term instanceof Term.Apply apply && apply.op() == op;
    }
}
