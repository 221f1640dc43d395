package dev.verivative.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verivative.verify.VectorFunction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {
    /** Softmax without its maximum taken off. */
    static class Unshifted implements VectorFunction {
        @Override
        public double[] forward(double[] x) {
            double sum = Arrays.stream(x).map(Math::exp).sum();
            return Arrays.stream(x).map(each -> Math.exp(each) / sum).toArray();
        }
    }

    private static Run verify(String... more) {
        List<String> arguments = new ArrayList<>(List.of("verify", "--trials", "200", "--max-n", "40"));
        arguments.addAll(List.of(more));
        return Run.of(arguments.toArray(String[]::new));
    }

    private static JsonNode json(String text) {
        try {
            return new ObjectMapper().readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError(text, e);
        }
    }

    private static List<JsonNode> falsified(JsonNode verification) {
        List<JsonNode> found = new ArrayList<>();
        verification.get("properties").forEach(property -> {
            if (property.get("outcome").asText().equals("falsified")) {
                found.add(property);
            }
        });
        return found;
    }

    @Test
    void theNumericCoreHolds() {
        Run run = verify("softmax", "--numeric", "default", "--seed", "3");
        run.assertDone();
        assertTrue(run.out().startsWith("softmax: numeric default\n"), run.out());
        assertTrue(run.out().contains("\nHeld: no failure was observed in "), run.out());
        assertTrue(run.out().contains(" trials with seed 3 in "), run.out());
    }

    @Test
    void theSameSeedGivesTheSameBytes() {
        Run first = verify("log-sum-exp", "--numeric", "default", "--time", "5m", "--format", "json");
        first.assertDone();
        assertEquals(
                first.out(),
                verify("log-sum-exp", "--numeric", "default", "--time", "5m", "--format", "json")
                        .out());
        assertEquals("held", json(first.out()).get("outcome").asText());
    }

    @Test
    void aCounterexampleIsShownAndShowsItselfAgain(@TempDir Path folder) throws IOException {
        Path reports = folder.resolve("deep/reports");
        Run run = verify(
                "softmax",
                "--class",
                Unshifted.class.getName(),
                "--format",
                "json",
                "--report-dir",
                reports.toString());
        assertEquals(1, run.code(), run.err());
        assertEquals(run.out(), Files.readString(reports.resolve("verification.json")));
        String xml = Files.readString(reports.resolve("TEST-verivative.xml"));
        assertTrue(xml.contains("<failure message=\"expected "), xml);
        try (Stream<Path> files = Files.list(reports)) {
            assertEquals(2, files.count(), "nothing else is left there");
        }
        JsonNode forward = falsified(json(run.out())).stream()
                .filter(property -> property.get("name").asText().equals("forward"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(run.out()));
        JsonNode found = forward.get("counterexample");
        assertTrue(found.get("x").size() <= 2, found.toString());
        String command = found.get("reproduce").asText();
        String begin = "verivative verify softmax --class '" + Unshifted.class.getName() + "' --replay '";
        assertTrue(command.startsWith(begin) && command.endsWith("'"), command);
        String requests = command.substring(begin.length(), command.length() - 1);
        Run again = Run.of("verify", "softmax", "--class", Unshifted.class.getName(), "--replay", requests);
        assertEquals(1, again.code(), again.err());
        assertTrue(again.out().contains("\nFalsified: forward, float64\n"), again.out());
        Path file = Files.writeString(folder.resolve("requests.json"), requests + "\n");
        assertEquals(
                1,
                Run.of("verify", "softmax", "--class", Unshifted.class.getName(), "--replay", file.toString())
                        .code());
    }

    @Test
    void aCotangentOfAnotherLengthIsRefused() {
        String requests = "{\"op\": \"vjp\", \"dtype\": \"float64\", \"x\": [1, 2], \"v\": [1]}";
        Run run = Run.of("verify", "softmax", "--numeric", "default", "--replay", requests);
        assertEquals(2, run.code());
        assertEquals("verivative: the vector of vjp has the shape [1], expected [2]\n", run.err());
    }

    @Test
    void valuesAreFixedInEachFormat() {
        for (String dtype : List.of("float64", "float32")) {
            Run run = Run.of(
                    "verify",
                    "cross-entropy",
                    "--trials",
                    "8",
                    "--numeric",
                    "default",
                    "--dtype",
                    dtype,
                    "--set",
                    "y=0.1,0.2,0.7",
                    "--format",
                    "json");
            run.assertDone();
            assertTrue(json(run.out()).get("trials").asInt() >= 8, run.out());
        }
    }

    @Test
    void writesToAFileToo(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("out.txt");
        Run run = verify("sigmoid", "--numeric", "default", "--ascii", "-o", file.toString());
        assertEquals(0, run.code(), run.err());
        assertEquals("", run.out());
        assertTrue(Files.readString(file).contains("Held"), "the result");
    }

    @Test
    void strictWaysAreStricter() {
        assertEquals(
                1,
                verify("softmax", "--numeric", "default", "--max-ulp", "0.01").code());
    }

    @Test
    void drawsNoBarIntoAPipe() {
        assertEquals("", verify("tanh", "--numeric", "default").err());
    }

    @Test
    void helpNamesTheCommandButNotTheHiddenOne() {
        String help = Run.of("--help").out();
        assertTrue(help.contains("verify"), help);
        assertFalse(help.contains("serve"), help);
    }
}
