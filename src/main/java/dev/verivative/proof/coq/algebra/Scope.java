package dev.verivative.proof.coq.algebra;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What is at hand where something is proved.
 *
 * @param known what is assumed
 * @param nonZero what Coq is told, or finds out by the laws of signs, not to be zero
 * @param positive the same for what is positive
 * @param written terms that are parts of what was written, which have a value for what Coq is told
 */
record Scope(Assumptions known, Set<Term> nonZero, Set<Term> positive, Set<Term> written) {
    static Scope of(Assumptions known) {
        return new Scope(known, Set.of(), Set.of(), Set.of());
    }

    /** With what a written term needs to have a value. */
    Scope with(Term term) {
        Set<Term> divisors = new LinkedHashSet<>(nonZero);
        Set<Term> arguments = new LinkedHashSet<>(positive);
        collect(term, divisors, arguments);
        Set<Term> terms = new LinkedHashSet<>(written);
        terms.add(term);
        return new Scope(known, divisors, arguments, terms);
    }

    Scope below(Index.Variable index) {
        return new Scope(known.below(List.of(index)), nonZero, positive, Set.of());
    }

    Scope distinct(Index left, Index right) {
        return new Scope(known.withDistinct(left, right), nonZero, positive, written);
    }

    /** With one index in the place of another. */
    Scope merged(Index.Variable from, Index to) {
        Substitution merging = Substitution.ofIndex(from, to);
        Set<Term> divisors = new LinkedHashSet<>();
        nonZero.forEach(term -> divisors.add(term.substitute(merging)));
        Set<Term> arguments = new LinkedHashSet<>();
        positive.forEach(term -> arguments.add(term.substitute(merging)));
        Set<Term> terms = new LinkedHashSet<>();
        written.forEach(term -> terms.add(term.substitute(merging)));
        return new Scope(known.below(List.of(from)), divisors, arguments, terms);
    }

    /** The same for other terms. */
    Scope inside() {
        return new Scope(known, nonZero, positive, Set.of());
    }

    private static void collect(Term term, Set<Term> divisors, Set<Term> arguments) {
        divisors.addAll(Arithmetic.divisors(term));
        for (Term atom : Arithmetic.atoms(term)) {
            if (atom instanceof Term.Sum sum) {
                constant(sum, divisors, arguments);
            }
            if (!(atom instanceof Term.Apply apply)) {
                continue;
            }
            if (apply.op() == Op.LOG || apply.op() == Op.SQRT || Terms.is(apply, Op.POW)) {
                arguments.add(apply.argument());
            }
            apply.arguments().forEach(argument -> collect(argument, divisors, arguments));
        }
    }

    /** What a sum's body needs that does not depend on the index. */
    private static void constant(Term.Sum sum, Set<Term> divisors, Set<Term> arguments) {
        Set<Term> below = new LinkedHashSet<>();
        Set<Term> belowArguments = new LinkedHashSet<>();
        collect(sum.body(), below, belowArguments);
        below.removeIf(term -> term.freeIndices().contains(sum.index()));
        belowArguments.removeIf(term -> term.freeIndices().contains(sum.index()));
        divisors.addAll(below);
        arguments.addAll(belowArguments);
    }
}
