package dev.verivative.notation;

import static dev.verivative.notation.Binding.ATOM;
import static dev.verivative.notation.Binding.FACTOR;
import static dev.verivative.notation.Binding.NEGATIVE;
import static dev.verivative.notation.Binding.POWER;
import static dev.verivative.notation.Binding.PRODUCT;
import static dev.verivative.notation.Binding.SUM;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.List;

/**
 * Writes a term in one line with as few brackets as its notation needs.
 *
 * <p>Notations differ in their words and signs, and in how tightly some of them bind.
 */
abstract class LinearWriter {
    final StringBuilder text = new StringBuilder();

    abstract String minus();

    abstract void exp(Term exponent);

    abstract void function(Op op, Term argument);

    abstract void power(Term base, Term exponent);

    abstract void sum(Term.Sum sum);

    abstract void partial(Term.Partial partial);

    abstract void call(Term.Call call);

    abstract String leaf(Term term);

    /** The sign between two factors, given the text of the second. */
    abstract String times(Term left, String right);

    abstract String over(String numerator, String denominator);

    /** Whether products have no sign, so that a division beside a factor needs brackets. */
    abstract boolean juxtaposes();

    abstract int level(Op function);

    abstract int levelOfSum();

    abstract int levelOfPartial();

    /** The text of the term alone. */
    final String line(Term term) {
        write(term, SUM, false);
        return text.toString();
    }

    /**
     * @param least how tightly the text has to hold together, else it gets brackets
     * @param followed whether another factor follows, into which an open sum would run
     */
    final void write(Term term, int least, boolean followed) {
        if (level(term) < least || (followed && term instanceof Term.Sum && levelOfSum() < ATOM)) {
            text.append('(');
            plain(term, false);
            text.append(')');
        } else {
            plain(term, followed);
        }
    }

    private void plain(Term term, boolean followed) {
        if (term instanceof Term.Num num) {
            text.append(number(num.value()));
        } else if (term instanceof Term.Apply apply) {
            apply(apply, followed);
        } else if (term instanceof Term.Sum sum) {
            sum(sum);
        } else if (term instanceof Term.Partial partial) {
            partial(partial);
        } else if (term instanceof Term.Call call) {
            call(call);
        } else {
            text.append(leaf(term));
        }
    }

    private void apply(Term.Apply apply, boolean followed) {
        switch (apply.op()) {
            case ADD, SUB -> summands(apply);
            case MUL -> factors(apply, followed);
            case DIV -> quotient(apply, followed);
            case NEG -> {
                text.append(minus());
                write(apply.argument(), PRODUCT, followed);
            }
            case POW -> power(apply.left(), apply.right());
            case EXP -> exp(apply.argument());
            default -> function(apply.op(), apply.argument());
        }
    }

    private void summands(Term sum) {
        int least = NEGATIVE;
        for (Chain summand : Chain.summands(sum, Focus.NOWHERE)) {
            if (least != NEGATIVE) {
                text.append(' ').append(summand.minus() ? minus() : "+").append(' ');
            }
            write(summand.term(), least, false);
            least = PRODUCT;
        }
    }

    private void factors(Term product, boolean followed) {
        List<Chain> factors = Chain.factors(product, Focus.NOWHERE);
        boolean leads = leadsWithMinus(product);
        for (int i = 0; i < factors.size(); i++) {
            Term factor = factors.get(i).term();
            int start = text.length();
            int least = i > 0 || juxtaposes() ? FACTOR : PRODUCT;
            write(factor, i == 0 && leads ? NEGATIVE : least, followed || i < factors.size() - 1);
            if (i > 0) {
                text.insert(start, times(factors.get(i - 1).term(), text.substring(start)));
            }
        }
    }

    private void quotient(Term.Apply quotient, boolean followed) {
        int start = text.length();
        boolean fraction = isFraction(quotient.left());
        int least = juxtaposes() && fraction ? FACTOR : PRODUCT;
        write(quotient.left(), leadsWithMinus(quotient) ? NEGATIVE : least, true);
        int middle = text.length();
        write(quotient.right(), FACTOR, followed);
        text.insert(middle, over(text.substring(start, middle), text.substring(middle)));
    }

    final String number(Rational value) {
        String digits = value.abs().toString();
        return value.signum() < 0 ? minus() + digits : digits;
    }

    final int level(Term term) {
        if (term instanceof Term.Num num) {
            return num.value().signum() < 0 ? NEGATIVE : num.value().isInteger() ? ATOM : PRODUCT;
        }
        if (term instanceof Term.Apply apply) {
            return switch (apply.op()) {
                case ADD, SUB -> SUM;
                case NEG -> NEGATIVE;
                case MUL, DIV -> leadsWithMinus(apply) ? NEGATIVE : PRODUCT;
                case POW -> POWER;
                default -> level(apply.op());
            };
        }
        return term instanceof Term.Sum ? levelOfSum() : term instanceof Term.Partial ? levelOfPartial() : ATOM;
    }

    /** Whether the text begins with the minus sign of a number, as in -2*x. */
    private boolean leadsWithMinus(Term term) {
        Term first = term;
        while (Terms.is(first, Op.MUL) || Terms.is(first, Op.DIV)) {
            first = ((Term.Apply) first).left();
            if (juxtaposes() && isFraction(first)) {
                return false;
            }
        }
        return first instanceof Term.Num num && num.value().signum() < 0;
    }

    private static boolean isFraction(Term term) {
        return Terms.is(term, Op.DIV)
                || (term instanceof Term.Num num && !num.value().isInteger());
    }
}
