package dev.verivative.rule;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.function.IntUnaryOperator;

/**
 * The law of signs: which ones a term can have wherever it is defined, as a set of the bits NEGATIVE, ZERO and
 * POSITIVE.
 */
public final class Signs {
    public static final int NEGATIVE = 1;
    public static final int ZERO = 2;
    public static final int POSITIVE = 4;
    public static final int ANY = 7;

    private Signs() {}

    public static int of(Term term, Assumptions known) {
        if (term instanceof Term.Num number) {
            return of(number.value().signum());
        } else if (term instanceof Term.Symbol symbol) {
            return symbol.name().equals("pi") || known.positive().contains(symbol.name()) ? POSITIVE : ANY;
        } else if (term instanceof Term.Entry entry) {
            return known.positive().contains(entry.tensor()) ? POSITIVE : ANY;
        } else if (term instanceof Term.Sum sum) {
            int body = of(sum.body(), known);
            return body | plus(body, body);
        } else if (term instanceof Term.Call call) {
            return of(call.unfold(), known);
        } else if (term instanceof Term.Apply apply) {
            return of(apply, known);
        }
        return term instanceof Term.Size ? POSITIVE : term instanceof Term.Delta ? ZERO | POSITIVE : ANY;
    }

    public static int of(int signum) {
        return 1 << (Integer.signum(signum) + 1);
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
            case SUB -> plus(first, times(of(apply.right(), known), NEGATIVE));
            case MUL -> apply.left().equals(apply.right()) ? square(first) : times(first, of(apply.right(), known));
            // What is divided by is not zero.
            case DIV -> times(first, of(apply.right(), known) & ~ZERO);
            case POW -> first == POSITIVE ? POSITIVE : isEven(apply.right()) ? square(first) : ANY;
        };
    }

    private static boolean isEven(Term term) {
        return term instanceof Term.Num number
                && number.value().times(Rational.HALF).isInteger();
    }

    private static int square(int signs) {
        return each(signs, x -> of(x * x));
    }

    private static int plus(int a, int b) {
        return each(a, x -> each(b, y -> x * y < 0 ? ANY : of(x + y)));
    }

    private static int times(int a, int b) {
        return each(a, x -> each(b, y -> of(x * y)));
    }

    /** All signs that come of one of these. */
    private static int each(int signs, IntUnaryOperator signsOf) {
        int all = 0;
        for (int sign = -1; sign <= 1; sign++) {
            all |= (signs & of(sign)) == 0 ? 0 : signsOf.applyAsInt(sign);
        }
        return all;
    }
}
