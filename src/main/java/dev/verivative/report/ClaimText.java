package dev.verivative.report;

import dev.verivative.definition.Claim;
import dev.verivative.definition.Premises;
import dev.verivative.notation.Relation;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
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

/** A claim in one line: its chain of relations and what it presupposes. */
final class ClaimText {
    private final TextStyle style;
    private final TextPrinter printer;
    private final ConditionText conditions;

    private ClaimText(TextStyle style, TextPrinter printer) {
        this.style = style;
        this.printer = printer;
        this.conditions = ConditionText.of(style, printer);
    }

    static String of(Claim claim, TextStyle style) {
        List<Term> terms = new ArrayList<>();
        for (Relation relation : claim.relations()) {
            terms.addAll(List.of(relation.left(), relation.right()));
        }
        ClaimText text = new ClaimText(style, TextPrinter.forAll(style, terms));
        List<String> premises = text.premises(claim.premises());
        return text.chain(claim.relations()) + (premises.isEmpty() ? "" : "  where " + String.join(", ", premises));
    }

    private String chain(List<Relation> relations) {
        StringBuilder chain = new StringBuilder();
        for (Relation relation : relations) {
            chain.append(chain.isEmpty() ? printer.line(relation.left()) : "")
                    .append(' ')
                    .append(sign(relation.sign()))
                    .append(' ')
                    .append(printer.line(relation.right()));
        }
        return chain.toString();
    }

    private List<String> premises(Premises premises) {
        List<String> texts = new ArrayList<>();
        premises.atLeast().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Dimension::name)))
                .forEach(size -> texts.add(conditions.letter(size.getKey().name()) + " "
                        + sign(Relation.Sign.GREATER_OR_EQUAL) + " " + size.getValue()));
        premises.positive().stream().sorted().forEach(name -> texts.add(conditions.letter(name) + " > 0"));
        for (Set<Index> pair : premises.distinct()) {
            List<Index> sorted =
                    pair.stream().sorted(Comparator.comparing(Index::toString)).toList();
            texts.add(conditions.of(new Condition.Distinct(sorted.get(0), sorted.get(1))));
        }
        for (Hypothesis equation : premises.hypotheses()) {
            texts.add(printer.line(equation.left()) + " = " + printer.line(equation.right()));
        }
        return texts;
    }

    private String sign(Relation.Sign sign) {
        boolean unicode = style == TextStyle.UNICODE;
        return switch (sign) {
            case EQUAL -> "=";
            case LESS -> "<";
            case GREATER -> ">";
            case NOT_EQUAL -> unicode ? "≠" : "!=";
            case LESS_OR_EQUAL -> unicode ? "≤" : "<=";
            case GREATER_OR_EQUAL -> unicode ? "≥" : ">=";
        };
    }
}
