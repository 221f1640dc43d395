package dev.verivative.proof.coq;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The programs of one installation of Coq.
 *
 * @param coqc the compiler
 * @param coqchk the checker of what was compiled
 * @param version such as 8.16.1
 */
record CoqTools(Path coqc, Path coqchk, String version) {
    /** How to get what is missing. */
    static final String INSTALLATION = "Debian and Ubuntu have it as 'apt-get install coq libcoq-coquelicot', opam as"
            + " 'opam install coq coq-coquelicot' (brew has Coq only, without Coquelicot)";

    /** The oldest version that the library was compiled by. */
    private static final int MAJOR = 8;

    private static final int MINOR = 16;

    private static final Pattern VERSION =
            Pattern.compile("\\s*((\\d{1,4})\\.(\\d{1,4})\\S*)(?:\\s.*)?", Pattern.DOTALL);
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** An installation, or why there is none. */
    sealed interface Search {
        record Found(CoqTools tools) implements Search {}

        record Missing(String reason) implements Search {}
    }

    /** Where the system looks for programs. */
    static List<Path> path() {
        String path = System.getenv("PATH");
        List<Path> folders = new ArrayList<>();
        for (String folder : path == null ? new String[0] : path.split(Pattern.quote(File.pathSeparator), -1)) {
            // An empty entry means the folder at hand, in which no program is expected.
            if (!folder.isEmpty()) {
                folder(folder).ifPresent(folders::add);
            }
        }
        return folders;
    }

    private static Optional<Path> folder(String name) {
        try {
            return Optional.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Optional.empty(); // No program can be found there.
        }
    }

    static Search find(List<Path> path, Scratch scratch) throws InterruptedException {
        Optional<Path> coqc = program("coqc", path);
        Optional<Path> coqchk = program("coqchk", path);
        if (coqc.isEmpty()) {
            return new Search.Missing("Coq is not installed, there is no coqc on the path: " + INSTALLATION);
        } else if (coqchk.isEmpty()) {
            return new Search.Missing("there is " + coqc.get() + " but no coqchk on the path: " + INSTALLATION);
        }
        String printed;
        try {
            Scratch.Outcome outcome =
                    scratch.run("version", List.of(coqc.get().toString(), "--print-version"), PATIENCE);
            if (!outcome.isInTime()) {
                return new Search.Missing(
                        coqc.get() + " did not say its version within " + PATIENCE.toSeconds() + " s");
            }
            printed = outcome.out().isBlank() ? outcome.errors() : outcome.out();
        } catch (IOException e) {
            return new Search.Missing(coqc.get() + " cannot be started: " + e.getMessage());
        }
        Matcher version = VERSION.matcher(printed);
        if (!version.matches()) {
            return new Search.Missing(
                    coqc.get() + " does not say its version: expected a line such as 8.16.1 but found "
                            + (printed.isBlank() ? "nothing" : Places.words(printed)));
        }
        int major = Integer.parseInt(version.group(2));
        if (major < MAJOR || (major == MAJOR && Integer.parseInt(version.group(3)) < MINOR)) {
            return new Search.Missing(coqc.get() + " is Coq " + version.group(1) + ": expected " + MAJOR + "." + MINOR
                    + " or later; " + INSTALLATION);
        }
        return new Search.Found(new CoqTools(coqc.get(), coqchk.get(), version.group(1)));
    }

    private static Optional<Path> program(String name, List<Path> path) {
        return path.stream()
                .flatMap(folder -> Stream.of(folder.resolve(name), folder.resolve(name + ".exe")))
                .filter(file -> Files.isRegularFile(file) && Files.isExecutable(file))
                .map(Path::toAbsolutePath)
                .findFirst();
    }

    /** The command that compiles a file in the folder at hand. */
    List<String> compile(String file, String... options) {
        List<String> command = new ArrayList<>(List.of(coqc.toString()));
        command.addAll(List.of(options));
        command.addAll(List.of("-q", "-w", "-all", "-R", ".", CoqModule.ROOT, file));
        return command;
    }

    /** The command that checks compiled modules and all that they need, and lists what they rest on. */
    List<String> check(List<CoqModule> modules) {
        List<String> command = new ArrayList<>(List.of(coqchk.toString(), "-o", "-silent", "-R", ".", CoqModule.ROOT));
        modules.forEach(module -> command.add(module.qualified()));
        return command;
    }
}
