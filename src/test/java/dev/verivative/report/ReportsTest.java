package dev.verivative.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.notation.TextStyle;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What holds for every format. */
class ReportsTest {
    private static final List<DerivationReport> FORMATS = List.of(
            new TextReport(TextStyle.UNICODE, true, TextReport.WIDTH),
            new TextReport(TextStyle.ASCII, false, TextReport.WIDTH),
            new MarkdownReport(),
            new LatexReport(),
            new JsonReport());

    static List<Arguments> all() {
        List<Arguments> all = new ArrayList<>();
        List<DerivationDocument> again = Samples.all();
        List<DerivationDocument> documents = Samples.all();
        for (int i = 0; i < documents.size(); i++) {
            for (DerivationReport format : FORMATS) {
                all.add(Arguments.of(format, documents.get(i), again.get(i)));
            }
        }
        return all;
    }

    @ParameterizedTest
    @MethodSource("all")
    void isTheSameEachTime(DerivationReport format, DerivationDocument document, DerivationDocument again) {
        String text = format.text(document);
        assertEquals(text, format.text(document));
        assertEquals(text, format.text(again));
        assertTrue(text.endsWith("\n"));
    }
}
