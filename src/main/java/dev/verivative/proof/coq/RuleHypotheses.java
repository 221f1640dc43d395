package dev.verivative.proof.coq;

import dev.verivative.proof.Requirements;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Definedness;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Signs;
import dev.verivative.rule.Statement;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What the lemma of a rule takes for granted: that what stands below a derivative can be differentiated, unless it is
 * independent; then the rule's conditions; then that both sides have a value, as far as they do not always.
 *
 * @param rule the rule
 * @param sides what it says
 * @param metas its variables but the one that is differentiated by, with the dimensions of their indices
 * @param variables how they are printed
 */
record RuleHypotheses(
        Rule rule,
        Statement.Instance sides,
        Map<String, List<Dimension>> metas,
        RuleVariables variables,
        CoqNames names,
        CoqPrinter printer) {

    /** Each as Coq reads it. */
    List<String> text() {
        Set<String> hypotheses = new LinkedHashSet<>();
        Set<String> independent = new LinkedHashSet<>();
        List<String> conditions = new ArrayList<>();
        List<Obligation> needed = new ArrayList<>();
        for (Condition condition : rule.conditions()) {
            if (condition instanceof Condition.Independent constant) {
                independent.addAll(constant.term().names());
                conditions.add("independent e (fun p => " + printer.print(constant.term()) + ") p");
            } else if (condition instanceof Condition.WholeNumber number) {
                least(number).ifPresent(conditions::add);
            } else {
                needed.add(new Obligation(List.of(), condition));
            }
        }
        metas.forEach((meta, shape) -> {
            if (!isWhole(meta) && !independent.contains("?" + meta) && isBelowDerivative(meta)) {
                hypotheses.add(differentiable(meta, shape));
            }
        });
        hypotheses.addAll(conditions);
        // With whole exponents powers are products, which the rule's conditions are about.
        if (metas.keySet().stream().noneMatch(this::isWhole)) {
            needed.addAll(Definedness.of(sides.left(), List.of()));
            needed.addAll(Definedness.of(sides.right(), List.of()));
        }
        Requirements.condensed(needed.stream().map(RuleHypotheses::brief).toList()).stream()
                .filter(obligation -> !holdsAlways(obligation.condition()))
                .forEach(obligation -> hypotheses.add(CoqConditions.statement(obligation, names, printer)));
        return List.copyOf(hypotheses);
    }

    /** What is said of no bound index is said once; a dimension is never empty. */
    private static Obligation brief(Obligation obligation) {
        List<Index.Variable> spoken = new ArrayList<>(obligation.forAll());
        spoken.retainAll(Requirements.indices(obligation.condition()));
        return new Obligation(spoken, obligation.condition());
    }

    /** Whether it follows from the law of signs. */
    private static boolean holdsAlways(Condition condition) {
        if (condition instanceof Condition.NonZero nonZero) {
            return (Signs.of(nonZero.term(), Assumptions.NONE) & Signs.ZERO) == 0;
        }
        return condition instanceof Condition.Positive positive
                && Signs.of(positive.term(), Assumptions.NONE) == Signs.POSITIVE;
    }

    /** Of whole numbers any one will do if the bound is the least that there is. */
    private Optional<String> least(Condition.WholeNumber number) {
        return number.least() == Integer.MIN_VALUE
                ? Optional.empty()
                : variables.whole(number.term()).map(term -> "(" + number.least() + " <= " + term + ")%Z");
    }

    private boolean isWhole(String meta) {
        return variables.whole(Term.Meta.of(meta)).isPresent();
    }

    private String differentiable(String meta, List<Dimension> shape) {
        List<Index.Variable> letters = new ArrayList<>();
        for (Dimension dimension : shape) {
            letters.add(new Index.Variable("k" + (letters.size() + 1), dimension));
        }
        String body = printer.print(new Term.Meta(meta, List.copyOf(letters)));
        return CoqConditions.quantified(letters, "dif e (fun p => " + body + ") p", names, printer);
    }

    private boolean isBelowDerivative(String meta) {
        return isBelowDerivative(sides.left(), meta, false) || isBelowDerivative(sides.right(), meta, false);
    }

    private static boolean isBelowDerivative(Term term, String name, boolean isBelow) {
        if (term instanceof Term.Meta meta) {
            return isBelow && meta.name().equals(name);
        }
        boolean below = isBelow || term instanceof Term.Partial;
        return term.children().stream().anyMatch(child -> isBelowDerivative(child, name, below));
    }
}
