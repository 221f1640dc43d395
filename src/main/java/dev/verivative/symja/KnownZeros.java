package dev.verivative.symja;

import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Replaces one letter for each term that is known to be zero by what it then is, as y_2 by 1 - y_1 if y_1 + y_2 = 1.
 */
final class KnownZeros {
    private final Map<Term, Term> replacements = new LinkedHashMap<>();

    private KnownZeros() {}

    /**
     * Solves what is linear in a letter with a number as coefficient; the rest is not used.
     *
     * @param zeros terms that are written out
     * @param positive names whose values are positive
     */
    static KnownZeros solve(List<Term> zeros, Set<String> positive) {
        KnownZeros solved = new KnownZeros();
        for (Term zero : zeros) {
            Term rest = solved.applyTo(zero);
            List<Term> letters = new ArrayList<>(letters(rest));
            for (int i = letters.size() - 1; i >= 0; i--) {
                Optional<Term> value = value(rest, letters.get(i), positive);
                if (value.isPresent()) {
                    solved.add(letters.get(i), value.get());
                    break;
                }
            }
        }
        return solved;
    }

    private void add(Term letter, Term value) {
        replacements.replaceAll((key, earlier) -> replace(earlier, Map.of(letter, value)));
        replacements.put(letter, value);
    }

    Term applyTo(Term term) {
        return replacements.isEmpty() ? term : replace(term, replacements);
    }

    /** What the letter is where the term is zero, if the term is c*letter + rest. */
    private static Optional<Term> value(Term zero, Term letter, Set<String> positive) {
        Term rest = replace(zero, Map.of(letter, Term.Num.ZERO));
        Term slope = Terms.sub(replace(zero, Map.of(letter, Term.Num.ONE)), rest);
        try {
            Optional<Rational> coefficient = FieldIdentity.constant(slope, positive);
            if (coefficient.isEmpty() || coefficient.get().signum() == 0) {
                return Optional.empty();
            }
            Term factor = new Term.Num(coefficient.get());
            return FieldIdentity.areEqual(zero, Terms.add(rest, Terms.mul(factor, letter)), positive)
                    ? Optional.of(Terms.neg(Terms.div(rest, factor)))
                    : Optional.empty();
        } catch (NoOpinion e) {
            return Optional.empty();
        }
    }

    private static Set<Term> letters(Term term) {
        Set<Term> letters = new LinkedHashSet<>();
        if (term instanceof Term.Entry) {
            letters.add(term);
        }
        term.children().forEach(child -> letters.addAll(letters(child)));
        return letters;
    }

    private static Term replace(Term term, Map<Term, Term> replacements) {
        Term replacement = replacements.get(term);
        return replacement != null
                ? replacement
                : term.withChildren(term.children().stream()
                        .map(child -> replace(child, replacements))
                        .toList());
    }
}
