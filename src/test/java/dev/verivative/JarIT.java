package dev.verivative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;

/** What the packaged jar holds, and that nothing in it depends on when or by whom it was built. */
class JarIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path JAR = TARGET.resolve("verivative.jar");
    private static final Path DERIVATIONS = Path.of("derivations");

    @Test
    void everyEntryHasTheTimeThatThePomFixes() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Set<LocalDateTime> times = jar.stream().map(ZipEntry::getTimeLocal).collect(Collectors.toSet());
            assertEquals(Set.of(LocalDateTime.of(2026, 1, 1, 0, 0)), times);
        }
    }

    @Test
    void theManifestNamesNoBuilder() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Attributes manifest = jar.getManifest().getMainAttributes();
            assertEquals("dev.verivative.cli.Main", manifest.getValue("Main-Class"));
            for (String name : Set.of("Created-By", "Build-Jdk-Spec", "Build-Jdk", "Build-Os", "Built-By")) {
                assertFalse(manifest.containsKey(new Attributes.Name(name)), name);
            }
        }
    }

    @Test
    void everyLibraryOfTheClassPathLiesBesideTheJar() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            String classPath = jar.getManifest().getMainAttributes().getValue("Class-Path");
            Set<String> named = Stream.of(classPath.split(" ")).collect(Collectors.toCollection(TreeSet::new));
            assertEquals(filesBelow(TARGET.resolve("lib"), TARGET), named);
        }
    }

    @Test
    void carriesTheLicence() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            byte[] licence =
                    jar.getInputStream(jar.getEntry("META-INF/LICENSE")).readAllBytes();
            assertEquals(Files.readString(Path.of("src/main/resources/META-INF/LICENSE")), new String(licence, UTF_8));
        }
    }

    @Test
    void carriesTheDerivations() throws IOException {
        try (JarFile jar = new JarFile(JAR.toFile())) {
            Set<String> packed = jar.stream()
                    .filter(each -> !each.isDirectory())
                    .map(ZipEntry::getName)
                    .filter(each -> each.startsWith("derivations/"))
                    .collect(Collectors.toCollection(TreeSet::new));
            Set<String> byHand = filesBelow(DERIVATIONS, Path.of(""));
            byHand.removeIf(file -> !file.endsWith("/definition.md") && !file.endsWith("/spec.v"));
            assertEquals(byHand, packed);
        }
    }

    @Test
    void theBillOfMaterialsListsTheLibrariesAndNoRun() throws IOException {
        JsonNode bom = new ObjectMapper().readTree(TARGET.resolve("bom.json").toFile());
        assertEquals("CycloneDX", bom.path("bomFormat").asText());
        assertTrue(bom.path("components").findValuesAsText("name").contains("picocli"));
        assertFalse(bom.has("serialNumber"));
    }

    private static Set<String> filesBelow(Path folder, Path base) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new TreeSet<>();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(each -> base.relativize(each).toString())
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }
}
