package dev.verivative.report.html;

import dev.verivative.definition.Claim;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.report.ClaimText;
import dev.verivative.report.Moves;
import dev.verivative.report.Passage;
import java.util.ArrayList;
import java.util.List;

/** What a definition says is true, and what is known of it. */
final class ClaimBlocks {
    private final MathMlPieces pieces;
    private final Stages stages;
    private final Room room;

    ClaimBlocks(MathMlPieces pieces, Stages stages, Room room) {
        this.room = room;
        this.pieces = pieces;
        this.stages = stages;
    }

    List<Block> of(List<ClaimVerdict> claims) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            ClaimVerdict claim = claims.get(i);
            blocks.add(new Block.Words(Markup.of(
                    Markup.text(claim.claim().text()),
                    new Markup(" <strong class=\"" + claim.status().word() + "\">"),
                    Markup.text(ClaimText.status(claim)),
                    new Markup("</strong>"))));
            blocks.add(new Block.Display(formula(claim.claim(), i + 1)));
            if (claim.isProvedByKernel()) {
                blocks.add(proof(claim, "claim-" + (i + 1)));
            }
        }
        return blocks;
    }

    private static Formula formula(Claim claim, int number) {
        ClaimFormula formula = new ClaimFormula();
        List<Markup> premises = formula.premises(claim);
        Markup where = premises.isEmpty()
                ? Markup.NONE
                : Markup.of(
                        new Markup("<span class=\"where\">where "),
                        Markup.joined(", ", premises),
                        new Markup("</span>"));
        return new Formula(
                Markup.of(formula.chain(claim.relations()), where), ClaimText.latex(claim), "Claim " + number, true);
    }

    private Block proof(ClaimVerdict claim, String id) {
        List<Block> blocks = new ArrayList<>();
        List<Passage> passages = Passage.ofProof(claim);
        if (room.isWanted(id)) {
            int bytes = 0;
            for (int i = 0; i < passages.size(); i++) {
                Passage passage = passages.get(i);
                pieces.given(passage).ifPresent(given -> blocks.add(new Block.Words(new Markup(given))));
                Block.Chain chain = new Block.Chain(
                        stages.display(passage.start()),
                        stages.chain(new Moves().of(passage), id + "-" + (i + 1) + "-step-"));
                bytes += chain.bytes();
                blocks.add(chain);
            }
            if (!room.isTold(id)) {
                room.measure(id, Room.Rank.PROOF, bytes);
            }
        }
        int steps =
                passages.stream().mapToInt(passage -> passage.lines().size()).sum();
        return room.isTold(id)
                ? new Block.Folded(Markup.text("Proof"), blocks)
                : new Block.Words(
                        Markup.text("The kernel has accepted a proof of " + steps + (steps == 1 ? " step" : " steps")
                                + " that is too long for this page; the report as Markdown has it."));
    }
}
