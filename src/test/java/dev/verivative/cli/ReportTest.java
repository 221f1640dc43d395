package dev.verivative.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
    private static final String SHARES = """
            ---
            title: Shares of <b>all</b> | $5
            variables: { x: [n] }
            domain: { x: positive }
            ---
            What each has.

            $$p_i = \\frac{x_i}{\\sum_{k=1}^{n} x_k}$$

            ## Claims

            They sum to one.

            $$\\sum_{i=1}^{n} p_i = 1$$
            """;

    @TempDir
    private Path temporary;

    private Path folder;
    private Path shares;

    @BeforeEach
    void define() throws IOException {
        folder = temporary.resolve("derivations");
        shares = Files.createDirectories(folder.resolve("shares"));
        Files.writeString(shares.resolve("definition.md"), SHARES);
    }

    private Run report(String... options) {
        return Run.of(
                Stream.concat(Stream.of("report", "--folder", folder.toString(), "--coq", "off"), Stream.of(options))
                        .toArray(String[]::new));
    }

    /** As if Coq had checked the proofs as they are. */
    private void record() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(shares.resolve("proof.v")));
        Files.writeString(
                shares.resolve("proof.json"),
                "{\"sha256\": \"" + HexFormat.of().formatHex(hash)
                        + "\", \"coq\": \"8.16.1\", \"verdict\": \"checked\", \"axioms\": []}");
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString())
                    .sorted()
                    .toList();
        }
    }

    @Test
    void writesWhatItThenFindsUpToDate() throws Exception {
        Run first = report();
        first.assertDone();
        List<String> files = files();
        assertTrue(
                files.containsAll(List.of(
                        "README.md",
                        "shares/README.md",
                        "shares/definition.md",
                        "shares/derivation.json",
                        "shares/derivation.tex",
                        "shares/proof.v")),
                files::toString);
        assertTrue(first.out().contains("Coq has not checked the proofs of shares"), first.out());
        assertTrue(Files.readString(shares.resolve("README.md")).contains("**holds: kernel**"));
        record();
        report().assertDone();
        assertTrue(Files.readString(shares.resolve("README.md")).contains("**holds: kernel, Coq**"));
        Run again = report();
        again.assertDone();
        assertEquals("Reports of 1 function: nothing has changed.\n", again.out());
        Run check = report("--check");
        check.assertDone();
        assertEquals("Reports of 1 function: up to date.\n", check.out());
    }

    @Test
    void aProofWithoutItsRecordIsFound() throws Exception {
        report();
        record();
        report();
        Files.writeString(shares.resolve("definition.md"), SHARES.replace("x_i}", "2 x_i}"));
        Run check = report("--check");
        assertEquals(1, check.code());
        assertTrue(check.out().contains("Coq has not checked the proofs of shares"), check.out());
        assertTrue(check.out().contains("proof.v would be changed"), check.out());
        // Nobody has touched anything.
        assertTrue(Files.readString(shares.resolve("README.md")).contains("**holds: kernel, Coq**"));
    }

    @Test
    void aFileThatWasEditedIsFound() throws Exception {
        report();
        record();
        report();
        Path page = shares.resolve("README.md");
        Files.writeString(page, Files.readString(page).replace("## Result", "## What comes out"));
        Run check = report("--check");
        assertEquals(1, check.code());
        assertTrue(check.out().contains("shares/README.md would be changed:\n"), check.out());
        assertTrue(check.out().contains("\n-## What comes out\n+## Result\n"), check.out());
        report("shares").assertDone();
        report("--check").assertDone();
    }

    @Test
    void aFigureThatIsNoLongerMadeIsRemoved() throws Exception {
        report();
        Path old = Files.createDirectories(shares.resolve("figures")).resolve("old.svg");
        Files.writeString(old, "<svg/>");
        Run run = report();
        assertTrue(run.out().contains("removed"), run.out());
        assertFalse(Files.exists(old));
    }

    @Test
    void refusesWhatIsNotThere() throws IOException {
        report("shears").assertRefused("there is no definition shears", "shares");
        Run.of("report", "--folder", temporary.resolve("nowhere").toString()).assertRefused("there is no folder");
        Run.of(
                        "report",
                        "--folder",
                        Files.createDirectory(temporary.resolve("empty")).toString())
                .assertRefused("there is no definition in");
        Files.writeString(shares.resolve("definition.md"), "nothing");
        report().assertRefused("definition.md");
    }

    @Test
    void writesNothingIfOneCannotBeRead() throws IOException {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("definition.md"), SHARES.replace("\\frac", "\\fraq"));
        report().assertRefused("definition.md");
        assertEquals(List.of("broken/definition.md", "shares/definition.md"), files());
    }
}
