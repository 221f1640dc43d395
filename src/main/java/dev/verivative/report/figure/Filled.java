package dev.verivative.report.figure;

import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.stream.Collectors;

/**
 * A formula with its names replaced by their numbers.
 *
 * @param term made of numbers and operations only
 * @param isExact whether no number was rounded
 */
record Filled(Term term, boolean isExact) {
    /** The formula without its positions: equal for entries that are read alike. */
    static String shape(Term formula) {
        if (formula instanceof Term.Entry entry) {
            return entry.tensor();
        } else if (formula instanceof Term.Call call) {
            return call.function().symbol();
        } else if (formula instanceof Term.Delta delta) {
            return delta.left() instanceof Index.Position ? "delta" : formula.toString();
        } else if (formula.children().isEmpty()) {
            return formula.toString();
        }
        String head = formula instanceof Term.Apply apply ? apply.op().name() : "sum";
        return formula.children().stream().map(Filled::shape).collect(Collectors.joining(" ", "(" + head + " ", ")"));
    }
}
