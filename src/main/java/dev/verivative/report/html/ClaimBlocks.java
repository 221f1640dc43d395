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

    ClaimBlocks(MathMlPieces pieces, Stages stages) {
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
        for (int i = 0; i < passages.size(); i++) {
            Passage passage = passages.get(i);
            pieces.given(passage).ifPresent(given -> blocks.add(new Block.Words(new Markup(given))));
            blocks.add(new Block.Chain(
                    stages.display(passage.start()),
                    stages.of(new Moves().of(passage), id + "-" + (i + 1) + "-step-")));
        }
        return new Block.Folded(Markup.text("Proof"), blocks);
    }
}
