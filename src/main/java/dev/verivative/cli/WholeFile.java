package dev.verivative.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.Objects;

/** A file that is written whole or not at all: beside its place, and then moved there. */
final class WholeFile {
    private final Path file;
    private final Path folder;

    /** @throws IOException if a file cannot stand there */
    WholeFile(Path path) throws IOException {
        file = path.toAbsolutePath();
        Path parent = file.getParent();
        if (parent == null || Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        } else if (!Files.isDirectory(parent)) {
            throw new IOException("there is no folder " + parent);
        }
        folder = parent;
    }

    /** What is written is made first, so that the unfinished file is there for as short as it can be. */
    void write(OutputOptions.Content content) throws IOException {
        StringWriter text = new StringWriter();
        content.writeTo(text);
        write(text.toString().getBytes(UTF_8));
    }

    void write(byte[] content) throws IOException {
        Path part = folder.resolve(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** File system exceptions without a reason say in their message only which file, and in their name why. */
    static String reason(IOException fault) {
        if (fault instanceof FileSystemException e && e.getReason() != null) {
            return e.getReason();
        } else if (fault instanceof FileSystemException) {
            String words = fault.getClass().getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", " ");
            return words.replaceAll(" Exception$", "").toLowerCase(Locale.ROOT);
        }
        return Objects.requireNonNullElse(fault.getMessage(), fault.toString());
    }
}
