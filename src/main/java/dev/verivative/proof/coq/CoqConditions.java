package dev.verivative.proof.coq;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Index;
import java.util.List;

/** Conditions as Coq reads them. */
final class CoqConditions {
    private CoqConditions() {}

    static String statement(Obligation obligation, CoqNames names, CoqPrinter printer) {
        return quantified(obligation.forAll(), statement(obligation.condition(), printer), names, printer);
    }

    /** The statement for all values of the indices in their ranges. */
    static String quantified(List<Index.Variable> letters, String statement, CoqNames names, CoqPrinter printer) {
        StringBuilder text = new StringBuilder();
        for (Index.Variable index : letters) {
            String letter = names.of(index);
            text.append("forall ")
                    .append(letter)
                    .append(" : nat, (")
                    .append(letter)
                    .append(" < ");
            text.append(printer.dimension(index.dimension())).append(")%nat -> ");
        }
        return letters.isEmpty() ? statement : "(" + text + statement + ")";
    }

    static String statement(Condition condition, CoqPrinter printer) {
        if (condition instanceof Condition.NonZero nonZero) {
            return printer.print(nonZero.term()) + " <> 0";
        } else if (condition instanceof Condition.Positive positive) {
            return "0 < " + printer.print(positive.term());
        } else if (condition instanceof Condition.InRange range) {
            return "(" + printer.index(range.index()) + " < "
                    + printer.dimension(range.index().dimension()) + ")%nat";
        } else if (condition instanceof Condition.Distinct distinct) {
            return printer.index(distinct.left()) + " <> " + printer.index(distinct.right());
        }
        throw new IllegalArgumentException(condition + " is never left open");
    }
}
