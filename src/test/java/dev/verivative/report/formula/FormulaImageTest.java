package dev.verivative.report.formula;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.api.Verivative;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.formula.FormulaImage.Background;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;

class FormulaImageTest {
    static List<String> catalogue() {
        return List.copyOf(Verivative.names());
    }

    @ParameterizedTest
    @MethodSource("catalogue")
    void drawsEveryResultAndStep(String name) throws Exception {
        DerivationDocument document = Verivative.of(name).derive().document();
        int steps = document.main().lines().size();
        for (int step = 0; step <= steps; step++) {
            FormulaImage image = step == 0 ? FormulaReport.ofResult(document) : FormulaReport.ofStep(document, step);
            Document svg = parsed(image.svg());
            assertEquals(image.text(), svg.getElementsByTagName("title").item(0).getTextContent());
            assertEquals(
                    image.drawing().outlines().size(),
                    svg.getElementsByTagName("path").getLength());
        }
        assertEquals(
                FormulaReport.ofResult(document).svg(),
                FormulaReport.ofStep(document, steps).svg());
    }

    @Test
    void saysWhichStepsThereAre() {
        DerivationDocument document = Verivative.of("softmax").derive().document();
        for (int step : new int[] {0, -1, 12}) {
            IllegalArgumentException fault =
                    assertThrows(IllegalArgumentException.class, () -> FormulaReport.ofStep(document, step));
            assertEquals("step " + step + ": expected 1 to 11", fault.getMessage());
        }
    }

    @Test
    void isAsLargeAsAskedFor() throws IOException {
        FormulaImage image = FormulaImage.of("\\frac{\\partial \\sigma_i}{\\partial x_j}");
        BufferedImage small = ImageIO.read(new ByteArrayInputStream(image.png(72, Background.TRANSPARENT)));
        BufferedImage large = ImageIO.read(new ByteArrayInputStream(image.png(288, Background.WHITE)));
        assertEquals(4.0, large.getWidth() / (double) small.getWidth(), 0.2);
        assertEquals(4.0, large.getHeight() / (double) small.getHeight(), 0.2);
        assertEquals(0, small.getRGB(0, 0));
        assertEquals(0xFFFFFFFF, large.getRGB(0, 0));
        assertTrue(large.getRaster().getDataBuffer().getSize() > 0);
        assertArrayEquals(image.png(288, Background.WHITE), image.png(288, Background.WHITE));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0, -1, Double.NaN, 1e9, Double.POSITIVE_INFINITY})
    void refusesSizesThatNoPictureHas(double dpi) {
        FormulaImage image = FormulaImage.of("x");
        assertThrows(IllegalArgumentException.class, () -> image.png(dpi, Background.WHITE));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\\includegraphics{/etc/passwd}",
                "\\newcommand{\\x}{y}",
                "\\begin{verbatim}x\\end{verbatim}",
                "\\unknown",
                "\\frac{1",
                "a}",
                "\\",
                "\\left(x"
            })
    void refusesWhatIsNoFormulaOfAReport(String latex) {
        IllegalArgumentException fault = assertThrows(IllegalArgumentException.class, () -> FormulaImage.of(latex));
        String message = String.valueOf(fault.getMessage());
        assertTrue(message.startsWith("cannot typeset " + latex), message);
    }

    @Test
    void showsLettersThatTheFontsLackByTheirNumbers() throws Exception {
        FormulaImage image = FormulaImage.of("\u4e2d + \ud835\udc9c", "<b> & \u0001 \ud83d\ude00");
        assertEquals(
                FormulaImage.of("{\\mathrm{U{+}4E2D}} + {\\mathrm{U{+}1D49C}}")
                        .drawing()
                        .width(),
                image.drawing().width());
        assertEquals(
                "<b> &   \ud83d\ude00",
                parsed(image.svg()).getElementsByTagName("title").item(0).getTextContent());
    }

    @Test
    void goesDeepWithoutHarm() {
        String deep = "{".repeat(100_000) + "x" + "}".repeat(100_000);
        assertTrue(Typesetting.of(deep, Typesetting.Style.DISPLAY, 10).isEmpty());
    }

    private static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
    }
}
