package dev.verivative.report.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.report.DerivationDocument;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * A derivation as a PDF: text that can be selected, formulas as outlines, an outline of its steps. It needs neither
 * other programs nor the fonts of the machine, reads nothing but its own resources, and is the same each time.
 */
public final class PdfReport {
    private static final TemplateEngine TEMPLATES =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "dev.verivative.report.template");

    private final PdfFonts fonts = new PdfFonts();

    /**
     * Writes the whole report.
     *
     * @throws IOException if the stream does
     */
    public void write(DerivationDocument document, OutputStream out) throws IOException {
        Formulas formulas = new Formulas();
        Article article = new ArticleWriter(formulas, new Visible(fonts)).article(document);
        Metadata metadata = new Metadata(document.definition().title(), subject(document), keywords(document));
        Document page = parsed(rendered("pdf/article.jte", Map.of("article", article, "metadata", metadata)));
        Silence.keep();
        try (PdfBoxRenderer renderer = renderer(page, formulas)) {
            PDDocument pdf = renderer.createPDFKeepOpen();
            describe(pdf, metadata);
            pdf.save(out);
        }
    }

    private static String subject(DerivationDocument document) {
        return "Derivation of " + TextPrinter.of(TextStyle.UNICODE).line(document.asked()) + ", "
                + document.route().label() + " route";
    }

    private static List<String> keywords(DerivationDocument document) {
        return List.of(
                document.definition().name(),
                "derivative",
                "Jacobian",
                document.route().label() + " route");
    }

    private static String rendered(String template, Map<String, Object> parameters) {
        StringOutput page = new StringOutput();
        TEMPLATES.render(template, parameters, page);
        return page.toString();
    }

    private static Document parsed(String page) throws IOException {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        try {
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException("the page is no XML: " + e.getMessage(), e);
        }
    }

    private PdfBoxRenderer renderer(Document page, Formulas formulas) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        fonts.register(builder);
        return builder.withW3cDocument(page, null)
                .useObjectDrawerFactory(new FormulaDrawer(formulas))
                .useUriResolver((base, uri) -> null)
                .useExternalResourceAccessControl(
                        (uri, type) -> false, ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI)
                .buildPdfRenderer();
    }

    /** No dates, and an identifier that follows from what is said here: two files of the same are the same. */
    private static void describe(PDDocument pdf, Metadata metadata) throws IOException {
        PDDocumentInformation information = new PDDocumentInformation();
        information.setTitle(metadata.title());
        information.setSubject(metadata.subject());
        information.setKeywords(metadata.keywordLine());
        information.setCreator(Metadata.CREATOR);
        information.setProducer("openhtmltopdf");
        pdf.setDocumentInformation(information);
        pdf.setDocumentId(0L);
        PDDocumentCatalog catalog = pdf.getDocumentCatalog();
        catalog.setLanguage(Metadata.LANGUAGE);
        catalog.setPageMode(PageMode.USE_OUTLINES);
        PDViewerPreferences preferences = new PDViewerPreferences(new org.apache.pdfbox.cos.COSDictionary());
        preferences.setDisplayDocTitle(true);
        catalog.setViewerPreferences(preferences);
        PDMetadata packet = new PDMetadata(pdf);
        packet.importXMPMetadata(
                rendered("pdf/metadata.jte", Map.of("metadata", metadata)).getBytes(StandardCharsets.UTF_8));
        catalog.setMetadata(packet);
    }
}
