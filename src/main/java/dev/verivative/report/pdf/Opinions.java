package dev.verivative.report.pdf;

import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.Opinion;
import dev.verivative.proof.RouteProof;
import dev.verivative.proof.Sizes;
import dev.verivative.report.DerivationDocument;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the kernel and others say of each route to the derivative. */
final class Opinions {
    private static final List<String> HEAD = List.of("Route", "By", "Kernel", "Symja", "Differences", "Coq");

    private final Visible visible;

    Opinions(Visible visible) {
        this.visible = visible;
    }

    /** All routes; empty where nobody was asked. */
    Optional<Block> table(DerivationDocument document) {
        List<RouteProof> routes = document.evidence().routes();
        if (routes.isEmpty()) {
            return Optional.empty();
        }
        List<List<List<Inline>>> rows = new ArrayList<>();
        rows.add(cells(HEAD));
        for (RouteProof route : routes) {
            rows.add(cells(List.of(
                    route.route().label(),
                    TextPrinter.of(TextStyle.UNICODE).line(route.by()),
                    route.isAccepted() ? "accepted" : "refused",
                    cell(route.symja()),
                    cell(route.differences()),
                    route.coq().word())));
        }
        return Optional.of(new Block.Table(rows));
    }

    private List<List<Inline>> cells(List<String> texts) {
        return texts.stream()
                .map(text -> List.<Inline>of(new Inline.Words(visible.line(text))))
                .toList();
    }

    private static String cell(Opinion opinion) {
        String sizes = opinion instanceof Opinion.Agrees agrees ? Sizes.brief(agrees.sizes()) : "";
        return sizes.isEmpty() ? opinion.word() : opinion.word() + ", " + sizes;
    }

    /** Why somebody was not asked, and where somebody differs. */
    List<String> notes(DerivationDocument document) {
        Set<String> notes = new LinkedHashSet<>();
        for (RouteProof route : document.evidence().routes()) {
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
