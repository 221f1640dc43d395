package dev.verivative.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.derive.Route;
import dev.verivative.notation.TextStyle;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class TextReportTest {
    private static final TextReport UNICODE = new TextReport(TextStyle.UNICODE, false, TextReport.WIDTH);
    private static final TextReport ASCII = new TextReport(TextStyle.ASCII, false, TextReport.WIDTH);
    private static final TextReport COLOURED = new TextReport(TextStyle.UNICODE, true, TextReport.WIDTH);

    static List<DerivationDocument> all() {
        return Samples.all();
    }

    @Test
    void tellsOfSoftmaxAsATextbookWould() throws IOException {
        assertEquals(golden("softmax.txt"), UNICODE.text(Samples.titled("Softmax")));
    }

    @Test
    void tellsOfSoftmaxInAscii() throws IOException {
        assertEquals(golden("softmax-ascii.txt"), ASCII.text(Samples.titled("Softmax")));
    }

    @ParameterizedTest
    @EnumSource(Route.class)
    void keepsWithinTheWidth(Route route) {
        String text = UNICODE.text(Samples.document("softmax", Samples.SOFTMAX, route));
        assertEquals(
                List.of(),
                text.lines().filter(line -> line.length() > TextReport.WIDTH).toList());
    }

    @ParameterizedTest
    @MethodSource("all")
    void asciiIsAscii(DerivationDocument document) {
        assertTrue(ASCII.text(document).chars().allMatch(c -> c == '\n' || (c >= ' ' && c < 127)));
    }

    @ParameterizedTest
    @MethodSource("all")
    void coloursAddNothingButColours(DerivationDocument document) {
        String plain = UNICODE.text(document);
        String coloured = COLOURED.text(document);
        assertFalse(plain.contains("\u001b"));
        assertTrue(coloured.contains("\u001b[1;36m"));
        assertEquals(plain, coloured.replaceAll("\u001b\\[[0-9;]*m", ""));
    }

    @ParameterizedTest
    @MethodSource("all")
    void hasNoBlanksAtLineEnds(DerivationDocument document) {
        assertEquals(
                List.of(),
                UNICODE.text(document)
                        .lines()
                        .filter(line -> !line.stripTrailing().equals(line))
                        .toList());
    }

    @Test
    void saysWhatIsLeftOpenOnceAndAtTheEnd() {
        String text = UNICODE.text(Samples.document("l2-norm", Samples.L2_NORM, Route.QUOTIENT));
        assertEquals(2, text.split("∑ₖ xₖ² > 0", -1).length - 1, text);
        assertTrue(text.contains("provided that ∑ₖ xₖ² > 0  (open)"), text);
        assertTrue(text.contains("for which the following holds"), text);
    }

    @Test
    void saysForWhichParametersItHolds() {
        String text = UNICODE.text(Samples.document("softmax", Samples.TEMPERED, Route.QUOTIENT));
        assertTrue(text.contains("every n, every x and every T with T > 0."), text);
    }

    @Test
    void writesLongSumsWithDots() {
        String text = UNICODE.text(Samples.sized("softmax", Samples.SOFTMAX, 12));
        assertTrue(text.contains("e   + e   + ⋯ + e    + e"), text);
        assertFalse(text.contains("too wide"), text);
        String latex = new LatexReport().text(Samples.sized("softmax", Samples.SOFTMAX, 12));
        assertTrue(latex.contains("e^{x_1} + e^{x_2} + \\cdots + e^{x_{11}} + e^{x_{12}}"), latex);
    }

    @Test
    void saysHowFarItCame() {
        String text = UNICODE.text(
                Samples.definition("log-softmax", "Log-softmax", Samples.LOG_SOFTMAX), Samples.unfinished());
        assertTrue(text.contains("(unfinished)") && text.contains("Definition of y"), text);
        assertTrue(text.contains("What stopped it"), text);
        assertFalse(text.contains("Result"), text);
    }

    @Test
    void showsNoStrangeCharactersOfTitles() {
        String text = UNICODE.text(Samples.titled("a\tb\u001b[31m\nc"));
        assertTrue(text.startsWith("a b [31m c\n"), text);
        assertTrue(ASCII.text(Samples.titled("Größe – 中")).startsWith("Gro?e - ?\n"));
    }

    private static String golden(String name) throws IOException {
        try (InputStream in = Objects.requireNonNull(TextReportTest.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
