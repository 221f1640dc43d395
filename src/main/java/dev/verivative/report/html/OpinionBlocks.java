package dev.verivative.report.html;

import dev.verivative.notation.TextStyle;
import dev.verivative.proof.RouteProof;
import dev.verivative.report.Checks;
import java.util.ArrayList;
import java.util.List;

/** What others than the kernel say of each route, in a table. */
final class OpinionBlocks {
    private OpinionBlocks() {}

    static List<Block> of(List<RouteProof> routes, MathMlPieces pieces) {
        Checks words = new Checks(TextStyle.UNICODE);
        List<List<Markup>> rows = new ArrayList<>();
        for (RouteProof route : routes) {
            List<Markup> row = new ArrayList<>();
            words.row(route).forEach(cell -> row.add(Markup.text(cell)));
            row.set(Checks.BY, new Markup(pieces.inline(route.by())));
            rows.add(row);
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                new Block.Words(Markup.text("Beside the kernel, which checks each step by its rule, others were asked"
                        + " that know nothing of the steps. Symja differentiates the function at small sizes by itself, and its"
                        + " derivative is compared with what was derived. Differences with many digits approximate the"
                        + " derivative. Coq checks a proof of it for every size.")));
        blocks.add(new Block.Table("What each says of each route", Checks.HEAD, rows));
        List<Markup> notes = words.notes(routes).stream().map(Markup::text).toList();
        if (!notes.isEmpty()) {
            blocks.add(new Block.Items(notes));
        }
        return blocks;
    }
}
