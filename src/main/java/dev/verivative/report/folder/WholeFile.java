package dev.verivative.report.folder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A file that is written whole or not at all: beside its place, and then moved there. */
public final class WholeFile {
    private WholeFile() {}

    /**
     * Writes a file in a folder that exists, or writes over it.
     *
     * @throws IOException if it cannot be written; then it is as it was
     */
    public static void write(Path file, byte[] content) throws IOException {
        Path part = file.resolveSibling(
                "." + file.getFileName() + "." + ProcessHandle.current().pid() + ".part");
        try {
            Files.write(part, content);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
