package dev.verivative.notation;

import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;

/** How tightly a text or a picture holds together, loosest first. */
final class Binding {
    static final int SUM = 1;
    static final int NEGATIVE = 2;
    static final int PRODUCT = 3;
    static final int FACTOR = 4;
    static final int POWER = 5;
    static final int ATOM = 6;

    private Binding() {}

    /** Of the picture of a term, in which a fraction is one thing. */
    static int ofPicture(Term term) {
        if (term instanceof Term.Num num) {
            return num.value().signum() < 0 ? NEGATIVE : num.value().isInteger() ? ATOM : FACTOR;
        }
        if (term instanceof Term.Apply apply) {
            return switch (apply.op()) {
                case ADD, SUB -> SUM;
                case NEG -> NEGATIVE;
                case MUL -> leadsWithMinus(apply) ? NEGATIVE : PRODUCT;
                case DIV -> FACTOR;
                case POW, EXP, SQRT -> POWER;
                default -> ATOM;
            };
        }
        return term instanceof Term.Sum || term instanceof Term.Partial ? FACTOR : ATOM;
    }

    /** Whether a product begins with a negative number. */
    static boolean leadsWithMinus(Term product) {
        Term first = product;
        while (Terms.is(first, Op.MUL)) {
            first = ((Term.Apply) first).left();
        }
        return first instanceof Term.Num num && num.value().signum() < 0;
    }

    /** Whether the picture has no end of its own on the right, so that it would take in a factor that follows. */
    static boolean isOpen(Term term) {
        if (term instanceof Term.Partial partial) {
            return isOpen(partial.body());
        }
        return term instanceof Term.Sum;
    }

    /** Whether a derivative of it is written as one fraction rather than as an operator before its operand. */
    static boolean isNumerator(Term body) {
        boolean power = Terms.is(body, Op.EXP)
                && ((Term.Apply) body).argument().children().isEmpty();
        return power || body.children().isEmpty();
    }
}
