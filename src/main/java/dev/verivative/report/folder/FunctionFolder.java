package dev.verivative.report.folder;

import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.proof.FunctionProof;
import dev.verivative.proof.RouteProof;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.Evidence;
import dev.verivative.report.JsonReport;
import dev.verivative.report.LatexReport;
import dev.verivative.report.figure.Figure;
import dev.verivative.report.figure.Figures;
import dev.verivative.report.figure.WorkedExample;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What stands beside a definition.
 *
 * @param proof all that is known of the function, by Coq too as far as that is recorded
 * @param documents the derivative by each variable, by the first route that leads to it
 * @param proofs the file of Coq; empty if nothing is proved
 */
record FunctionFolder(FunctionProof proof, List<DerivationDocument> documents, Optional<String> proofs) {
    static final String README = "README.md";
    static final String LATEX = "derivation.tex";
    static final String JSON = "derivation.json";
    static final String PROOF = "proof.v";
    static final String FIGURES = "figures/";

    FunctionFolder {
        documents = List.copyOf(documents);
    }

    static FunctionFolder of(FunctionProof proof, Optional<String> proofs) {
        return new FunctionFolder(proof, documents(proof), proofs);
    }

    private static List<DerivationDocument> documents(FunctionProof proof) {
        Set<Term.Entry> variables = new LinkedHashSet<>();
        proof.routes().forEach(route -> variables.add(route.by()));
        List<DerivationDocument> documents = new ArrayList<>();
        for (Term.Entry by : variables) {
            proof.routes().stream()
                    .filter(route -> route.by().equals(by) && route.isAccepted())
                    .findFirst()
                    .ifPresent(route -> documents.add(document(proof, route)));
        }
        return documents;
    }

    private static DerivationDocument document(FunctionProof proof, RouteProof chosen) {
        Jacobian jacobian = chosen.jacobian().orElseThrow();
        Route route = chosen.route();
        return DerivationDocument.of(jacobian).with(Evidence.of(proof, route, chosen.by()));
    }

    /** Where a figure stands. */
    static String file(Figure figure) {
        return FIGURES + figure.name() + ".svg";
    }

    String name() {
        return proof.definition().name();
    }

    /** The files by their names, but for the record of what Coq said. */
    Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        Optional<WorkedExample> example = documents.stream().findFirst().flatMap(WorkedExample::of);
        List<Figure> figures =
                example.map(worked -> Figures.of(documents.get(0), worked)).orElse(List.of());
        files.put(README, new FunctionPage(this, example, figures).text());
        if (!documents.isEmpty()) {
            files.put(LATEX, new LatexReport().text(documents.get(0)));
            files.put(JSON, new JsonReport().text(documents.get(0)));
        }
        proofs.ifPresent(text -> files.put(PROOF, text));
        figures.forEach(figure -> files.put(file(figure), figure.svg()));
        return files;
    }
}
