package dev.verivative.report.site;

import dev.verivative.api.Verivative;
import dev.verivative.definition.Definition;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.proof.WorkProgress;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.html.HtmlReport;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A site of some functions, one of which means harm. */
final class Sites {
    static final String HOSTILE =
            "</title><script>alert(1)</script> \" onload='x' ${page} $y$ \\(x\\) ℝ\u0000\uD800 &amp;";

    private static final List<DerivationDocument> DOCUMENTS = documents();

    /** The same for all tests. */
    static final List<SiteFile> FILES = made();

    private Sites() {}

    static List<SiteFile> made() {
        List<Definition> definitions =
                DOCUMENTS.stream().map(DerivationDocument::definition).toList();
        return new Site(DOCUMENTS, Measurements.of(definitions.subList(1, 2), WorkProgress.NONE), new HtmlReport())
                .files(WorkProgress.NONE);
    }

    private static List<DerivationDocument> documents() {
        List<DerivationDocument> documents = new ArrayList<>();
        for (String name : List.of("softmax", "tanh", "l2-normalisation", "gelu")) {
            documents.add(Verivative.of(name).derive().document());
        }
        documents.add(Verivative.of("softmax").route("product").derive().document());
        documents.add(Verivative.of("x_i^3 + sum_k c_k x_k").derive().document());
        documents.add(hostile(documents.get(0).definition()));
        return documents;
    }

    private static DerivationDocument hostile(Definition softmax) {
        Definition titled = new Definition(
                "../../" + HOSTILE,
                HOSTILE,
                softmax.function(),
                softmax.variables(),
                softmax.constants(),
                softmax.parameters(),
                softmax.known(),
                softmax.routes(),
                List.of(),
                HOSTILE,
                HOSTILE,
                HOSTILE);
        Jacobian.Outcome outcome = Jacobian.derive(
                titled, Route.QUOTIENT, Jacobian.entryOf(titled.variables().get(0), titled.function()));
        return DerivationDocument.of(((Jacobian.Outcome.Derived) outcome).jacobian());
    }

    static SiteFile file(String path) {
        return FILES.stream()
                .filter(file -> file.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("there is no " + path));
    }

    static void write(Path folder) {
        try {
            for (SiteFile file : FILES) {
                Path path = folder.resolve(file.path());
                Files.createDirectories(path.getParent());
                Files.write(path, file.bytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
