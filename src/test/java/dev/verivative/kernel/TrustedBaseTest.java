package dev.verivative.kernel;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What has to be trusted stays small enough to be read, and is this project's own. */
class TrustedBaseTest {
    private static final Path SOURCES = Path.of("src", "main", "java", "dev", "verivative");
    private static final Pattern NO_CODE = Pattern.compile("\\s*(//.*|/?\\*.*|package .*|import .*)?");
    private static final Pattern FOREIGN =
            Pattern.compile("import (static )?+(?!java\\.|dev\\.verivative\\.|org\\.jspecify\\.).*");

    @Test
    void hasFewerThan500Lines() throws IOException {
        List<Path> files = new ArrayList<>(sources("kernel"));
        files.add(SOURCES.resolve("term").resolve("Substitution.java"));
        long lines = 0;
        for (Path file : files) {
            lines += Files.readAllLines(file).stream()
                    .filter(line -> !NO_CODE.matcher(line).matches())
                    .count();
        }
        assertTrue(files.size() > 5 && lines > 300 && lines < 500, lines + " lines in " + files);
    }

    @ParameterizedTest
    @ValueSource(strings = {"kernel", "rule", "term"})
    void importsNoThirdParty(String name) throws IOException {
        for (Path file : sources(name)) {
            List<String> foreign = Files.readAllLines(file).stream()
                    .filter(line -> FOREIGN.matcher(line).matches())
                    .toList();
            assertTrue(foreign.isEmpty(), file + " has " + foreign);
        }
    }

    private static List<Path> sources(String name) throws IOException {
        try (Stream<Path> files = Files.list(SOURCES.resolve(name))) {
            List<Path> sources =
                    files.filter(file -> file.toString().endsWith(".java")).toList();
            assertTrue(sources.size() > 3, "only " + sources);
            return sources;
        }
    }
}
