package dev.verivative.definition;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.derive.Route;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The definitions of this repository. */
class DerivationsTest {
    static final Path FOLDER = Path.of("derivations");

    /** What a function is, is read at one glance: all that stands above its claims. */
    private static final int MAX_LINES = 15;

    /** Beside a function with a page of claims nobody finds the one that counts. */
    private static final int MAX_CLAIM_LINES = 25;

    static List<Path> files() throws IOException {
        try (Stream<Path> folders = Files.list(FOLDER)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.resolve("definition.md"))
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void reads(Path file) {
        String name = file.getName(1).toString();
        Definition definition = Catalogue.of(FOLDER).find(name);
        assertEquals(name, definition.name());
        assertFalse(definition.title().isEmpty());
        assertFalse(definition.text().isEmpty());
        assertFalse(definition.claims().isEmpty());
        assertEquals(definition.variables(), definition.function().variables());
        assertEquals(file.toString(), definition.source());
    }

    @ParameterizedTest
    @MethodSource("files")
    void isShort(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int claims = lines.indexOf("## Claims");
        long claimed =
                lines.stream().skip(claims).filter(line -> !line.isBlank()).count();
        assertTrue(claims > 0 && claims <= MAX_LINES, () -> claims + " lines");
        assertTrue(claimed <= MAX_CLAIM_LINES, () -> claimed + " lines of claims");
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesRoutesThatExist(Path file) {
        for (String route : Catalogue.of(FOLDER).find(file.toString()).routes()) {
            assertTrue(Route.named(route).isPresent(), route);
        }
    }
}
