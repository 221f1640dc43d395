package dev.verivative.report.figure;

import dev.verivative.exact.ExactEvaluator;
import dev.verivative.exact.Point;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Replaces names by their numbers with so many digits; sums are written out. */
final class Filling {
    private final Point point;
    private final ExactEvaluator evaluator;
    private final int digits;
    private boolean isExact = true;
    private boolean failed;

    Filling(Point point, ExactEvaluator evaluator, int digits) {
        this.point = point;
        this.evaluator = evaluator;
        this.digits = digits;
    }

    /** Nothing if a name has no value. */
    Optional<Filled> fill(Term formula) {
        Term filled = filled(formula);
        return failed ? Optional.empty() : Optional.of(new Filled(filled, isExact));
    }

    private Term filled(Term term) {
        if (term instanceof Term.Apply apply) {
            return apply.withChildren(
                    apply.arguments().stream().map(this::filled).toList());
        } else if (term instanceof Term.Sum sum) {
            List<Term> summands = new ArrayList<>();
            for (int k = 1; k <= point.size(sum.index().dimension()); k++) {
                Index at = new Index.Position(k, sum.index().dimension());
                summands.add(filled(sum.body().substitute(Substitution.ofIndex(sum.index(), at))));
            }
            return Terms.join(Op.ADD, summands);
        } else if (term instanceof Term.Num || term.equals(new Term.Symbol("pi"))) {
            return term;
        }
        return number(term);
    }

    private Term number(Term term) {
        Optional<Value> value = Value.of(evaluator.value(term, Map.of()));
        if (value.isEmpty()) {
            failed = true;
            return Term.Num.ZERO;
        }
        isExact &= value.get().isShownExactly(digits);
        return new Term.Num(value.get().shown(digits).rational());
    }
}
