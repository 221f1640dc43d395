package dev.verivative.proof;

import dev.verivative.kernel.Step;
import dev.verivative.kernel.Theorem;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A condition of a term that is a positive multiple of another, of which the same is known: reports say it once.
 *
 * @param needed the condition
 * @param theorem that its term is a positive term times the other's
 */
public record Multiple(Obligation needed, Theorem theorem) {
    /** Those of the obligations that follow from a given one in this way and are written otherwise. */
    public static List<Multiple> of(List<Obligation> needed, List<Obligation> given, Assumptions known) {
        List<Multiple> multiples = new ArrayList<>();
        for (Obligation obligation : needed) {
            for (Obligation simple : Exclusions.simple(obligation, known)) {
                if (!given.contains(simple)) {
                    given.stream()
                            .flatMap(one -> multiple(simple, one, known).stream())
                            .findFirst()
                            .filter(multiple -> !multiples.contains(multiple))
                            .ifPresent(multiples::add);
                }
            }
        }
        return multiples;
    }

    private static Optional<Multiple> multiple(Obligation needed, Obligation given, Assumptions known) {
        Optional<Term> large = term(needed);
        Optional<Term> small = term(given);
        if (large.isEmpty()
                || small.isEmpty()
                || !needed.forAll().isEmpty()
                || !given.forAll().isEmpty()) {
            return Optional.empty();
        }
        return Exclusions.ratio(large.get(), small.get(), known).flatMap(ratio -> {
            Term product = ratio.equals(Term.Num.ONE) ? small.get() : Terms.mul(ratio, small.get());
            Reasoning reasoning = new Reasoning(large.get(), known);
            List<Step> steps = reasoning.rewrite(product)
                    ? reasoning.lines().stream().map(line -> line.step()).toList()
                    : List.of();
            return Theorem.of(large.get(), steps, known)
                    .filter(theorem -> !steps.isEmpty())
                    .map(theorem -> new Multiple(needed, theorem));
        });
    }

    private static Optional<Term> term(Obligation obligation) {
        if (obligation.condition() instanceof Condition.NonZero nonZero) {
            return Optional.of(nonZero.term());
        }
        return obligation.condition() instanceof Condition.Positive positive
                ? Optional.of(positive.term())
                : Optional.empty();
    }
}
