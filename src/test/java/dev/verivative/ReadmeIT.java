package dev.verivative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Runs what the README shows: its commands succeed, and what it prints is what the program prints. */
class ReadmeIT {
    private static final String GAP = "[...]";

    /** The lines of all fenced blocks of a kind. */
    private static List<List<String>> blocks(String kind) throws IOException {
        List<List<String>> blocks = new ArrayList<>();
        List<String> block = null;
        for (String line : Files.readAllLines(Path.of("README.md"))) {
            if (block == null && line.equals("```" + kind)) {
                block = new ArrayList<>();
            } else if (block != null && line.equals("```")) {
                blocks.add(block);
                block = null;
            } else if (block != null) {
                block.add(line);
            }
        }
        return blocks;
    }

    private static String run(String script) throws IOException, InterruptedException {
        Process process = new ProcessBuilder("bash", "-euo", "pipefail", "-c", script)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), () -> script + "\n" + output);
        return output;
    }

    @TestFactory
    Stream<DynamicTest> commandsSucceed() throws IOException {
        List<List<String>> blocks = blocks("sh");
        assertTrue(blocks.size() >= 4, "the README has its commands in blocks marked sh");
        return blocks.stream()
                .map(block -> DynamicTest.dynamicTest(
                        block.get(0),
                        () -> assertTrue(run(String.join("\n", block)).length() > 0)));
    }

    @Test
    void printsWhatTheProgramPrints() throws IOException, InterruptedException {
        List<String> printed =
                run("java -jar target/verivative.jar derive softmax").lines().toList();
        List<String> shown = blocks("text").get(0);
        int at = 0;
        for (int i = 0; i < shown.size(); i++) {
            String line = shown.get(i);
            if (line.equals(GAP)) {
                int next = printed.subList(at, printed.size()).indexOf(shown.get(i + 1));
                assertTrue(next >= 0, "not printed after line " + at + ": " + shown.get(i + 1));
                at += next;
            } else {
                assertEquals(printed.get(at), line, "line " + (at + 1) + " of the output");
                at++;
            }
        }
        assertEquals(printed.size(), at, "the README shows the output to its end");
    }

    @Test
    void namesTheTwoCommands() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(
                readme.contains("    mvn -q -DskipTests package && java -jar target/verivative.jar derive softmax\n"));
        assertTrue(readme.contains("    mvn -q verify\n"));
    }
}
