package dev.verivative;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Runs what the README shows: its commands succeed, and what it prints is what the program prints. */
class ReadmeIT {
    private static final String GAP = "[...]";
    private static final String PYTHON = "python3";
    private static final String COQ = "coqc";
    private static final Pattern OUTPUT = Pattern.compile(" -o (\\S+)");

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
        List<List<String>> blocks = blocks("sh").stream()
                .filter(block -> !String.join("\n", block).contains(COQ))
                .toList();
        assertTrue(blocks.size() >= 5, "the README has its commands in blocks marked sh");
        return blocks.stream().map(ReadmeIT::succeeding);
    }

    @Tag("coq")
    @TestFactory
    Stream<DynamicTest> coqChecksWhatIsWritten() throws IOException {
        List<List<String>> blocks = blocks("sh").stream()
                .filter(block -> String.join("\n", block).contains(COQ))
                .toList();
        assertEquals(1, blocks.size(), "the README has Coq check a file");
        return blocks.stream().map(ReadmeIT::succeeding);
    }

    /** It prints something, or writes what it says it writes. */
    private static DynamicTest succeeding(List<String> block) {
        return DynamicTest.dynamicTest(block.get(0), () -> {
            String commands = String.join("\n", block);
            List<Path> files = OUTPUT.matcher(commands)
                    .results()
                    .map(found -> Path.of(found.group(1)))
                    .toList();
            for (Path file : files) {
                Files.deleteIfExists(file);
            }
            String printed = run(commands);
            for (Path file : files) {
                assertTrue(Files.size(file) > 0, file::toString);
            }
            assertTrue(!files.isEmpty() || !printed.isEmpty(), commands);
        });
    }

    @Test
    void printsWhatTheProgramPrints() throws IOException, InterruptedException {
        compare(
                run("java -jar target/verivative.jar derive softmax"),
                blocks("text").get(0));
    }

    /** A block that begins with a command and shows what it prints. */
    @TestFactory
    Stream<DynamicTest> commandsPrintWhatIsShown() throws IOException {
        List<List<String>> blocks = blocks("console").stream()
                .filter(block -> !block.get(0).contains(PYTHON))
                .toList();
        assertTrue(blocks.size() >= 6, "the README has commands with their output in blocks marked console");
        return blocks.stream().map(ReadmeIT::printing);
    }

    private static DynamicTest printing(List<String> block) {
        return DynamicTest.dynamicTest(block.get(0), () -> {
            assertTrue(block.get(0).startsWith("$ "), block.get(0));
            compare(run(block.get(0).substring(2)), block.subList(1, block.size()));
        });
    }

    /** Nothing but Java and Maven is needed for the others. */
    @Tag("numpy")
    @TestFactory
    Stream<DynamicTest> theProgramInPythonIsHeldToSoftmax() throws IOException {
        Files.write(Path.of("target/my_softmax.py"), blocks("python").get(0));
        List<List<String>> blocks = blocks("console").stream()
                .filter(block -> block.get(0).contains(PYTHON))
                .toList();
        assertEquals(2, blocks.size(), "the README runs its program in Python twice");
        return blocks.stream().map(ReadmeIT::printing);
    }

    @Test
    void showsATestClassAsItIsRun() throws IOException {
        List<String> file = Files.readAllLines(Path.of("src/test/java/dev/verivative/testkit/MySoftmaxTest.java"));
        assertEquals(file.subList(2, file.size()), blocks("java").get(0));
    }

    /** The first line that is the shown one, or begins like it where a gap ends it; -1 if there is none. */
    private static int next(List<String> printed, String shown) {
        if (!shown.endsWith(" " + GAP)) {
            return printed.indexOf(shown);
        }
        String begin = shown.substring(0, shown.length() - GAP.length());
        for (int i = 0; i < printed.size(); i++) {
            if (printed.get(i).startsWith(begin)) {
                return i;
            }
        }
        return -1;
    }

    /** A gap stands for any lines up to the next one that is shown, or for the end of a line. */
    private static void compare(String output, List<String> shown) {
        List<String> printed = output.stripTrailing().lines().toList();
        int at = 0;
        for (int i = 0; i < shown.size(); i++) {
            String line = shown.get(i);
            if (line.endsWith(" " + GAP)) {
                String begin = line.substring(0, line.length() - GAP.length());
                assertTrue(at < printed.size() && printed.get(at).startsWith(begin), "not printed: " + line);
                at++;
            } else if (line.equals(GAP)) {
                int next = i + 1 == shown.size()
                        ? printed.size() - at
                        : next(printed.subList(at, printed.size()), shown.get(i + 1));
                List<String> left = shown.subList(i + 1, shown.size());
                assertTrue(next >= 0, "not printed after line " + at + ": " + left);
                at += next;
            } else {
                assertTrue(at < printed.size(), "not printed: " + line);
                assertEquals(printed.get(at), line, "line " + (at + 1) + " of the output");
                at++;
            }
        }
        assertEquals(printed.size(), at, "the README shows the output to its end");
    }

    /** Compiled and run as a program that depends on nothing but what the build makes. */
    @Test
    void theLibraryDoesWhatIsShown(@TempDir Path folder) throws IOException, InterruptedException {
        List<List<String>> blocks = blocks("java");
        assertEquals(2, blocks.size(), "the README shows a test class and the library in blocks marked java");
        List<String> snippet = blocks.get(1);
        String imports =
                snippet.stream().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String body =
                snippet.stream().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        Path source = Files.writeString(
                folder.resolve("Consumer.java"),
                imports + "\npublic class Consumer {\n    public static void main(String[] arguments) {\n" + body
                        + "\n    }\n}\n");
        String classPath = "target/verivative.jar" + File.pathSeparator + "target/lib/*";
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        int compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        said,
                        said,
                        "-encoding",
                        "UTF-8",
                        "-proc:none",
                        "-cp",
                        classPath,
                        "-d",
                        folder.toString(),
                        source.toString());
        assertEquals(0, compiled, () -> said.toString(StandardCharsets.UTF_8));
        List<String> expected = snippet.stream()
                .filter(line -> line.startsWith("System.out.println("))
                .map(line -> line.substring(line.indexOf("// ") + 3))
                .toList();
        String printed = run("java -Dfile.encoding=UTF-8 -Dstdout.encoding=UTF-8 -cp '" + folder + File.pathSeparator
                + classPath + "' Consumer");
        assertEquals(expected, printed.lines().toList());
    }

    @Test
    void namesTheCoordinatesOfThePom() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        List<String> coordinates = blocks("xml").get(0);
        assertEquals(5, coordinates.size(), "a dependency: group, artifact and version");
        assertTrue(
                pom.contains(String.join("\n", coordinates.subList(1, 4))),
                "the pom says otherwise than " + coordinates);
    }

    @Test
    void showsTheCatalogueAsItIsDerived() throws IOException {
        List<String> shown = Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("|"))
                .toList();
        List<String> table = CatalogueTable.lines();
        int from = shown.indexOf(table.get(0));
        assertTrue(from >= 0 && shown.size() >= from + table.size(), "the README has the table of the catalogue");
        assertEquals(table, shown.subList(from, from + table.size()));
    }

    @Test
    void namesTheTwoCommands() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        assertTrue(
                readme.contains("    mvn -q -DskipTests package && java -jar target/verivative.jar derive softmax\n"));
        assertTrue(readme.contains("    mvn -q verify\n"));
    }
}
