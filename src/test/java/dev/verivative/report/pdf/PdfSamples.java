package dev.verivative.report.pdf;

import dev.verivative.api.Verivative;
import dev.verivative.definition.Definition;
import dev.verivative.report.DerivationDocument;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;

/** Documents to be printed, and what is in their files. */
final class PdfSamples {
    private static final List<String> FORMULAS = List.of(
            "W @ x",
            "x_i^2",
            "sum_k x_k^2 * exp(x_k) / (1 + x_k^2) + sum_k sin(x_k) + sum_k cos(x_k) + sum_k tanh(x_k) + sum_k log(1 + x_k^2)",
            "exp(x_i + y_i + z_i) / (1 + sum_k exp(x_k + y_k + z_k)) + sin(x_i) * cos(y_i) * tanh(z_i) - log(1 + exp(x_i))",
            "alphahat * x_i / (x_i^2 + sqrt(1 + sum_k weight_k * x_k^2))");

    private static final Map<String, DerivationDocument> DERIVED = new LinkedHashMap<>();
    private static final Map<String, byte[]> PRINTED = new LinkedHashMap<>();

    private PdfSamples() {}

    static List<String> catalogue() {
        return List.copyOf(Verivative.names());
    }

    /** The catalogue, typed formulas and one with all entries of a size, by name. */
    static List<String> all() {
        return Stream.of(catalogue(), FORMULAS, List.of("softmax of 12", "softmax with evidence"))
                .flatMap(List::stream)
                .toList();
    }

    static synchronized DerivationDocument document(String name) {
        return DERIVED.computeIfAbsent(name, PdfSamples::derived);
    }

    private static DerivationDocument derived(String name) {
        return switch (name) {
            case "softmax of 12" -> Verivative.of("softmax").derive().at(12).document();
            case "softmax with evidence" ->
                Verivative.of("softmax").derive().withEvidence().document();
            default -> Verivative.of(name).derive().document();
        };
    }

    /** The same with another title and text. */
    static DerivationDocument titled(String name, String title) {
        DerivationDocument whole = document(name);
        Definition own = whole.definition();
        Definition titled = new Definition(
                own.name(),
                title,
                own.function(),
                own.variables(),
                own.constants(),
                own.parameters(),
                own.known(),
                own.routes(),
                own.claims(),
                title,
                own.origin(),
                own.source());
        return new DerivationDocument(
                titled,
                whole.function(),
                whole.n(),
                whole.route(),
                whole.known(),
                whole.when(),
                whole.variable(),
                whole.lemmas(),
                whole.main(),
                whole.inOwnOutputs(),
                whole.episodes(),
                whole.united(),
                whole.matrixForm(),
                whole.entries(),
                whole.obligations(),
                whole.evidence());
    }

    /** The file of one of these, made once. */
    static synchronized byte[] pdf(String name) {
        return PRINTED.computeIfAbsent(name, each -> pdf(document(each)));
    }

    static byte[] pdf(DerivationDocument document) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            new PdfReport().write(document, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static PDDocument read(String name) throws IOException {
        return Loader.loadPDF(pdf(name));
    }

    /** The text with one space between words. */
    static String text(PDDocument pdf) throws IOException {
        return new PDFTextStripper().getText(pdf).replaceAll("\\s+", " ");
    }

    /** All entries of the outline, in their order. */
    static List<String> bookmarks(PDDocument pdf) {
        List<String> all = new ArrayList<>();
        var outline = pdf.getDocumentCatalog().getDocumentOutline();
        outline.children().forEach(item -> {
            all.add(item.getTitle());
            item.children().forEach(child -> {
                all.add(child.getTitle());
                child.children().forEach(grandchild -> all.add(grandchild.getTitle()));
            });
        });
        return all;
    }
}
