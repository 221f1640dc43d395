package dev.verivative.notation;

import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Term.Apply;
import dev.verivative.term.Terms;

/** The sign between two factors: a dot where LaTeX has one, and else none, with room where TeX leaves some. */
final class MathMlJoint {
    private MathMlJoint() {}

    /**
     * The sign.
     *
     * @param brackets whether the second factor is in brackets
     * @param element the second factor as it is written
     */
    static String between(Term before, Term after, boolean brackets, String element, PrintScope scope) {
        if (PrintJoint.needsSign(before, after, brackets, scope)) {
            return MathMl.operator("⋅");
        }
        // Signs of sums and high brackets keep their own distance.
        boolean ownDistance = brackets ? MathMl.isHigh(element) : after instanceof Term.Sum;
        boolean apart = brackets || isApart(before, scope) || isApart(after, scope);
        return apart && !ownDistance ? MathMl.TIMES_APART : MathMl.TIMES;
    }

    /** Whether it begins with a word, such as the name of a function. */
    static boolean isWord(Term term, PrintScope scope) {
        if (term instanceof Apply power && power.op() == Op.POW) {
            return isWord(power.left(), scope);
        } else if (term instanceof Term.Call call) {
            return MathMlNames.isWord(call.function().symbol());
        } else if (term instanceof Term.Symbol symbol) {
            return MathMlNames.isWord(symbol.name());
        } else if (term instanceof Term.Entry entry) {
            return MathMlNames.isWord(entry.tensor());
        }
        return LatexPrinter.isNamedFunction(term, scope);
    }

    /** Whether it is set off from its neighbours: a word, a bracket or a fraction. */
    private static boolean isApart(Term term, PrintScope scope) {
        if (term instanceof Apply apply && apply.op() == Op.POW) {
            return LatexPrinter.bracketsBase(apply, scope) || isApart(apply.left(), scope);
        }
        return isWord(term, scope)
                || Terms.is(term, Op.DIV)
                || Terms.is(term, Op.SQRT)
                || term instanceof Term.Partial
                || term instanceof Term.Sum
                || (term instanceof Term.Call call && !call.isPlain())
                || (term instanceof Term.Num num && !num.value().isInteger());
    }
}
