package dev.verivative.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.verivative.proof.coq.FakeCoq;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own, whose path leads to scripts in the place of Coq. */
class ProveByCoqTest {
    private static final String TOOLS = "/usr/bin" + File.pathSeparator + "/bin";

    @TempDir
    private Path folder;

    private Path bin;
    private Path scratch;

    @BeforeEach
    void makeFolders() throws Exception {
        bin = Files.createDirectory(folder.resolve("bin"));
        scratch = Files.createDirectory(folder.resolve("scratch"));
    }

    private record Ended(int code, String out, String err) {
        JsonNode json() throws Exception {
            return new ObjectMapper().readTree(out).get(0);
        }
    }

    private Process started(String path, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + scratch,
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "prove",
                "--ascii",
                "x^2"));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectOutput(folder.resolve("out").toFile())
                .redirectError(folder.resolve("err").toFile());
        builder.environment().put("PATH", path);
        builder.environment().put("XDG_CACHE_HOME", folder.resolve("cache").toString());
        return builder.start();
    }

    private Ended run(String path, String... options) throws Exception {
        int code = started(path, options).waitFor();
        assertNoScratch();
        return new Ended(code, read("out"), read("err"));
    }

    private String read(String name) throws Exception {
        return Files.readString(folder.resolve(name), UTF_8);
    }

    private void assertNoScratch() throws Exception {
        try (Stream<Path> left = Files.list(scratch)) {
            assertEquals(
                    List.of(),
                    left.filter(each -> each.getFileName().toString().contains("coq"))
                            .toList());
        }
    }

    private String path() {
        return bin + File.pathSeparator + TOOLS;
    }

    @Test
    void withoutCoqItSaysHowToInstallIt() throws Exception {
        Ended auto = run(bin.toString());
        assertEquals(0, auto.code(), auto.err());
        assertEquals("", auto.err());
        String words = auto.out().replaceAll("\\s+", " ");
        assertTrue(words.contains("Coq not run: Coq is not installed"), words);
        assertTrue(words.contains("apt-get install coq libcoq-coquelicot"), words);
        Ended required = run(bin.toString(), "--coq", "required");
        assertEquals(1, required.code());
        assertEquals("", required.out());
        assertTrue(required.err().startsWith("verivative: --coq required: Coq is not installed"), required.err());
        assertEquals(1, required.err().lines().count());
    }

    @Test
    void saysWhatIsCheckedAndRemembersIt() throws Exception {
        FakeCoq coq = new FakeCoq(bin);
        Ended first = run(path(), "--format", "json", "--coq", "required");
        assertEquals(0, first.code(), first.err());
        assertEquals("", first.err());
        JsonNode derivations = first.json().get("derivations");
        assertFalse(derivations.isEmpty());
        for (JsonNode derivation : derivations) {
            assertEquals("checked", derivation.get("coq").asText());
            assertTrue(derivation.get("coqAxioms").isArray());
            assertFalse(derivation.has("coqReason"));
        }
        List<String> calls = coq.calls();
        assertEquals("coqc Verivative.v", calls.get(0));
        assertTrue(calls.get(calls.size() - 1).startsWith("coqchk "), calls::toString);
        Ended again = run(path(), "--coq", "required");
        assertEquals(0, again.code(), again.err());
        assertTrue(again.out().contains("Coq has checked all " + derivations.size() + " proofs."), again.out());
        assertEquals(calls, coq.calls());
        assertEquals(0, run(path(), "--coq-fresh").code());
        assertEquals(2 * calls.size(), coq.calls().size());
    }

    @Test
    void whatCoqRefusesIsAFailure() throws Exception {
        FakeCoq coq = new FakeCoq(bin);
        coq.says("compiled", "[ $file = Verivative.v ] || { echo 'Error: No.' >&2; exit 1; }");
        Ended json = run(path(), "--format", "json");
        assertEquals(1, json.code());
        JsonNode derivation = json.json().get("derivations").get(0);
        assertEquals("failed", derivation.get("coq").asText());
        assertTrue(derivation.get("coqReason").asText().endsWith(".v: No."), derivation::toString);
    }

    @Test
    void whatCoqDoesNotCheckIsAFailureWhereItIsRequired() throws Exception {
        FakeCoq coq = new FakeCoq(bin);
        coq.says("checked", "echo nothing");
        Ended required = run(path(), "--coq", "required");
        assertEquals(1, required.code());
        assertTrue(required.out().contains("not run"), required.out());
        assertTrue(
                required.err().contains("verivative: --coq required: Coq has not checked f by x, quotient"),
                required.err());
        assertTrue(required.err().contains("not run: coqchk did not list axioms: nothing"), required.err());
    }

    @Test
    void anEndFromOutsideLeavesNothing() throws Exception {
        FakeCoq coq = new FakeCoq(bin);
        coq.says("compiled", "sleep 1000 & echo $! > $fake/new; mv $fake/new $fake/child; wait");
        Process process = started(path());
        Path child = bin.resolve("child");
        while (!Files.exists(child)) {
            assertTrue(process.isAlive(), () -> "it ended too early");
            Thread.onSpinWait();
        }
        List<ProcessHandle> below = process.descendants().toList();
        long grandchild = Long.parseLong(Files.readString(child).strip());
        assertTrue(below.stream().anyMatch(each -> each.pid() == grandchild), below::toString);
        process.destroy();
        assertTrue(process.waitFor(1, TimeUnit.MINUTES));
        assertEquals(143, process.exitValue());
        for (ProcessHandle each : below) {
            each.onExit().get(1, TimeUnit.MINUTES);
        }
        assertNoScratch();
    }
}
