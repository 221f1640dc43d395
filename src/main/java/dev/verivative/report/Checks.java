package dev.verivative.report;

import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.Opinion;
import dev.verivative.proof.RouteProof;
import dev.verivative.proof.Sizes;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who has checked a derivative, as the cells of a table, and in words what is not as one would wish. */
public final class Checks {
    /** What stands above the columns. */
    public static final List<String> HEAD = List.of("route", "by", "kernel", "Symja", "differences", "Coq");

    /** The column of the variable. */
    public static final int BY = 1;

    private final TextStyle style;

    /** In plain text of that style. */
    public Checks(TextStyle style) {
        this.style = style;
    }

    /** What is known of one route, a cell for each column. */
    public List<String> row(RouteProof route) {
        return List.of(
                route.route().label(),
                TextPrinter.of(style).line(route.by()),
                route.isAccepted() ? "accepted" : "refused",
                cell(route.symja()),
                cell(route.differences()),
                route.coq().word());
    }

    private static String cell(Opinion opinion) {
        String sizes = opinion instanceof Opinion.Agrees agrees ? Sizes.brief(agrees.sizes()) : "";
        return sizes.isEmpty() ? opinion.word() : opinion.word() + ", " + sizes;
    }

    /** What was refused, was not run or differs, and why; each once. */
    public Set<String> notes(List<RouteProof> routes) {
        Set<String> notes = new LinkedHashSet<>();
        for (RouteProof route : routes) {
            route.refusal()
                    .ifPresent(reason -> notes.add(
                            "The " + route.route().label() + " route is refused: " + RefusalText.of(reason, style)));
            if (route.isAccepted()) {
                note("Symja", route.symja()).ifPresent(notes::add);
                note("Differences", route.differences()).ifPresent(notes::add);
                note(route.coq()).ifPresent(notes::add);
            }
        }
        return notes;
    }

    /** Why Coq has not checked it; empty if it has. */
    public static Optional<String> note(CoqVerdict verdict) {
        return verdict instanceof CoqVerdict.Checked
                ? Optional.empty()
                : Optional.of("Coq " + verdict.word() + ": " + verdict.reason());
    }

    private static Optional<String> note(String who, Opinion opinion) {
        if (opinion instanceof Opinion.NotRun notRun) {
            return Optional.of(who + " not run: " + notRun.reason());
        } else if (opinion instanceof Opinion.Differs differs) {
            return Optional.of(who + " differs at " + PointText.of(differs.at()) + ": the derivative is "
                    + differs.expected() + ", and what was derived is "
                    + differs.derived().map(Object::toString).orElse("undefined"));
        }
        return Optional.empty();
    }
}
