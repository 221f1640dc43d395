package dev.verivative.cli;

import dev.verivative.api.Verified;
import dev.verivative.report.JUnitXml;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/** Where {@code --report-dir} has the reports of a verification. */
final class ReportFolder {
    private final Path folder;

    /** Makes the folder if it is not there, so that a long run does not end in nothing. */
    ReportFolder(Path folder) {
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
        return new BadCall("cannot write " + path + ": " + WholeFile.reason(fault));
    }

    void write(Verified verified) {
        write("verification.json", verified.json());
        write(JUnitXml.FILE, verified.junit(Instant.now()));
    }

    private void write(String name, String text) {
        Path file = folder.resolve(name);
        try {
            new WholeFile(file).write(out -> out.write(text));
        } catch (IOException e) {
            throw failed(file, e);
        }
    }
}
