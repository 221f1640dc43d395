package dev.verivative.report.pdf;

import dev.verivative.notation.TextStyle;
import dev.verivative.proof.RouteProof;
import dev.verivative.report.Checks;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What the kernel and others say of each route to the derivative. */
final class Opinions {
    private static final Checks CHECKS = new Checks(TextStyle.UNICODE);

    /**
     * What stands in a place of the table: words or a formula.
     *
     * @param formula if it is one
     */
    record Cell(String words, Optional<Term> formula) {
        static Cell of(String words) {
            return new Cell(words, Optional.empty());
        }
    }

    private final List<RouteProof> routes;

    Opinions(List<RouteProof> routes) {
        this.routes = routes;
    }

    /** Whether nobody was asked. */
    boolean isEmpty() {
        return routes.isEmpty();
    }

    /** The head and a row for each route. */
    List<List<Cell>> rows() {
        List<List<Cell>> rows = new ArrayList<>();
        rows.add(Checks.HEAD.stream().map(Cell::of).toList());
        for (RouteProof route : routes) {
            List<Cell> row =
                    new ArrayList<>(CHECKS.row(route).stream().map(Cell::of).toList());
            row.set(Checks.BY, new Cell("", Optional.of(route.by())));
            rows.add(row);
        }
        return rows;
    }

    /** Why somebody was not asked, and where somebody differs. */
    List<String> notes() {
        return List.copyOf(CHECKS.notes(routes));
    }
}
