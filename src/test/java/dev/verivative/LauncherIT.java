package dev.verivative;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs the packaged launcher, copied to a folder of its own, as its users' shells do. */
class LauncherIT {

    private static final Path TARGET = Path.of("target").toAbsolutePath();
    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));

    /** Far more than an archive takes on a busy machine; a test waits no longer than it has to. */
    private static final long ARCHIVE_SECONDS = 120;

    @TempDir
    private Path folder;

    private Path home;
    private Path cache;

    /** Exit code and output of a process that has ended. */
    private record Ran(int code, String out, String err) {}

    @BeforeEach
    void install() throws IOException {
        home = Files.createDirectory(folder.toRealPath().resolve("a folder with spaces"));
        cache = folder.resolve("cache");
        for (String name : List.of("verivative", "verivative.jar")) {
            Files.copy(TARGET.resolve(name), home.resolve(name));
        }
        assertTrue(home.resolve("verivative").toFile().setExecutable(true));
        Files.createSymbolicLink(home.resolve("lib"), TARGET.resolve("lib"));
    }

    /** JUnit warns of a link that leads out of the folder that it clears away. */
    @AfterEach
    void unlinkTheLibraries() throws IOException {
        Files.delete(home.resolve("lib"));
    }

    @Test
    void theJarByItselfIsQuiet() throws Exception {
        Ran plain = run(JAVA_HOME.resolve("bin/java").toString(), "-jar", "verivative.jar", "--version");
        assertEquals(new Ran(0, plain.out, ""), plain);
        assertTrue(plain.out.startsWith("verivative "), plain.out);
    }

    @Test
    void runsTheSameWithAndWithoutItsArchive() throws Exception {
        Ran first = run("./verivative", "--version");
        assertEquals(new Ran(0, first.out, ""), first);
        assertTrue(first.out.startsWith("verivative "), first.out);
        Path archive = awaitArchive(home.resolve("cds"));
        assertTrue(Files.size(archive) > 0, "the JVM could not make an archive");
        assertEquals(first, run("./verivative", "--version"));
    }

    @Test
    void handsOnTheExitCodeAndTheArgumentsAsTheyAre() throws Exception {
        Ran refused = run("./verivative", "--no such option");
        assertEquals(2, refused.code);
        assertEquals("", refused.out);
        assertTrue(refused.err.contains("--no such option"), refused.err);
    }

    @Test
    void findsItsJarThroughLinks() throws Exception {
        Path bin = Files.createDirectory(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("direct"), Path.of("../a folder with spaces/verivative"));
        Files.createSymbolicLink(bin.resolve("indirect"), bin.resolve("direct"));
        assertEquals(0, run("../bin/indirect", "--version").code);
        awaitArchive(home.resolve("cds"));
    }

    @Test
    void replacesADamagedArchive() throws Exception {
        Ran first = run("./verivative", "--version");
        byte[] whole = Files.readAllBytes(awaitArchive(home.resolve("cds")));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        for (byte[] damaged : List.of(half, Arrays.copyOf(half, whole.length), new byte[whole.length])) {
            Path archive = awaitArchive(home.resolve("cds"));
            Files.delete(archive);
            Files.write(archive, damaged);
            assertEquals(first, run("./verivative", "--version"));
            assertFalse(Arrays.equals(damaged, Files.readAllBytes(awaitArchive(home.resolve("cds")))));
        }
    }

    @Test
    void keepsTheArchiveInTheCacheWhereItsOwnFolderIsClosed() throws Exception {
        Files.createFile(home.resolve("cds"));
        Ran first = run("./verivative", "--version");
        assertTrue(
                Files.size(awaitArchive(Path.of(cache + "/verivative" + home))) > 0,
                "the JVM could not make an archive");
        assertEquals(first, run("./verivative", "--version"));
    }

    @Test
    void runsWithoutAnArchiveWhereNoneCanBeKept() throws Exception {
        Files.createFile(home.resolve("cds"));
        Files.createFile(cache);
        Ran first = run("./verivative", "--version");
        assertEquals(new Ran(0, first.out, ""), first);
        assertEquals(first, run("./verivative", "--version"));
    }

    private Ran run(String... command) throws IOException, InterruptedException {
        Path out = Files.createTempFile(folder, "out", "");
        Path err = Files.createTempFile(folder, "err", "");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(home.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile());
        builder.environment().put("JAVA_HOME", JAVA_HOME.toString());
        builder.environment().put("XDG_CACHE_HOME", cache.toString());
        int code = builder.start().waitFor();
        return new Ran(code, Files.readString(out, UTF_8), Files.readString(err, UTF_8));
    }

    /** Waits for the background work of a first call, so that it neither outlives the test nor is missed by it. */
    private static Path awaitArchive(Path below) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(ARCHIVE_SECONDS);
        String[] names = {};
        while (System.nanoTime() < deadline) {
            names = Objects.requireNonNullElse(below.toFile().list(), names);
            if (names.length == 1 && names[0].endsWith(".jsa")) {
                return below.resolve(names[0]);
            }
            Thread.sleep(50);
        }
        throw new AssertionError(
                "expected one archive within " + ARCHIVE_SECONDS + " s, but found " + Arrays.toString(names));
    }
}
