package dev.verivative.proof.coq;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Scripts in the place of coqc and coqchk. By nature they take everything; coqc does what a comment in a module says,
 * {@code (*! exit 1 !*)}, and the rest can be replaced.
 */
public final class FakeCoq {
    /** Long enough for every script that does not hang, on the slowest machine. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private final Path folder;

    /** @param folder an empty one, to be put on the path */
    public FakeCoq(Path folder) {
        this.folder = folder;
        says("version", "echo 8.16.1 4.13.1");
        says("compiled", ":");
        says("axioms", "grep '^Print' $file | sed 's/.*/Closed under the global context/'");
        says(
                "checked",
                "printf 'CONTEXT SUMMARY\\n===\\n\\n* Theory: Set is predicative\\n\\n* Axioms: <none>\\n' >&2");
        program("coqc", """
                [ "$1" = --print-version ] && { . "$fake/version"; exit; }
                for file; do :; done
                echo "coqc $file" >> "$fake/calls"
                [ $file = AxiomsOfTheorems.v ] && { . "$fake/axioms"; exit; }
                . "$fake/compiled"
                eval "$(sed -n 's/^(\\*! \\(.*\\) !\\*)$/\\1/p' $file)"
                """);
        program("coqchk", """
                echo "coqchk $*" >> "$fake/calls"
                . "$fake/checked"
                """);
    }

    private void program(String name, String script) {
        says(name, "#!/bin/sh\nfake='" + folder + "'\n" + script);
        if (!folder.resolve(name).toFile().setExecutable(true)) {
            throw new AssertionError(name + " cannot be made executable");
        }
    }

    /** Replaces what it does for version, compiled (which is for every module), axioms or checked. */
    public void says(String what, String script) {
        try {
            Files.writeString(folder.resolve(what), script + "\n", UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void lacks(String program) {
        if (!folder.resolve(program).toFile().delete()) {
            throw new AssertionError("there is no " + program);
        }
    }

    /** The calls so far, except those for the version. */
    public List<String> calls() {
        try {
            Path calls = folder.resolve("calls");
            return Files.exists(calls) ? Files.readAllLines(calls) : List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Path folder() {
        return folder;
    }

    /** That uses it, and remembers nothing. */
    CoqRunner runner() {
        return new CoqRunner(List.of(folder), Optional.empty(), false, LIMIT, 2);
    }

    CoqRunner remembering(Path cache) {
        return new CoqRunner(List.of(folder), Optional.of(cache), false, LIMIT, 2);
    }
}
