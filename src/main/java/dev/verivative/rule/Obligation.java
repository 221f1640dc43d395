package dev.verivative.rule;

import dev.verivative.term.Abstraction;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * A condition that could be neither decided nor refuted: the result holds where it is met.
 *
 * @param forAll bound indices for all of whose values it is meant
 * @param condition the condition
 */
public record Obligation(List<Index.Variable> forAll, Condition condition) {
    public Obligation {
        forAll = List.copyOf(forAll);
    }

    /** With everything replaced that is not bound here; the bound indices step aside. */
    public Obligation substitute(Substitution substitution) {
        if (condition instanceof Condition.NonZero nonZero) {
            return substitute(nonZero.term(), Condition.NonZero::new, substitution);
        } else if (condition instanceof Condition.Positive positive) {
            return substitute(positive.term(), Condition.Positive::new, substitution);
        } else if (forAll.isEmpty() || condition instanceof Condition.InRange) {
            // Only positions are left open, which nothing binds.
            return new Obligation(List.of(), condition.substitute(substitution));
        }
        throw new IllegalArgumentException(this + " cannot be carried over");
    }

    private Obligation substitute(Term term, Function<Term, Condition> condition, Substitution substitution) {
        Abstraction bound = substitution.apply(new Abstraction(forAll, term));
        return new Obligation(bound.parameters(), condition.apply(bound.body()));
    }

    /** The same below binders of these indices. */
    public Obligation below(List<Index.Variable> scope) {
        Set<Index.Variable> all = new LinkedHashSet<>(scope);
        all.addAll(forAll);
        return new Obligation(new ArrayList<>(all), condition);
    }
}
