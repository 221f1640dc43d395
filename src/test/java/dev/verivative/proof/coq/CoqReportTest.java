package dev.verivative.proof.coq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.definition.Catalogue;
import dev.verivative.definition.Definition;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.report.CoqReport;
import dev.verivative.report.DerivationDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The file that {@code derive --format coq} writes, whatever a definition is called. */
class CoqReportTest {
    @ParameterizedTest
    @ValueSource(strings = {"a *) b", "a (* b", "(*)", "*) Axiom a : False. (*", "a \" b", "a '' \"\" b (*\"*)"})
    void aTitleStaysInItsComment(String title, @TempDir Path folder) throws IOException {
        Path file = folder.resolve("definition.md");
        String quoted = "'" + title.replace("'", "''") + "'";
        Files.writeString(file, "---\ntitle: " + quoted + "\nvariables: { x: [] }\n---\nA square.\n\n$$y = x^2$$\n");
        Definition definition = Catalogue.standard().find(file.toString());
        assertEquals(title, definition.title());
        Jacobian.Outcome outcome = Jacobian.derive(
                definition,
                Route.QUOTIENT,
                Jacobian.entryOf(definition.variables().get(0), definition.function()));
        String text = new CoqReport().text(DerivationDocument.of(((Jacobian.Outcome.Derived) outcome).jacobian()));
        CoqSource source = new CoqSource(text);
        assertEquals(Optional.empty(), source.unterminated());
        assertTrue(
                source.sentences().get(0).text().startsWith("From Coq Require"),
                source.sentences().get(0).text());
    }
}
