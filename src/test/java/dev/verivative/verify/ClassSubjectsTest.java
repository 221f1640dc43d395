package dev.verivative.verify;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Classes as users may hand them in, compiled here. */
class ClassSubjectsTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final String BODY = " { public double[] forward(double[] x) { return x; } ";

    private static final Map<String, String> SOURCES = Map.ofEntries(
            Map.entry("Good", "public class Good implements VectorFunction" + BODY + "}"),
            Map.entry("Hidden", "class Hidden implements VectorFunction" + BODY + "Hidden() {} }"),
            Map.entry(
                    "Counting",
                    "public class Counting implements VectorFunction { static int calls;"
                            + " public double[] forward(double[] x) { return new double[] {++calls}; } }"),
            Map.entry("Plain", "public class Plain {}"),
            Map.entry("Some", "public abstract class Some implements VectorFunction {}"),
            Map.entry("Api", "public interface Api extends VectorFunction {}"),
            Map.entry("Given", "public class Given implements VectorFunction" + BODY + "public Given(int n) {} }"),
            Map.entry("Secret", "public class Secret implements VectorFunction" + BODY + "private Secret() {} }"),
            Map.entry(
                    "Outer",
                    "public class Outer { public static class Nested implements VectorFunction" + BODY + "}"
                            + " public class Inner implements VectorFunction" + BODY + "} }"),
            Map.entry(
                    "Throwing",
                    "public class Throwing implements VectorFunction" + BODY
                            + "public Throwing() { throw new IllegalStateException(\"no file\"); } }"),
            Map.entry(
                    "Static",
                    "public class Static implements VectorFunction" + BODY
                            + "static int a = Integer.parseInt(\"q\"); }"),
            Map.entry(
                    "Uneven",
                    "public class Uneven implements VectorFunction, FloatVectorFunction" + BODY
                            + "public float[] forward(float[] x) { return x; }"
                            + "public double[] vjp(double[] x, double[] v) { return v; } }"),
            Map.entry("Gone", "public class Gone {}"),
            Map.entry("Needy", "public class Needy extends Gone implements VectorFunction" + BODY + "}"),
            Map.entry(
                    "Stuck",
                    "public class Stuck implements VectorFunction" + BODY
                            + "public Stuck() { for (;;) { try { Thread.sleep(1000000); } catch (InterruptedException e) {} } } }"));

    @TempDir
    static Path directory;

    @BeforeAll
    static void compile() throws IOException, URISyntaxException {
        Path sources = Files.createDirectories(directory.resolve("src/com/acme"));
        List<String> words = new ArrayList<>(List.of(
                "-proc:none",
                "-nowarn",
                "-cp",
                Path.of(VectorFunction.class
                                .getProtectionDomain()
                                .getCodeSource()
                                .getLocation()
                                .toURI())
                        .toString(),
                "-d",
                directory.resolve("classes").toString()));
        Files.createDirectories(directory.resolve("classes"));
        for (Map.Entry<String, String> each : SOURCES.entrySet()) {
            Path file = sources.resolve(each.getKey() + ".java");
            Files.writeString(file, "package com.acme;\nimport dev.verivative.verify.*;\n" + each.getValue() + "\n");
            words.add(file.toString());
        }
        JavaCompiler compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler());
        assertEquals(0, compiler.run(null, null, null, words.toArray(String[]::new)));
        Path classes = directory.resolve("classes/com/acme");
        Files.delete(classes.resolve("Gone.class"));
        byte[] newer = Files.readAllBytes(classes.resolve("Good.class"));
        newer[7] = 99;
        Files.write(Files.createDirectories(directory.resolve("newer/com/acme")).resolve("Good.class"), newer);
        Files.write(
                Files.createDirectories(directory.resolve("broken/com/acme")).resolve("Good.class"),
                new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    }

    private static String entry(String name) {
        return directory.resolve(name).toString();
    }

    private static Subject start(String name) throws SubjectException {
        return ClassSubjects.of(name, Optional.of(entry("classes")), "f").start(LONG);
    }

    private static Answer ask(Subject subject) {
        return subject.ask(new Request(
                Operation.FORWARD, Dtype.FLOAT64, Map.of("x", NumericArray.vector(5)), Optional.empty(), "x"));
    }

    @ParameterizedTest
    @CsvSource({"com.acme.Good", "com.acme.Hidden", "com.acme.Outer$Nested", "com.acme.Outer.Nested"})
    void startsWhatCanBeMade(String name) throws SubjectException {
        try (Subject subject = start(name)) {
            assertEquals(new Answer.Result(NumericArray.vector(5)), ask(subject));
        }
    }

    @Test
    void everyStartIsFresh() throws SubjectException {
        for (int i = 0; i < 3; i++) {
            try (Subject subject = start("com.acme.Counting")) {
                assertEquals(new Answer.Result(NumericArray.vector(1)), ask(subject));
                assertEquals(new Answer.Result(NumericArray.vector(2)), ask(subject));
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            com.acme.Goof          | is not on --classpath; near it are com.acme.Good
            Plain                  | is not on --classpath; near it are com.acme.Plain
            com.acme.Plain         | implements none of dev.verivative.verify.FloatParametricFunction
            com.acme.Some          | is abstract
            com.acme.Api           | is an interface
            com.acme.Given         | has no constructor without parameters
            com.acme.Outer.Inner   | it is an inner class
            com.acme.Secret        | but it is private
            com.acme.Throwing      | its constructor threw java.lang.IllegalStateException: no file
            com.acme.Static        | cannot be initialised: it threw java.lang.NumberFormatException
            com.acme.Uneven        | vjp is not there for float32
            com.acme.Needy         | needs com.acme.Gone, which is not on --classpath
            """)
    void saysWhyAClassIsNoSubject(String name, String message) {
        SubjectException fault = assertThrows(SubjectException.class, () -> start(name));
        says(message, fault);
    }

    private static void says(String message, SubjectException fault) {
        String text = String.valueOf(fault.getMessage());
        assertTrue(text.contains(message), text);
        assertEquals(1, text.lines().count(), text);
    }

    @Test
    void saysWhatIsWrongWithAClassFile() {
        says("was compiled for Java 55, and this is Java ", fails("com.acme.Good", entry("newer")));
        says("is not a valid class file", fails("com.acme.Good", entry("broken")));
        says("is in fact com.acme.Good", fails("Good", entry("classes/com/acme")));
    }

    @Test
    void saysWhatIsWrongWithTheClassPath() throws IOException {
        String good = "com.acme.Good";
        says("there is no directory or jar file", fails(good, entry("absent")));
        says("there is no directory or jar file", fails(good, entry("classes") + File.pathSeparator + entry("absent")));
        says("expected the directory above", fails(good, entry("classes/com/acme/Good.class")));
        says("there is no directory", fails(good, entry("absent/*")));
        says("is no name of a class", fails("com/acme/Good", entry("classes")));
        says(
                "no classes at all",
                fails(good, Files.createDirectories(directory.resolve("empty")).toString()));
    }

    private static SubjectException fails(String name, String classpath) {
        return assertThrows(
                SubjectException.class,
                () -> ClassSubjects.of(name, Optional.of(classpath), "f").start(LONG));
    }

    @Test
    void aConstructorThatDoesNotComeBackIsLeftBehind() throws SubjectException {
        ClassSubjects source = ClassSubjects.of("com.acme.Stuck", Optional.of(entry("classes")), "f");
        says(
                "could not be made within 0.3 s",
                assertThrows(SubjectException.class, () -> source.start(Duration.ofMillis(300))));
    }

    @Test
    void isNamedOnTheCommandLine() throws SubjectException {
        ClassSubjects source = ClassSubjects.of("com.acme.Outer$Nested", Optional.of(entry("classes")), "f");
        assertEquals("--class 'com.acme.Outer$Nested' --classpath " + entry("classes"), source.option());
        assertEquals(source.option(), source.isolated().option());
    }
}
