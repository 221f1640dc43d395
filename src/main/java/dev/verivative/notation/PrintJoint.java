package dev.verivative.notation;

import dev.verivative.term.Function;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Term.Call;
import dev.verivative.term.Terms;

/** Where two factors cannot stand side by side without a sign. */
final class PrintJoint {
    private PrintJoint() {}

    static boolean needsSign(Term before, Term after, boolean brackets, PrintScope scope) {
        if (!brackets && startsWithNumber(after)) {
            return true;
        }
        if (before instanceof Term.Num && Terms.is(after, Op.DIV)) {
            return true;
        }
        if (before instanceof Term.Partial partial && !LatexPrinter.isOnTop(partial.body(), scope)) {
            return true;
        }
        if (!brackets && after instanceof Term.Apply power && LatexPrinter.bracketsBase(power, scope)) {
            return couldBeCall(before, power.left(), scope);
        }
        return brackets && couldBeCall(before, after, scope);
    }

    private static boolean startsWithNumber(Term term) {
        return term instanceof Term.Num
                || (term instanceof Term.Apply apply && apply.op() == Op.POW && apply.left() instanceof Term.Num);
    }

    /** Whether a function before brackets is, by the reader's rules, not certain to be a factor. */
    private static boolean couldBeCall(Term before, Term after, PrintScope scope) {
        Term head = Terms.is(before, Op.POW) ? ((Term.Apply) before).left() : before;
        if (!(head instanceof Call call) || call.arguments().isEmpty() || !call.isPlain() || scope.withArguments()) {
            return false;
        }
        Function function = call.function();
        boolean ofVectors = function.variables().stream().anyMatch(variable -> variable.rank() > 0);
        boolean ofTwoTerms = Terms.is(after, Op.ADD) || Terms.is(after, Op.SUB);
        boolean certain = LatexPrinter.isAddition(after)
                && ((ofTwoTerms && ofVectors && scope.entry() == null)
                        || PrintedNames.hasPlainCall(after, function.symbol()::equals));
        return !certain;
    }
}
