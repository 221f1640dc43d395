package dev.verivative.report.folder;

import dev.verivative.notation.LatexPrinter;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.proof.FunctionProof;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.MarkdownReport;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The page of all functions of a folder. */
final class CataloguePage {
    private static final List<String> HEAD =
            List.of("function", "derivative", "in its own outputs", "claims that hold", "proofs that Coq has checked");

    private CataloguePage() {}

    static String text(List<FunctionFolder> folders) {
        List<String> rows = new ArrayList<>();
        rows.add(FunctionPage.cells(HEAD));
        rows.add(FunctionPage.cells(Collections.nCopies(HEAD.size(), "---")));
        folders.forEach(folder -> rows.add(FunctionPage.cells(row(folder))));
        return """
                # Derivations

                Each function with its derivative, derived step by step, and with what has checked it. Written by \
                `verivative report`; the definitions alone are written by hand.

                """ + String.join("\n", rows) + "\n";
    }

    private static List<String> row(FunctionFolder folder) {
        FunctionProof proof = folder.proof();
        long holding = proof.claims().stream()
                .filter(claim -> claim.status() == ClaimVerdict.Status.HOLDS)
                .count();
        List<FunctionProof.ByCoq> byCoq = proof.byCoq();
        long checked = byCoq.stream().filter(FunctionProof.ByCoq::isChecked).count();
        String link = "[" + MarkdownReport.escaped(proof.definition().title()) + "](" + folder.name() + "/"
                + FunctionFolder.README + ")";
        String derivative = folder.documents().stream()
                .findFirst()
                .map(CataloguePage::derivative)
                .orElse("none");
        String own = folder.documents().stream()
                .findFirst()
                .map(document -> document.inOwnOutputs() ? "yes" : "no")
                .orElse("");
        return List.of(
                link, derivative, own, holding + " of " + proof.claims().size(), checked + " of " + byCoq.size());
    }

    private static String derivative(DerivationDocument document) {
        LatexPrinter printer = new LatexPrinter();
        // A bar would end the cell.
        return "$"
                + (printer.print(document.asked()) + " = " + printer.print(document.result())).replace("|", "\\vert ")
                + "$";
    }
}
