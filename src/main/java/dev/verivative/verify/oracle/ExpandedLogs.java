package dev.verivative.verify.oracle;

import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;

/**
 * Logarithms of products and quotients as sums and differences, and of exponentials as their arguments: honest code
 * takes the logarithm of softmax as x_i minus the log-sum-exp, and rounds each of the two.
 */
final class ExpandedLogs {
    private ExpandedLogs() {}

    /** The term with definitions unfolded and logarithms expanded. */
    static Term of(Term term) {
        if (term instanceof Term.Call call) {
            return of(call.unfold());
        }
        List<Term> children = new ArrayList<>();
        term.children().forEach(child -> children.add(of(child)));
        Term inside = term.withChildren(children);
        return Terms.is(inside, Op.LOG) ? log(inside.children().get(0)) : inside;
    }

    private static Term log(Term argument) {
        if (!(argument instanceof Term.Apply apply)) {
            return Terms.log(argument);
        }
        return switch (apply.op()) {
            case EXP -> apply.argument();
            case DIV -> Terms.sub(log(apply.left()), log(apply.right()));
            case MUL -> Terms.add(log(apply.left()), log(apply.right()));
            default -> Terms.log(argument);
        };
    }
}
