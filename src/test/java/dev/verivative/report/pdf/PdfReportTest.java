package dev.verivative.report.pdf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.report.DerivationDocument;
import dev.verivative.report.Move;
import dev.verivative.report.Moves;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PdfReportTest {
    private static final float DPI = 50;

    /** Millimetres at each side where nothing may stand: the page's margins are 25 mm, and a letter may reach over. */
    private static final double BLANK = 23;

    static List<String> all() {
        return PdfSamples.all();
    }

    @ParameterizedTest
    @MethodSource("all")
    void isTheSameEachTime(String name) {
        assertArrayEquals(PdfSamples.pdf(name), PdfSamples.pdf(PdfSamples.document(name)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void saysEveryStep(String name) throws IOException {
        DerivationDocument document = PdfSamples.document(name);
        try (PDDocument pdf = PdfSamples.read(name)) {
            String text = PdfSamples.text(pdf);
            List<String> bookmarks = PdfSamples.bookmarks(pdf);
            for (Move move : new Moves().of(document.main())) {
                String first =
                        move.numbers("\u2013") + ". " + move.titles().get(0).words();
                assertTrue(text.contains(first), first + " in " + text);
                assertTrue(bookmarks.stream().anyMatch(each -> each.startsWith(first)), first + " in " + bookmarks);
            }
            document.main().lines().forEach(line -> {
                String rule = line.step().rule().name();
                assertTrue(text.contains("(" + rule + ")"), rule + " in " + text);
            });
            assertTrue(text.contains("What has been checked"), text);
            assertTrue(text.contains("1 of " + pdf.getNumberOfPages()), text);
            assertTrue(bookmarks.containsAll(List.of("Result", "What has been checked", "Rules")), bookmarks::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void embedsAllItsFonts(String name) throws IOException {
        try (PDDocument pdf = PdfSamples.read(name)) {
            int fonts = 0;
            for (PDPage page : pdf.getPages()) {
                for (COSName each : page.getResources().getFontNames()) {
                    assertTrue(page.getResources().getFont(each).isEmbedded(), each.getName());
                    fonts++;
                }
            }
            assertTrue(fonts > 0);
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void cutsNothingOff(String name) throws IOException {
        try (PDDocument pdf = PdfSamples.read(name)) {
            cutsNothingOff(pdf);
        }
    }

    private static void cutsNothingOff(PDDocument pdf) throws IOException {
        PDFRenderer renderer = new PDFRenderer(pdf);
        for (int page = 0; page < pdf.getNumberOfPages(); page++) {
            BufferedImage image = renderer.renderImageWithDPI(page, DPI, ImageType.GRAY);
            int margin = (int) (BLANK / 25.4 * DPI);
            int dark = 0;
            for (int x = 0; x < image.getWidth(); x++) {
                for (int y = 0; y < image.getHeight(); y++) {
                    boolean isDark = (image.getRGB(x, y) & 0xFF) < 0xD0;
                    boolean isMargin = x < margin || x >= image.getWidth() - margin || y < margin / 2;
                    assertFalse(isDark && isMargin, "page " + (page + 1) + " at " + x + ", " + y);
                    dark += isDark ? 1 : 0;
                }
            }
            assertTrue(dark > 20, "page " + (page + 1) + " is blank");
        }
    }

    @ParameterizedTest
    @MethodSource("all")
    void leavesNoHeadingAtTheFootOfAPage(String name) throws IOException {
        List<String> headings = List.of("As NumPy", "Claims", "What has been checked", "Rules");
        try (PDDocument pdf = PdfSamples.read(name)) {
            PDFTextStripper stripper = new PDFTextStripper();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) {
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                String foot = page + " of " + pdf.getNumberOfPages();
                String text = stripper.getText(pdf).replace(foot, "").strip();
                assertTrue(headings.stream().noneMatch(text::endsWith), "page " + page + " ends with " + text);
            }
        }
    }

    @Test
    void setsEveryFormula() throws IOException {
        for (String name : all()) {
            Formulas formulas = new Formulas();
            Article article =
                    new ArticleWriter(formulas, new Visible(new PdfFonts())).article(PdfSamples.document(name));
            assertFalse(article.blocks().toString().contains("Source["), name);
        }
    }

    @Test
    void saysWhatItIs() throws IOException {
        try (PDDocument pdf = PdfSamples.read("softmax")) {
            PDDocumentInformation information = pdf.getDocumentInformation();
            assertEquals("Softmax", information.getTitle());
            assertEquals("Derivation of \u2202\u03c3\u1d62/\u2202x\u2c7c, quotient route", information.getSubject());
            assertEquals("softmax, derivative, Jacobian, quotient route", information.getKeywords());
            assertEquals("Verivative", information.getCreator());
            assertNull(information.getCreationDate());
            assertNull(information.getModificationDate());
            assertEquals("en", pdf.getDocumentCatalog().getLanguage());
            byte[] packet = pdf.getDocumentCatalog().getMetadata().toByteArray();
            assertTrue(new String(packet, StandardCharsets.UTF_8).contains("<rdf:li xml:lang=\"x-default\">Softmax<"));
        }
    }

    static List<String> hostile() {
        return List.of(
                "<script>alert(1)</script> & \"quoted\" 'text' </title></h1>",
                "$x$ \\input{/etc/passwd} \\ # % _ ^ ~ {} $$",
                "&xxe; <!DOCTYPE a [<!ENTITY xxe SYSTEM \"file:///etc/passwd\">]> <img src=\"file:///etc/passwd\"/>",
                "\u4e2d\u6587 \ud83d\ude00 \u05e9\u05dc\u05d5\u05dd \u202eabc \u0000\u0001\u001b[31m\ud800 \uffff \ue024",
                "Gr\u00f6\u00dfe \u0141\u00f3d\u017a \u03c3\u03a3 \u2264 \u2202 \u2014 \u201cx\u201d",
                "a".repeat(300),
                "word ".repeat(200),
                "]]> @raw ${title} --> <object type=\"image/tex\" data=\"f0\"></object>",
                "");
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void takesTitlesAsTheyAre(String title) throws IOException {
        DerivationDocument document = PdfSamples.titled("softmax", title);
        byte[] file = PdfSamples.pdf(document);
        assertArrayEquals(file, PdfSamples.pdf(document));
        try (PDDocument pdf = Loader.loadPDF(file)) {
            String shown = new Visible(new PdfFonts()).line(title).replaceAll(" +", "");
            assertTrue(PdfSamples.text(pdf).replaceAll(" +", "").contains(shown), shown);
            assertFalse(PdfSamples.text(pdf).contains("root:"));
            assertNull(pdf.getDocumentCatalog().getOpenAction());
            cutsNothingOff(pdf);
            byte[] packet = pdf.getDocumentCatalog().getMetadata().toByteArray();
            assertNotNull(DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new java.io.ByteArrayInputStream(packet)));
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new AssertionError("the metadata of " + title, e);
        }
    }

    @Test
    void showsLettersThatTheFontsLackByTheirNumbers() {
        assertEquals("U+4E2D a", new Visible(new PdfFonts()).line("\u4e2d\n\u202ea"));
    }
}
