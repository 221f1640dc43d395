package dev.verivative.report.pdf;

import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.Opinion;
import dev.verivative.proof.RouteProof;
import dev.verivative.proof.Sizes;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the kernel and others say of each route to the derivative. */
final class Opinions {
    private static final List<String> HEAD = List.of("Route", "By", "Kernel", "Symja", "Differences", "Coq");

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
        rows.add(HEAD.stream().map(Cell::of).toList());
        for (RouteProof route : routes) {
            rows.add(List.of(
                    Cell.of(route.route().label()),
                    new Cell("", Optional.of(route.by())),
                    Cell.of(route.isAccepted() ? "accepted" : "refused"),
                    Cell.of(cell(route.symja())),
                    Cell.of(cell(route.differences())),
                    Cell.of(route.coq().word())));
        }
        return rows;
    }

    private static String cell(Opinion opinion) {
        String sizes = opinion instanceof Opinion.Agrees agrees ? Sizes.brief(agrees.sizes()) : "";
        return sizes.isEmpty() ? opinion.word() : opinion.word() + ", " + sizes;
    }

    /** Why somebody was not asked, and where somebody differs. */
    List<String> notes() {
        Set<String> notes = new LinkedHashSet<>();
        for (RouteProof route : routes) {
            if (!route.isAccepted()) {
                route.refusal()
                        .ifPresent(reason ->
                                notes.add("The " + route.route().label() + " route is refused: " + reason.text()));
                continue;
            }
            note("Symja", route.symja(), notes);
            note("Differences", route.differences(), notes);
            if (!(route.coq() instanceof CoqVerdict.Checked)) {
                notes.add("Coq " + route.coq().word() + ": " + route.coq().reason() + ".");
            }
        }
        return List.copyOf(notes);
    }

    private static void note(String who, Opinion opinion, Set<String> notes) {
        if (opinion instanceof Opinion.NotRun notRun) {
            notes.add(who + " not run: " + notRun.reason() + ".");
        } else if (opinion instanceof Opinion.Differs differs) {
            notes.add(who + " differs: the derivative is " + differs.expected() + ", and what was derived is "
                    + differs.derived().map(Object::toString).orElse("undefined") + ".");
        }
    }
}
