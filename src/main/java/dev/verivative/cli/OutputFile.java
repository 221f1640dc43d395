package dev.verivative.cli;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.verivative.report.folder.WholeFile;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Objects;

/** A file that a result goes to, whole or not at all. */
final class OutputFile {
    private final Path file;

    /** @throws IOException if a file cannot stand there */
    OutputFile(Path path) throws IOException {
        file = path.toAbsolutePath();
        Path parent = file.getParent();
        if (parent == null || Files.isDirectory(file)) {
            throw new IOException("it is a folder");
        } else if (!Files.isDirectory(parent)) {
            throw new IOException("there is no folder " + parent);
        }
    }

    /** What is written is made first, so that the unfinished file is there for as short as it can be. */
    void write(OutputOptions.Content content) throws IOException {
        StringWriter text = new StringWriter();
        content.writeTo(text);
        write(text.toString().getBytes(UTF_8));
    }

    void write(byte[] content) throws IOException {
        WholeFile.write(file, content);
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
