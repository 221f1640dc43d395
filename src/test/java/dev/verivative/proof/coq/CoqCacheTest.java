package dev.verivative.proof.coq;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.proof.CoqVerdict;
import dev.verivative.proof.WorkProgress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoqCacheTest {
    private static final CoqVerdict CHECKED = new CoqVerdict.Checked(List.of("classic", "sig_not_dec"));
    private static final CoqModule MODULE = Modules.that("Fine", ":");

    @TempDir
    private Path folder;

    private FakeCoq coq;
    private Path cache;

    @BeforeEach
    void install() throws IOException {
        coq = new FakeCoq(Files.createDirectory(folder.resolve("bin")));
        coq.says("axioms", "printf 'Axioms:\\nsig_not_dec : T\\nClassical_Prop.classic : T\\n'");
        cache = folder.resolve("cache/verivative/coq");
    }

    private CoqVerdict verdict(CoqRunner runner, CoqModule module) {
        return Objects.requireNonNull(
                runner.check(List.of(module), WorkProgress.NONE).get(module));
    }

    /** How many programs run for it. */
    private int callsFor(CoqRunner runner, CoqModule module) {
        int before = coq.calls().size();
        assertEquals(CHECKED, verdict(runner, module));
        return coq.calls().size() - before;
    }

    @Test
    void runsNothingForWhatIsUnchanged() {
        assertEquals(4, callsFor(coq.remembering(cache), MODULE));
        assertEquals(0, callsFor(coq.remembering(cache), MODULE));
        assertEquals(0, callsFor(coq.remembering(cache), MODULE.named("Renamed")));
        assertEquals(4, callsFor(coq.remembering(cache).fresh(), MODULE));
        assertEquals(4, callsFor(coq.runner(), MODULE));
    }

    @Test
    void checksOnlyWhatIsNew() {
        CoqModule other = Modules.that("Other", "true");
        verdict(coq.remembering(cache), MODULE);
        int before = coq.calls().size();
        coq.says("axioms", "printf 'Axioms:\\nclassic : T\\n'");
        Map<CoqModule, CoqVerdict> verdicts = coq.remembering(cache).check(List.of(MODULE, other), WorkProgress.NONE);
        assertEquals(Map.of(MODULE, CHECKED, other, new CoqVerdict.Checked(List.of("classic"))), verdicts);
        assertEquals(
                List.of(
                        "coqc Verivative.v",
                        "coqc Other.v",
                        "coqc AxiomsOfTheorems.v",
                        "coqchk -o -silent -R . Verivative Verivative.Other"),
                coq.calls().subList(before, coq.calls().size()));
    }

    @Test
    void anyChangeIsNew() throws IOException {
        CoqRunner runner = coq.remembering(cache);
        assertEquals(4, callsFor(runner, MODULE));
        assertEquals(4, callsFor(runner, new CoqModule("Fine", MODULE.text() + " ", MODULE.requires(), List.of("t"))));
        CoqModule library = Modules.library(Modules.LIBRARY.text() + "\n");
        assertEquals(4, callsFor(runner, new CoqModule("Fine", MODULE.text(), List.of(library), List.of("t"))));
        assertEquals(4, callsFor(runner, new CoqModule("Fine", MODULE.text(), MODULE.requires(), List.of("u"))));
        CoqModule required = Modules.that("Required", ":");
        CoqModule moved = Modules.that("Moved", ":");
        assertEquals(5, callsFor(runner, new CoqModule("Fine", MODULE.text(), List.of(required), List.of("t"))));
        assertEquals(5, callsFor(runner, new CoqModule("Fine", MODULE.text(), List.of(moved), List.of("t"))));
        coq.says("version", "echo 8.17.0");
        assertEquals(4, callsFor(runner, MODULE));
        try (Stream<Path> entries = Files.list(cache)) {
            assertEquals(7, entries.count());
        }
    }

    @Test
    void remembersNoFailure() {
        CoqModule wrong = Modules.that("Wrong", "exit 1");
        assertInstanceOf(CoqVerdict.Failed.class, verdict(coq.remembering(cache), wrong));
        assertInstanceOf(CoqVerdict.Failed.class, verdict(coq.remembering(cache), wrong));
        assertEquals(
                List.of("coqc Verivative.v", "coqc Wrong.v").size() * 2,
                coq.calls().size());
        coq.says("checked", "exit 1");
        verdict(coq.remembering(cache), MODULE);
        assertTrue(Files.notExists(cache));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "end\n",
                "verivative coq 1 KEY\n",
                "verivative coq 1 KEY\naxiom classic\n",
                "verivative coq 1 KEY\naxiom trust_me\nend\n",
                "verivative coq 1 KEY\nclassic\nend\n",
                "verivative coq 1 KEY\naxiom classic\nend\nend\n",
                "verivative coq 1 KEY0\naxiom classic\nend\n",
                "verivative coq 2 KEY\naxiom classic\nend\n",
                "\uFFFF\u0000"
            })
    void aDamagedEntryIsNone(String text) throws IOException {
        CoqCache entries = new CoqCache(cache, "8.16.1");
        Path file = cache.resolve(entries.key(MODULE));
        Files.createDirectories(cache);
        Files.writeString(file, text.replace("KEY", entries.key(MODULE)), UTF_8);
        assertEquals(Optional.empty(), entries.find(MODULE));
        assertEquals(4, callsFor(coq.remembering(cache), MODULE));
        assertEquals(0, callsFor(coq.remembering(cache), MODULE));
    }

    @Test
    void anEntryThatIsNoTextIsNone() throws IOException {
        CoqCache entries = new CoqCache(cache, "8.16.1");
        Files.createDirectories(cache);
        Files.write(cache.resolve(entries.key(MODULE)), new byte[] {(byte) 0xC3, (byte) 0x28});
        assertEquals(Optional.empty(), entries.find(MODULE));
        Files.delete(cache.resolve(entries.key(MODULE)));
        Files.createDirectories(cache.resolve(entries.key(MODULE)));
        assertEquals(4, callsFor(coq.remembering(cache), MODULE));
    }

    @Test
    void aFolderThatCannotBeIsNoError() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "in the way");
        assertEquals(4, callsFor(coq.remembering(file), MODULE));
        assertEquals(4, callsFor(coq.remembering(file.resolve("below")), MODULE));
        assertEquals("in the way", Files.readString(file));
    }

    @Test
    void liesWhereSuchThingsLie() {
        String home = System.getProperty("user.home");
        assertEquals(Optional.of(Path.of(home, ".cache/verivative/coq")), CoqCache.standardFolder(Map.of()));
        assertEquals(
                Optional.of(Path.of("/somewhere/verivative/coq")),
                CoqCache.standardFolder(Map.of("XDG_CACHE_HOME", "/somewhere")));
        assertEquals(
                Optional.of(Path.of(home, ".cache/verivative/coq")),
                CoqCache.standardFolder(Map.of("XDG_CACHE_HOME", "relative")));
    }

    @Test
    void keysTellTextsApart() {
        CoqCache entries = new CoqCache(cache, "8.16.1");
        CoqModule one = new CoqModule("A", "ab", List.of(), List.of("t"));
        CoqModule two = new CoqModule("A", "a", List.of(), List.of("bt"));
        assertNotEquals(entries.key(one), entries.key(two));
        assertNotEquals(entries.key(one), new CoqCache(cache, "8.16.2").key(one));
    }
}
