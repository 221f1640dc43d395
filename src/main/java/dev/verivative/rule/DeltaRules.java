package dev.verivative.rule;

import static dev.verivative.rule.Schema.I;
import static dev.verivative.rule.Schema.J;
import static dev.verivative.rule.Schema.equation;
import static dev.verivative.term.Terms.mul;
import static dev.verivative.term.Terms.num;

import dev.verivative.rule.Condition.Distinct;
import dev.verivative.term.Term;
import java.util.List;

/** The Kronecker delta: delta_ij = 1 where i = j, else 0. */
final class DeltaRules {
    private static final String SOURCE = "definition of the Kronecker delta, DLMF, Common Notations and Definitions";
    private static final Term DELTA = new Term.Delta(I, J);

    static final List<Rule> ALL = List.of(
            equation("delta-symmetry", "Symmetry of delta", DELTA, new Term.Delta(J, I), SOURCE),
            equation("delta-idempotence", "Delta squared", mul(DELTA, DELTA), DELTA, SOURCE),
            equation(
                    "delta-substitution",
                    "Rename under delta",
                    mul(DELTA, Schema.of("u", J)),
                    mul(DELTA, Schema.of("u", I)),
                    SOURCE),
            equation("delta-equal", "Equal indices", new Term.Delta(I, I), num(1), SOURCE),
            equation("delta-different", "Different indices", DELTA, num(0), SOURCE, new Distinct(I, J)));

    private DeltaRules() {}
}
