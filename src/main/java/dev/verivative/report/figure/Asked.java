package dev.verivative.report.figure;

import dev.verivative.report.DerivationDocument;
import dev.verivative.report.Episode;
import dev.verivative.report.JacobianEntries;
import dev.verivative.report.When;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A whole Jacobian that was derived: which function, by which variable, and what each entry is.
 *
 * @param function the function, of the size at hand
 * @param variable the name of what is differentiated by
 * @param rows the output's index letters
 * @param columns the variable's index letters
 */
public record Asked(
        DerivationDocument document,
        Function function,
        String variable,
        List<Index.Variable> rows,
        List<Index.Variable> columns) {
    /** More indices make no picture and no matrix. */
    private static final int MOST_INDICES = 2;

    /** Nothing if the document is about something else, such as one case or a product with a vector. */
    public static Optional<Asked> of(DerivationDocument document) {
        if (!(document.asked() instanceof Term.Partial partial)
                || !(partial.body() instanceof Term.Call call)
                || !(partial.by() instanceof Term.Entry by)
                || !call.function().equals(document.function())) {
            return Optional.empty();
        }
        List<Index.Variable> rows = document.function().indices();
        List<Index.Variable> columns = new ArrayList<>();
        for (Index index : by.indices()) {
            // At one place of a known size the letters are gone; any others will do.
            columns.add(
                    index instanceof Index.Variable variable
                            ? variable
                            : new Index.Variable("j" + "'".repeat(columns.size()), index.dimension()));
        }
        boolean everywhere = document.n().isPresent()
                ? document.entries().isPresent()
                : document.when().isEmpty()
                        && call.indices().equals(List.copyOf(rows))
                        && by.indices().equals(List.copyOf(columns))
                        && Collections.disjoint(rows, columns);
        return everywhere && rows.size() <= MOST_INDICES && columns.size() <= MOST_INDICES
                ? Optional.of(new Asked(document, document.function(), by.tensor(), rows, columns))
                : Optional.empty();
    }

    /** The derivative at a place. */
    public Term.Partial derivative(List<Integer> row, List<Integer> column) {
        return new Term.Partial(output(row), new Term.Entry(variable, positions(columns, column)));
    }

    /** The output at a place. */
    public Term.Call output(List<Integer> row) {
        return function.call(positions(rows, row));
    }

    /** A derived term whose value at these indices is the entry. */
    public Operations.Wanted entry(List<Integer> row, List<Integer> column) {
        Optional<JacobianEntries> entries = document.n().isPresent() ? document.entries() : Optional.empty();
        if (entries.isPresent()) {
            int down = row.isEmpty() ? 1 : row.get(0);
            int across = column.isEmpty() ? 1 : column.get(0);
            return new Operations.Wanted(entries.get().at(down, across), Map.of());
        }
        return new Operations.Wanted(document.result(), at(row, column));
    }

    /** The values of all letters at a place. */
    public Map<Index.Variable, Integer> at(List<Integer> row, List<Integer> column) {
        Map<Index.Variable, Integer> at = new LinkedHashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            at.put(rows.get(i), row.get(i));
        }
        for (int i = 0; i < columns.size(); i++) {
            at.put(columns.get(i), column.get(i));
        }
        return at;
    }

    /** The entry as it was derived for a place, for reading: of the case that the place is in. */
    Term formula(List<Integer> row, List<Integer> column) {
        Operations.Wanted entry = entry(row, column);
        Term general = entry.term();
        for (Episode episode : entry.at().isEmpty() ? List.<Episode>of() : document.episodes()) {
            if (episode.when().stream().allMatch(when -> holds(when, entry.at()))) {
                general = episode.passage().result();
                break;
            }
        }
        Map<Index.Variable, Index> places = new HashMap<>();
        entry.at().forEach((letter, value) -> places.put(letter, new Index.Position(value, letter.dimension())));
        return Decided.of(general.substitute(Substitution.ofIndices(places)));
    }

    private static boolean holds(When when, Map<Index.Variable, Integer> at) {
        Integer right =
                when.right() instanceof Index.Position position ? (Integer) position.value() : at.get(when.right());
        return Objects.equals(at.get(when.left()), right) == when.equal();
    }

    private static List<Index> positions(List<Index.Variable> letters, List<Integer> place) {
        List<Index> positions = new ArrayList<>();
        for (int i = 0; i < letters.size(); i++) {
            positions.add(new Index.Position(place.get(i), letters.get(i).dimension()));
        }
        return positions;
    }
}
