package dev.verivative.cli;

import dev.verivative.report.site.SiteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Where {@code --site} has its pages. */
final class SiteFolder {
    private static final String START = "index.html";

    private final Path folder;

    /** Makes the folder if it is not there, so that long work does not end in nothing. */
    SiteFolder(Path folder) {
        this.folder = folder;
        try {
            if (Files.exists(folder) && !Files.isDirectory(folder)) {
                throw new IOException("it is no folder");
            }
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new BadCall("cannot write " + folder + ": " + WholeFile.reason(e));
        }
    }

    /** Writes each file whole; what else is in the folder stays. */
    void write(List<SiteFile> files) throws IOException {
        for (SiteFile file : files) {
            Path path = folder.resolve(file.path());
            Path parent = path.getParent();
            if (parent != null) {
                Files.createDirectories(parent);
            }
            new WholeFile(path).write(file.bytes());
        }
    }

    /** The page to begin with. */
    Path start() {
        return folder.resolve(START);
    }
}
