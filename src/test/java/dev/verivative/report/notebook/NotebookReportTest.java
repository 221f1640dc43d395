package dev.verivative.report.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verivative.api.Verivative;
import dev.verivative.definition.Definition;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.report.DerivationDocument;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class NotebookReportTest {
    private static final String HOSTILE =
            "</script><script>alert(1)</script> \\(x\\) $y$ \\begin{a} \"q\" 'p' `c` ℝ # *b*";

    static Stream<Arguments> all() {
        return Notebooks.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("all")
    void isTheSameEachTimeAndNamesItsCells(String name, Notebooks.Source source) throws IOException {
        String text = Notebooks.text(source.derived().document());
        assertEquals(text, Notebooks.text(source.derived().document()));
        Set<String> ids = new HashSet<>();
        for (JsonNode cell : new ObjectMapper().readTree(text).get("cells")) {
            assertTrue(ids.add(cell.get("id").asText()), text);
            cell.get("source").forEach(line -> assertFalse(line.asText().contains("\r")));
        }
        assertTrue(text.endsWith("\n"));
    }

    @Tag("notebook")
    @Test
    void meetsTheSchema() {
        try (NotebookProcess python = NotebookProcess.validating()) {
            List<String> answers = new ArrayList<>();
            Stream.concat(
                            Notebooks.all()
                                    .map(row -> ((Notebooks.Source) row.get()[1])
                                            .derived()
                                            .document()),
                            Stream.of(hostile()))
                    .forEach(document -> answers.add(python.answer(Notebooks.text(document))));
            assertEquals(Set.of("valid 4.5"), Set.copyOf(answers));
        }
    }

    @Test
    void takesTitlesAsTheyAre() throws IOException {
        String text = Notebooks.text(hostile());
        assertFalse(text.contains(" <script"), text);
        JsonNode first = new ObjectMapper()
                .readTree(text)
                .get("cells")
                .get(0)
                .get("source")
                .get(0);
        assertEquals(
                "# \\</script\\>\\<script\\>alert\\(1\\)\\</script\\> <span>&#92;</span>\\(x<span>&#92;</span>\\)"
                        + " <span>&#36;</span>y<span>&#36;</span> <span>&#92;</span>begin\\{a\\} \"q\" 'p' \\`c\\` ℝ \\# \\*b\\*\n",
                first.asText());
    }

    private static DerivationDocument hostile() {
        Definition softmax = Verivative.of("softmax").derive().document().definition();
        Definition titled = new Definition(
                softmax.name(),
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
}
