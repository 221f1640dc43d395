package dev.verivative.report.folder;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The files below a folder of definitions. */
final class FolderFiles {
    private final Path folder;

    FolderFiles(Path folder) {
        this.folder = folder;
    }

    /** The text of a file; empty if there is none, and no text where it is not UTF-8. */
    Optional<String> read(String file) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        try {
            return Optional.of(Files.readString(path, UTF_8));
        } catch (CharacterCodingException e) {
            return Optional.of("");
        }
    }

    /** What is not as it is wanted, and figures of functions that are not wanted at all. */
    List<FileChange> changes(Map<String, String> wanted, List<String> functions) throws IOException {
        List<FileChange> changes = new ArrayList<>();
        for (Map.Entry<String, String> file : wanted.entrySet()) {
            Optional<String> found = read(file.getKey());
            if (!found.equals(Optional.of(file.getValue()))) {
                changes.add(new FileChange(file.getKey(), found, Optional.of(file.getValue())));
            }
        }
        for (String function : functions) {
            for (String figure : figures(function + "/" + FunctionFolder.FIGURES)) {
                if (!wanted.containsKey(figure)) {
                    changes.add(new FileChange(figure, read(figure), Optional.empty()));
                }
            }
        }
        return changes;
    }

    private List<String> figures(String below) throws IOException {
        Path figures = folder.resolve(below);
        if (!Files.isDirectory(figures)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(figures)) {
            return files.map(file -> below + file.getFileName())
                    .filter(name -> name.endsWith(".svg"))
                    .sorted()
                    .toList();
        }
    }

    /** Makes a file what it is wanted to be. */
    void make(FileChange change) throws IOException {
        Path path = folder.resolve(change.file());
        if (change.wanted().isEmpty()) {
            Files.deleteIfExists(path);
            return;
        }
        Files.createDirectories(Optional.ofNullable(path.getParent()).orElseThrow());
        WholeFile.write(path, change.wanted().get().getBytes(UTF_8));
    }
}
