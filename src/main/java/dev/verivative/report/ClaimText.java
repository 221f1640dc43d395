package dev.verivative.report;

import dev.verivative.definition.Claim;
import dev.verivative.definition.Premise;
import dev.verivative.definition.Premises;
import dev.verivative.notation.LatexPrinter;
import dev.verivative.notation.Relation;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.CoqVerdict;
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
import java.util.function.Function;
import java.util.stream.Collectors;

/** A claim in one line: its chain of relations and what it presupposes. */
public final class ClaimText {
    private final Function<Term, String> formulas;
    private final ConditionText conditions;
    private final Function<Relation.Sign, String> signs;

    private ClaimText(
            Function<Term, String> formulas, ConditionText conditions, Function<Relation.Sign, String> signs) {
        this.formulas = formulas;
        this.conditions = conditions;
        this.signs = signs;
    }

    static String of(Claim claim, TextStyle style) {
        List<Term> terms = new ArrayList<>();
        for (Relation relation : claim.relations()) {
            terms.addAll(List.of(relation.left(), relation.right()));
        }
        for (Premise premise : claim.premises().inequalities()) {
            terms.addAll(List.of(premise.relation().left(), premise.relation().right()));
        }
        TextPrinter printer = TextPrinter.forAll(style, terms);
        return new ClaimText(printer::line, ConditionText.of(style, printer), sign -> sign(sign, style))
                .whole(claim, "  where ");
    }

    /** Whether it holds, and what showed it: {@code holds: kernel, Coq}. */
    public static String status(ClaimVerdict verdict) {
        String by = by(verdict);
        return verdict.status().word() + (by.isEmpty() ? "" : ": " + by);
    }

    /** What showed it, as people write it. */
    static String by(ClaimVerdict verdict) {
        return verdict.by().stream()
                .map(each -> each.equals(CoqVerdict.BY) ? "Coq" : each)
                .collect(Collectors.joining(", "));
    }

    /** For math mode. */
    public static String latex(Claim claim) {
        LatexPrinter printer = new LatexPrinter();
        return new ClaimText(printer::print, ConditionText.latex(printer), Relation.Sign::latex)
                .whole(claim, " \\qquad \\text{where } ");
    }

    private String whole(Claim claim, String where) {
        List<String> premises = premises(claim.premises());
        return chain(claim.relations()) + (premises.isEmpty() ? "" : where + String.join(", ", premises));
    }

    private String chain(List<Relation> relations) {
        StringBuilder chain = new StringBuilder();
        for (Relation relation : relations) {
            chain.append(chain.isEmpty() ? formulas.apply(relation.left()) : "")
                    .append(' ')
                    .append(signs.apply(relation.sign()))
                    .append(' ')
                    .append(formulas.apply(relation.right()));
        }
        return chain.toString();
    }

    private List<String> premises(Premises premises) {
        List<String> texts = new ArrayList<>();
        premises.atLeast().entrySet().stream()
                .sorted(Map.Entry.comparingByKey(Comparator.comparing(Dimension::name)))
                .forEach(size -> texts.add(conditions.letter(size.getKey().name()) + " "
                        + signs.apply(Relation.Sign.GREATER_OR_EQUAL) + " " + size.getValue()));
        premises.positive().stream().sorted().forEach(name -> texts.add(conditions.letter(name) + " > 0"));
        for (Set<Index> pair : premises.distinct()) {
            List<Index> sorted =
                    pair.stream().sorted(Comparator.comparing(Index::toString)).toList();
            texts.add(conditions.of(new Condition.Distinct(sorted.get(0), sorted.get(1))));
        }
        for (Hypothesis equation : premises.hypotheses()) {
            texts.add(formulas.apply(equation.left()) + " = " + formulas.apply(equation.right()));
        }
        premises.inequalities()
                .forEach(
                        premise -> texts.add(conditions.forAll(premise.forAll()) + chain(List.of(premise.relation()))));
        return texts;
    }

    private static String sign(Relation.Sign sign, TextStyle style) {
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
