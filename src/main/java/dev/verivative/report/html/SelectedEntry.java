package dev.verivative.report.html;

import dev.verivative.report.figure.Asked;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The formula of an entry of the Jacobian in which a script fills in the places and the numbers.
 *
 * @param symbols the derivative and its formula, with words for the places
 * @param numbers the formula with a whole number for each part that has a value of its own
 * @param leaves these parts
 */
public record SelectedEntry(Term.Partial derivative, Term symbols, Term numbers, List<Term> leaves) {
    /**
     * The first of the numbers that stand for parts; formulas that have such numbers of their own are not filled in.
     */
    public static final int FIRST_NUMBER = 7_919_001;

    /** Words that stand for places: one more letter for each. */
    private static final String PLACE = "place";

    private static final int MOST_LEAVES = 16;

    /** Nothing where each entry has a formula of its own, or where it is too long to be filled in. */
    static Optional<SelectedEntry> of(Asked asked) {
        if (asked.document().n().isPresent()) {
            return Optional.empty();
        }
        Term result = asked.document().result();
        Map<Term, Term> leaves = new LinkedHashMap<>();
        Term numbers = numbers(result, leaves);
        if (leaves.size() > MOST_LEAVES || result.toString().contains(String.valueOf(FIRST_NUMBER / 100))) {
            return Optional.empty();
        }
        Map<Index.Variable, Index> places = new LinkedHashMap<>();
        List<Index.Variable> letters = new ArrayList<>(asked.rows());
        letters.addAll(asked.columns());
        for (Index.Variable letter : letters) {
            places.put(letter, new Index.Variable(PLACE + (char) ('a' + places.size()), letter.dimension()));
        }
        Substitution named = Substitution.ofIndices(places);
        return Optional.of(new SelectedEntry(
                (Term.Partial) asked.document().asked().substitute(named),
                result.substitute(named),
                numbers,
                List.copyOf(leaves.keySet())));
    }

    private static boolean isPi(Term term) {
        return term instanceof Term.Symbol symbol && symbol.name().equals("pi");
    }

    private static Term numbers(Term term, Map<Term, Term> leaves) {
        if (term instanceof Term.Apply apply) {
            return apply.withChildren(apply.children().stream()
                    .map(child -> numbers(child, leaves))
                    .toList());
        } else if (term instanceof Term.Num || isPi(term)) {
            return term;
        }
        return leaves.computeIfAbsent(term, leaf -> Term.Num.of(FIRST_NUMBER + leaves.size()));
    }
}
