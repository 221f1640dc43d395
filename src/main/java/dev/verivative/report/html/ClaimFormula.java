package dev.verivative.report.html;

import dev.verivative.definition.Claim;
import dev.verivative.definition.Premise;
import dev.verivative.definition.Premises;
import dev.verivative.notation.MathMl;
import dev.verivative.notation.MathMlPrinter;
import dev.verivative.notation.Relation;
import dev.verivative.report.ConditionText;
import dev.verivative.rule.Condition;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A claim as formulas: its chain of relations, and what it presupposes. */
final class ClaimFormula {
    private final MathMlPrinter printer = new MathMlPrinter();
    private final ConditionText conditions = ConditionText.html(printer);

    /** What is claimed. */
    Markup chain(List<Relation> relations) {
        StringBuilder chain = new StringBuilder();
        for (Relation relation : relations) {
            chain.append(chain.isEmpty() ? printer.print(relation.left()) : "")
                    .append(MathMlPrinter.sign(relation.sign()))
                    .append(printer.print(relation.right()));
        }
        return new Markup(MathMlPrinter.math(MathMl.row(chain.toString()), false));
    }

    /** Where it is claimed; empty for everywhere. */
    List<Markup> premises(Claim claim) {
        Premises premises = claim.premises();
        List<Markup> all = new ArrayList<>();
        premises.atLeast().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Dimension::name)))
                .forEach(size -> all.add(new Markup(MathMlPrinter.math(
                        MathMl.row(
                                printer.print(size.getKey()),
                                MathMlPrinter.sign(Relation.Sign.GREATER_OR_EQUAL),
                                MathMl.number(size.getValue().toString())),
                        false))));
        premises.positive().stream()
                .sorted()
                .forEach(name -> all.add(new Markup(conditions.of(new Condition.Positive(new Term.Symbol(name))))));
        for (Set<Index> pair : premises.distinct()) {
            List<Index> sorted =
                    pair.stream().sorted(Comparator.comparing(Index::toString)).toList();
            all.add(new Markup(conditions.of(new Condition.Distinct(sorted.get(0), sorted.get(1)))));
        }
        for (Hypothesis equation : premises.hypotheses()) {
            all.add(new Markup(conditions.of(equation)));
        }
        for (Premise premise : premises.inequalities()) {
            all.add(Markup.of(new Markup(conditions.forAll(premise.forAll())), chain(List.of(premise.relation()))));
        }
        return all;
    }
}
