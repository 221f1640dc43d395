package dev.verivative.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProveTest {
    private static JsonNode json(Run run) {
        try {
            return new ObjectMapper().readTree(run.out());
        } catch (JsonProcessingException e) {
            throw new AssertionError(run.out(), e);
        }
    }

    @Test
    void softmaxAgreesByEachRoute() {
        Run run = Run.of("prove", "softmax", "--format", "json", "--coq", "off");
        run.assertDone();
        JsonNode all = json(run);
        assertEquals(1, all.size());
        JsonNode softmax = all.get(0);
        assertEquals("softmax", softmax.get("function").asText());
        assertEquals(
                List.of("quotient", "product", "logarithmic"),
                softmax.get("derivations").findValuesAsText("route"));
        for (JsonNode derivation : softmax.get("derivations")) {
            assertEquals("accepted", derivation.get("kernel").asText());
            assertEquals("agrees", derivation.get("symja").asText());
            assertEquals("n = 1..4", derivation.get("symjaSizes").asText());
            assertEquals("agrees", derivation.get("differences").asText());
            assertEquals("n = 1..6", derivation.get("differencesSizes").asText());
            assertEquals("not run", derivation.get("coq").asText());
            assertEquals("it was not asked for", derivation.get("coqReason").asText());
        }
        assertFalse(softmax.get("claims").isEmpty());
        for (JsonNode claim : softmax.get("claims")) {
            assertFalse(claim.get("statement").asText().isBlank());
            boolean open = claim.get("status").asText().equals("open");
            assertTrue(open || claim.get("status").asText().equals("holds"), claim.toString());
            assertEquals(open, claim.get("by").isEmpty());
        }
    }

    @Test
    void printsATable() {
        Run run = Run.of("prove", "--ascii", "l2-normalisation", "--coq", "off");
        run.assertDone();
        assertTrue(
                run.out()
                        .lines()
                        .anyMatch(line -> line.matches(
                                " *quotient +x_j +accepted +agrees, n = 1\\.\\.4 +agrees, n = 1\\.\\.6 +not run")),
                run.out());
        assertTrue(run.out().contains("holds  sum_{i=1}^n y_i^2 = 1  (kernel)"), run.out());
    }

    @Test
    void saysWhyAnOpinionIsMissing() {
        Run run = Run.of("prove", "(1 + x)^{300}", "--coq", "off");
        run.assertDone();
        assertTrue(run.out().contains("Symja not run: it has the power 299"), run.out());
        JsonNode derivation = json(Run.of("prove", "(1 + x)^{300}", "--format", "json", "--coq", "off"))
                .get(0)
                .get("derivations")
                .get(0);
        assertEquals("not run", derivation.get("symja").asText());
        assertEquals("it has the power 299", derivation.get("symjaReason").asText());
        assertEquals("agrees", derivation.get("differences").asText());
    }

    @Test
    void aRefusedStepIsAFailure() {
        Run run = Run.of("prove", "--format", "json", "--coq", "off", "\\frac{1}{x - x}");
        assertEquals(1, run.code());
        JsonNode derivation = json(run).get(0).get("derivations").get(0);
        assertEquals("refused", derivation.get("kernel").asText());
        assertEquals("not run", derivation.get("symja").asText());
        assertTrue(derivation.get("reason").asText().contains("x - x"), derivation.toString());
    }

    @Test
    void aFalseClaimIsAFailure(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("definition.md"), """
                ---
                title: Sum of squares
                variables: { x: [n] }
                ---
                $$s = \\sum_{k=1}^{n} x_k^2$$

                ## Claims

                It doubles.

                $$s(2 x) = 2 s(x)$$
                """);
        Run text = Run.of("prove", "--ascii", "--coq", "off", file.toString());
        assertEquals(1, text.code());
        assertTrue(text.out().contains("fails  s(2*x) = 2*s"), text.out());
        Run run = Run.of("prove", "--format", "json", "--coq", "off", file.toString());
        assertEquals(1, run.code());
        JsonNode claim = json(run).get(0).get("claims").get(0);
        assertEquals("fails", claim.get("status").asText());
        assertEquals(1, claim.get("counterexample").get("n").asInt());
        assertTrue(claim.get("counterexample").has("x"), claim.toString());
    }

    @Test
    void takesFormulasAndAVariable() {
        Run run =
                Run.of("prove", "--format", "json", "--coq", "off", "--wrt", "a", "\\frac{a_i b_i}{\\sum_{k=1}^n a_k}");
        run.assertDone();
        JsonNode derivations = json(run).get(0).get("derivations");
        derivations.forEach(each -> assertEquals("a", each.get("wrt").asText()));
        derivations.forEach(each -> assertEquals("agrees", each.get("symja").asText()));
    }

    @Test
    void saysNothingOfItsProgressInAPipe() {
        Run.of("prove", "--coq", "off", "sigmoid", "tanh").assertDone();
        Run.of("prove", "--coq", "off", "--quiet", "sigmoid", "tanh").assertDone();
    }

    @Test
    void refusesWrongCalls() {
        Run.of("prove", "softmxa").assertRefused("softmxa", "softmax");
        Run.of("prove", "softmax", "--coq", "maybe").assertRefused("maybe");
        Run.of("prove", "softmax", "--coq", "off", "--coq-fresh").assertRefused("--coq-fresh");
        Run.of("prove", "softmax", "--format", "xml").assertRefused("xml");
        Run.of("prove", "softmax", "--wrt", "q").assertRefused("no variable q");
        Run.of("prove", "\\frac{x_i").assertRefused();
    }
}
