package dev.verivative.proof.coq;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verivative.proof.CoqVerdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Remembers which modules Coq has checked, so that unchanged ones are not checked again.
 *
 * <p>A module goes by the SHA-256 of all that its verdict depends on: its text, what must be proved in it, the texts of
 * all modules that it needs, the version of Coq, and how this program judges what Coq prints. Only what was checked is
 * remembered; what failed is tried again.
 *
 * <p>Whoever can write into the folder is trusted: for an entry that is found nothing is run, and a forged one would
 * pass for a proof. It is the user's own folder, and {@link CoqRunner#fresh()} looks past it. An entry that is damaged,
 * or a folder that cannot be read or written, is no error: the module is checked anew.
 */
final class CoqCache {
    /** Changes with what this program asks of Coq, so that earlier verdicts do not count. */
    private static final String FORMAT = "verivative coq 1";

    private static final String AXIOM = "axiom ";
    private static final String END = "end";

    private final Path folder;
    private final String version;
    private final Map<CoqModule, String> keys = new HashMap<>();

    /** @param version that of Coq */
    CoqCache(Path folder, String version) {
        this.folder = folder;
        this.version = version;
    }

    /** Where programs keep such things for a user; empty if there is no such place. */
    static Optional<Path> standardFolder(Map<String, String> environment) {
        try {
            String named = environment.get("XDG_CACHE_HOME");
            String home = System.getProperty("user.home");
            Optional<Path> cache = named != null && Path.of(named).isAbsolute()
                    ? Optional.of(Path.of(named))
                    : Optional.ofNullable(home).filter(text -> !text.isBlank()).map(text -> Path.of(text, ".cache"));
            return cache.map(path -> path.resolve("verivative").resolve("coq"));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    Optional<CoqVerdict.Checked> find(CoqModule module) {
        try {
            String key = key(module);
            List<String> lines = Files.readAllLines(folder.resolve(key), UTF_8);
            int last = lines.size() - 1;
            if (last < 1
                    || !lines.get(0).equals(FORMAT + " " + key)
                    || !lines.get(last).equals(END)) {
                return Optional.empty();
            }
            List<String> axioms = lines.subList(1, last).stream()
                    .filter(line -> line.startsWith(AXIOM))
                    .map(line -> line.substring(AXIOM.length()))
                    .toList();
            boolean isWhole = axioms.size() == last - 1 && axioms.stream().allMatch(Axioms::isAllowedInShort);
            return isWhole ? Optional.of(new CoqVerdict.Checked(axioms)) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    void remember(CoqModule module, CoqVerdict.Checked verdict) {
        StringBuilder text = new StringBuilder(FORMAT + " " + key(module) + "\n");
        verdict.axioms().forEach(axiom -> text.append(AXIOM).append(axiom).append('\n'));
        text.append(END).append('\n');
        Path whole = null;
        try {
            Files.createDirectories(folder);
            whole = Files.createTempFile(folder, "new-", "");
            Files.writeString(whole, text, UTF_8);
            Files.move(whole, folder.resolve(key(module)), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | UnsupportedOperationException e) {
            // Then it will be checked again next time.
            if (whole != null) {
                whole.toFile().delete();
            }
        }
    }

    String key(CoqModule module) {
        String known = keys.get(module);
        if (known != null) {
            return known;
        }
        MessageDigest digest = sha256();
        add(digest, FORMAT);
        add(digest, version);
        add(digest, module.text());
        add(digest, String.join(" ", module.theorems()));
        for (CoqModule required : module.requires()) {
            add(digest, required.name());
            add(digest, key(required));
        }
        String key = HexFormat.of().formatHex(digest.digest());
        keys.put(module, key);
        return key;
    }

    /** With its length, so that no two lists of texts are one text. */
    private static void add(MessageDigest digest, String text) {
        byte[] bytes = text.getBytes(UTF_8);
        digest.update((bytes.length + ":").getBytes(UTF_8));
        digest.update(bytes);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
