package dev.verivative.symja;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.matheclipse.core.eval.EvalEngine;
import org.matheclipse.core.expression.F;
import org.matheclipse.core.interfaces.IExpr;

/**
 * Compares a derivative with what Symja's own {@code D} finds for the function written out, at concrete sizes and
 * places.
 *
 * <p>To be used by one thread, which {@link SymjaThread} provides.
 */
public final class Derivatives {
    private static final int MOST_PARTS = 4000;

    private final EvalEngine engine;
    private final Set<String> positive;

    Derivatives(EvalEngine engine, Set<String> positive) {
        this.engine = engine;
        this.positive = Set.copyOf(positive);
    }

    /** What one comparison found. */
    public sealed interface Finding {
        /** The difference is zero in a field of rational functions. */
        record Equal() implements Finding {}

        /** The function has no value at these sizes. */
        record Nowhere(String reason) implements Finding {}

        /**
         * It could not be decided.
         *
         * @param bySymja the term with Symja's derivatives, written out
         * @param derived the other one, written out
         * @param undefined whether it is because one of them has no value, as far as can be seen
         * @param reason why
         */
        record Undecided(Term bySymja, Term derived, boolean undefined, String reason) implements Finding {}

        /** No comparison was possible. */
        record Unknown(String reason) implements Finding {}
    }

    /**
     * Compares at one place.
     *
     * @param asked a term with derivatives in it, such as the derivative of a call
     * @param derived what it is said to be
     * @param zeros terms that are zero at all places, though nothing is known of their derivatives
     * @param sizes the sizes of the dimensions
     * @param places the values of the free indices
     */
    public Finding compare(
            Term asked,
            Term derived,
            List<Term> zeros,
            Map<Dimension, Integer> sizes,
            Map<Index.Variable, Integer> places) {
        try {
            Term written = new WrittenOut(sizes, MOST_PARTS).of(asked, places);
            Term right = new WrittenOut(sizes, MOST_PARTS).of(derived, places);
            Optional<String> nowhere = nowhere(written);
            if (nowhere.isPresent()) {
                return new Finding.Nowhere(nowhere.get());
            }
            KnownZeros known = KnownZeros.solve(writtenOut(zeros, sizes), positive);
            return compare(known.applyTo(differentiated(written)), known.applyTo(right));
        } catch (NoOpinion e) {
            return new Finding.Unknown(e.reason());
        }
    }

    /** At all of their places. */
    private static List<Term> writtenOut(List<Term> terms, Map<Dimension, Integer> sizes) {
        List<Term> written = new ArrayList<>();
        for (Term term : terms) {
            List<Map<Index.Variable, Integer>> all = List.of(Map.of());
            for (Index.Variable letter : term.freeIndices()) {
                Dimension dimension = letter.dimension();
                int size = dimension.isFixed() ? dimension.size() : sizes.getOrDefault(dimension, 1);
                List<Map<Index.Variable, Integer>> more = new ArrayList<>();
                for (Map<Index.Variable, Integer> each : all) {
                    for (int position = 1; position <= size; position++) {
                        Map<Index.Variable, Integer> longer = new HashMap<>(each);
                        longer.put(letter, position);
                        more.add(longer);
                    }
                }
                all = more;
            }
            all.forEach(letters -> written.add(new WrittenOut(sizes, MOST_PARTS).of(term, letters)));
        }
        return written;
    }

    /** What cannot be brought into the field may still be found different by its values. */
    private Finding compare(Term left, Term right) {
        try {
            return FieldIdentity.areEqual(left, right, positive)
                    ? new Finding.Equal()
                    : new Finding.Undecided(left, right, false, "the difference is not seen to be zero");
        } catch (NoOpinion e) {
            return new Finding.Undecided(left, right, e.isUndefined(), e.reason());
        }
    }

    /** Why what is differentiated has no value, if that can be seen. */
    private Optional<String> nowhere(Term term) {
        if (!(term instanceof Term.Partial partial) || partial.body() instanceof Term.Partial) {
            return term.children().stream()
                    .map(this::nowhere)
                    .flatMap(Optional::stream)
                    .findFirst();
        }
        try {
            FieldIdentity.requireValue(partial.body(), positive);
            return Optional.empty();
        } catch (NoOpinion e) {
            return e.isUndefined() ? Optional.of(e.reason()) : Optional.empty();
        }
    }

    private Term differentiated(Term term) {
        if (!(term instanceof Term.Partial partial)) {
            return term.withChildren(
                    term.children().stream().map(this::differentiated).toList());
        }
        Term body = differentiated(partial.body());
        SymjaTerms terms = new SymjaTerms();
        IExpr function = terms.toSymja(body);
        IExpr derivative = engine.evaluate(F.D(function, terms.symbol(partial.by())));
        return terms.toTerm(derivative);
    }
}
