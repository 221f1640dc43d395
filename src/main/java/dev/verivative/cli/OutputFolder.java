package dev.verivative.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that results go to, such as that of {@code --report-dir}. */
final class OutputFolder {
    private final Path folder;

    /** Makes the folder if it is not there, so that a long run does not end in nothing. */
    OutputFolder(Path folder) {
        this.folder = folder;
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new IOException("it is no folder");
            }
            Files.createDirectories(folder);
            if (!Files.isWritable(folder)) {
                throw new IOException("it is not writable");
            }
        } catch (IOException e) {
            throw failed(folder, e);
        }
    }

    private static BadCall failed(Path path, IOException fault) {
        return new BadCall("cannot write " + path + ": " + OutputFile.reason(fault));
    }

    /** Writes a file whole; what else is in the folder stays. */
    void write(String name, byte[] content) {
        Path file = file(name);
        try {
            Path parent = file.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            new OutputFile(file).write(content);
        } catch (IOException e) {
            throw failed(file, e);
        }
    }

    /** Where a file of that name stands. */
    Path file(String name) {
        return folder.resolve(name);
    }
}
