package dev.verivative.kernel;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.function.IntBinaryOperator;

/** Which signs a term can have wherever it is defined, as a set of the bits NEGATIVE, ZERO and POSITIVE. */
final class Signs {
    static final int NEGATIVE = 1;
    static final int ZERO = 2;
    static final int POSITIVE = 4;
    static final int ANY = 7;

    private Signs() {}

    static int of(Term term, Assumptions known) {
        if (term instanceof Term.Num number) {
            return ofNumber(number.value().signum());
        }
        if (term instanceof Term.Size) {
            return POSITIVE;
        }
        if (term instanceof Term.Symbol symbol) {
            return symbol.name().equals("pi") || known.positive().contains(symbol.name()) ? POSITIVE : ANY;
        }
        if (term instanceof Term.Entry entry) {
            return known.positive().contains(entry.tensor()) ? POSITIVE : ANY;
        }
        if (term instanceof Term.Delta delta) {
            Index left = delta.left();
            return left.equals(delta.right())
                    ? POSITIVE
                    : known.areDistinct(left, delta.right()) ? ZERO : ZERO | POSITIVE;
        }
        if (term instanceof Term.Sum sum) {
            int body = of(sum.body(), known.without(sum.index()));
            return body | plus(body, body);
        }
        if (term instanceof Term.Call call) {
            return of(call.unfold(), known);
        }
        return term instanceof Term.Apply apply ? of(apply, known) : ANY;
    }

    static int ofNumber(int signum) {
        return signum < 0 ? NEGATIVE : signum == 0 ? ZERO : POSITIVE;
    }

    private static int of(Term.Apply apply, Assumptions known) {
        int first = of(apply.argument(), known);
        return switch (apply.op()) {
            case EXP, COSH, LOGISTIC -> POSITIVE;
            case SQRT -> first == POSITIVE ? POSITIVE : ZERO | POSITIVE;
            case SINH, TANH, ERF -> first;
            case SIN, COS, LOG -> ANY;
            case NEG -> times(first, NEGATIVE);
            case ADD -> plus(first, of(apply.right(), known));
            case SUB ->
                apply.left().equals(apply.right()) ? ZERO : plus(first, times(of(apply.right(), known), NEGATIVE));
            case MUL -> apply.left().equals(apply.right()) ? square(first) : times(first, of(apply.right(), known));
            case DIV -> times(first, divisor(of(apply.right(), known)));
            case POW -> power(first, apply.right());
        };
    }

    private static int power(int base, Term exponent) {
        if (base == POSITIVE) {
            return POSITIVE;
        }
        if (!(exponent instanceof Term.Num number && number.value().isInteger())) {
            return ANY;
        }
        int signs = number.value().signum() < 0 ? divisor(base) : base;
        return number.value().signum() == 0
                ? POSITIVE
                : number.value().numerator().testBit(0) ? signs : square(signs);
    }

    /** What is divided by is not zero; where it can be nothing else, nothing is known. */
    private static int divisor(int signs) {
        return signs == ZERO ? ANY : signs & ~ZERO;
    }

    private static int square(int signs) {
        return (signs & ZERO) | ((signs & ~ZERO) == 0 ? 0 : POSITIVE);
    }

    private static int plus(int a, int b) {
        return pairs(a, b, (x, y) -> x == y || y == ZERO ? x : x == ZERO ? y : ANY);
    }

    private static int times(int a, int b) {
        return pairs(a, b, (x, y) -> x == ZERO || y == ZERO ? ZERO : x == y ? POSITIVE : NEGATIVE);
    }

    private static int pairs(int a, int b, IntBinaryOperator combined) {
        int signs = 0;
        for (int x = NEGATIVE; x <= POSITIVE; x *= 2) {
            for (int y = NEGATIVE; y <= POSITIVE; y *= 2) {
                signs |= (a & x) != 0 && (b & y) != 0 ? combined.applyAsInt(x, y) : 0;
            }
        }
        return signs;
    }
}
