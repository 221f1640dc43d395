package dev.verivative.definition;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {
    @TempDir
    private Path temporary;

    private Path file(String folder, String title) throws IOException {
        Path file = temporary.resolve(folder).resolve("definition.md");
        Files.createDirectories(temporary.resolve(folder));
        return Files.writeString(file, titled(title));
    }

    private static String titled(String title) {
        return Texts.with("title: Softmax", "title: " + title);
    }

    private Path jar(String... names) throws IOException {
        Path jar = temporary.resolve("some.jar");
        try (OutputStream out = Files.newOutputStream(jar);
                JarOutputStream entries = new JarOutputStream(out)) {
            for (String name : names) {
                entries.putNextEntry(new ZipEntry(name));
                entries.write(titled("Packed").getBytes(UTF_8));
                entries.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void standardHasWhatIsInTheRepository() throws IOException {
        Set<String> folders = DerivationsTest.files().stream()
                .map(file -> file.getName(1).toString())
                .collect(Collectors.toSet());
        assertEquals(folders, Catalogue.standard().names());
        assertTrue(Catalogue.standard().names().contains("softmax"));
    }

    @Test
    void theProgramBringsItsOwn() throws IOException {
        Catalogue catalogue = Catalogue.of(temporary.resolve("nothing"));
        assertEquals(Catalogue.standard().names(), catalogue.names());
        assertEquals("Softmax", catalogue.find("softmax").title());
        assertEquals(
                List.copyOf(catalogue.names()),
                catalogue.all().stream().map(Definition::name).toList());
    }

    @Test
    void listsAJar() throws IOException {
        Path jar = jar(
                "derivations/b/definition.md",
                "derivations/a/definition.md",
                "derivations/a/report.md",
                "derivations/definition.md",
                "derivations/a/b/definition.md",
                "other/c/definition.md");
        Catalogue catalogue = Catalogue.of(temporary.resolve("nothing"), jar);
        assertEquals(List.of("a", "b"), List.copyOf(catalogue.names()));
        assertEquals(
                List.of("Packed", "Packed"),
                catalogue.all().stream().map(Definition::title).toList());
        assertEquals("derivations/a/definition.md", catalogue.find("a").source());
    }

    @Test
    void aFolderWinsOverAJar() throws IOException {
        file("mine/a", "Mine");
        file("mine/c", "Mine");
        Catalogue catalogue = Catalogue.of(
                temporary.resolve("mine"), jar("derivations/a/definition.md", "derivations/b/definition.md"));
        assertEquals("Mine", catalogue.find("a").title());
        assertEquals("Packed", catalogue.find("b").title());
        assertEquals(
                List.of("Mine", "Packed", "Mine"),
                catalogue.all().stream().map(Definition::title).toList());
    }

    @Test
    void readsWhatLiesBesideADefinition() throws IOException {
        Path mine = file("mine/a", "Mine");
        Files.writeString(mine.resolveSibling("note.txt"), "of mine\n");
        file("mine/c", "Mine");
        Path alone = file("alone", "Alone");
        Files.writeString(alone.resolveSibling("note.txt"), "of alone");
        Catalogue catalogue = Catalogue.of(
                temporary.resolve("mine"),
                jar("derivations/b/definition.md", "derivations/b/note.txt", "derivations/c/note.txt"));
        assertEquals(Optional.of("of mine\n"), catalogue.beside(catalogue.find("a"), "note.txt"));
        assertEquals(Optional.of(titled("Packed")), catalogue.beside(catalogue.find("b"), "note.txt"));
        assertEquals(Optional.of("of alone"), catalogue.beside(catalogue.find(alone.toString()), "note.txt"));
        // The jar's is about another definition of that name.
        assertEquals(Optional.empty(), catalogue.beside(catalogue.find("c"), "note.txt"));
        assertEquals(Optional.empty(), catalogue.beside(catalogue.find("b"), "other.txt"));
    }

    @Test
    void readsPaths() throws IOException {
        Path file = file("Some Folder 2", "Mine");
        Path other = Files.writeString(temporary.resolve("log-x.md"), titled("Other"));
        Path strange = file("...", "Strange");
        Catalogue catalogue = Catalogue.standard();
        assertEquals("some-folder-2", catalogue.find(file.toString()).name());
        assertEquals(
                "Mine",
                catalogue.find(temporary.resolve("Some Folder 2").toString()).title());
        assertEquals("log-x", catalogue.find(other.toString()).name());
        assertEquals("definition", catalogue.find(strange.toString()).name());
        assertEquals(file.toString(), catalogue.find(file.toString()).source());
    }

    @Test
    void aDefinitionOfTheCatalogueHasTheNameOfItsFolder() throws IOException {
        Path file = file("mine/a", "Mine\nname: b");
        Catalogue catalogue = Catalogue.of(temporary.resolve("mine"));
        assertEquals("b", catalogue.find(file.toString()).name());
        CatalogueException fault = assertThrows(CatalogueException.class, () -> catalogue.find("a"));
        assertEquals(
                file + " calls itself b: expected the name of its folder, or no name",
                String.valueOf(fault.getMessage()));
    }

    @Test
    void faultsNameTheFile() throws IOException {
        Path file = file("mine/a", "");
        DefinitionException fault = assertThrows(
                DefinitionException.class,
                () -> Catalogue.of(temporary.resolve("mine")).find("a"));
        assertTrue(fault.describe().startsWith(file + ":2:7: the title is empty"), fault.describe());
    }

    @Test
    void hugeFilesAreNotReadWhole() throws IOException {
        Path file = Files.write(temporary.resolve("big.md"), new byte[5_000_000]);
        DefinitionException fault = assertThrows(
                DefinitionException.class, () -> Catalogue.standard().find(file.toString()));
        assertEquals("the file is longer than 262144 bytes", fault.getMessage());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "softmx",
                "Softmax",
                "../softmax",
                "a/b/c",
                "derivations",
                "/",
                "..",
                "-",
                "--",
                "soft max",
                "softmax/",
                "softmax\n",
                "\u0000",
                "\u001b[31m",
                "*",
                "C:\\x",
                "definition.md"
            })
    void unknownNamesGetOneLine(String name) {
        CatalogueException fault = assertThrows(
                CatalogueException.class, () -> Catalogue.standard().find(name));
        String message = String.valueOf(fault.getMessage());
        assertTrue(message.startsWith("no definition '"), message);
        assertTrue(message.contains(": expected a name such as "), message);
        assertTrue(message.codePoints().noneMatch(Character::isISOControl), message);
    }

    @Test
    void nearestNamesComeFirst() {
        CatalogueException fault = assertThrows(
                CatalogueException.class, () -> Catalogue.standard().find("log-softmx"));
        assertTrue(
                String.valueOf(fault.getMessage()).contains("a name such as log-softmax, "),
                () -> String.valueOf(fault.getMessage()));
    }

    @Test
    void emptyAndLongNamesAreRefused() {
        Catalogue catalogue = Catalogue.standard();
        assertThrows(CatalogueException.class, () -> catalogue.find(""));
        assertThrows(CatalogueException.class, () -> catalogue.find(" \t"));
        for (String name : List.of("x".repeat(10_000), "x/".repeat(10_000))) {
            CatalogueException fault = assertThrows(CatalogueException.class, () -> catalogue.find(name));
            assertTrue(String.valueOf(fault.getMessage()).length() < 300);
        }
    }
}
