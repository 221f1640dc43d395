package dev.verivative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Ends a verification from outside and from inside while it runs. */
class InterruptionIT {
    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final long SECONDS = 60;

    @TempDir
    private Path folder;

    @Test
    void whatWasFoundIsWrittenAndNoProcessIsLeft() throws Exception {
        Path marker = folder.resolve("marker");
        Path reports = folder.resolve("reports");
        String classes = TARGET.resolve("test-classes") + ":" + TARGET.resolve("verivative.jar") + ":"
                + TARGET.resolve("lib") + "/*";
        Process process = started(
                "--subject",
                "'" + JAVA + "' -cp '" + classes + "' dev.verivative.SoftmaxProgram '" + marker + "'",
                "--trials",
                "100000000",
                "--time",
                "10m",
                "--report-dir",
                reports.toString());
        while (!Files.exists(marker)) {
            assertTrue(process.isAlive(), () -> "it ended too early");
            Thread.onSpinWait();
        }
        List<ProcessHandle> below = process.descendants().toList();
        assertEquals(1, below.size());
        process.destroy();
        assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
        assertEquals(143, process.exitValue());
        below.get(0).onExit().get(SECONDS, TimeUnit.SECONDS);
        assertTrue(out().contains("it was cancelled"), this::out);
        JsonNode found =
                new ObjectMapper().readTree(reports.resolve("verification.json").toFile());
        assertTrue(found.get("trials").asInt() >= 100, found::toString);
        try (Stream<Path> files = Files.list(reports)) {
            assertEquals(
                    List.of("TEST-verivative.xml", "verification.json"),
                    files.map(file -> file.getFileName().toString()).sorted().toList());
        }
    }

    @Test
    void anImplementationDoesNotChooseTheExitCode() throws Exception {
        Process process = started(
                "--class",
                EndsTheProgram.class.getName(),
                "--classpath",
                TARGET.resolve("test-classes").toString());
        assertTrue(process.waitFor(SECONDS, TimeUnit.SECONDS));
        assertEquals(1, process.exitValue());
        assertEquals("verivative: the implementation ended the program\n", Files.readString(folder.resolve("err")));
    }

    private Process started(String... options) throws IOException {
        List<String> command = new ArrayList<>(
                List.of(JAVA, "-jar", TARGET.resolve("verivative.jar").toString(), "verify", "softmax"));
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile())
                .start();
    }

    private String out() {
        try {
            return Files.readString(folder.resolve("out"), UTF_8);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
