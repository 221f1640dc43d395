package dev.verivative.definition;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A place where definitions lie, each in a folder of its name. */
sealed interface Shelf {
    String FILE = "definition.md";

    /** The names of the definitions here, in the order of the alphabet. */
    Set<String> names() throws IOException;

    /** The definition of that name, which has the form of a name. */
    default Optional<SourceText> find(String name) throws IOException {
        return find(name, FILE);
    }

    /** A file in the folder of that name. */
    Optional<SourceText> find(String name, String file) throws IOException;

    /** A folder, which need not exist. */
    record Folder(Path folder) implements Shelf {
        @Override
        public Set<String> names() throws IOException {
            if (!Files.isDirectory(folder)) {
                return Set.of();
            }
            try (Stream<Path> children = Files.list(folder)) {
                return children.filter(child -> Files.isRegularFile(child.resolve(FILE)))
                        .map(child -> String.valueOf(child.getFileName()))
                        .filter(Definition::isName)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }

        @Override
        public Optional<SourceText> find(String name, String file) throws IOException {
            Path path = folder.resolve(name).resolve(file);
            return Files.isRegularFile(path) ? Optional.of(read(path)) : Optional.empty();
        }
    }

    /** A folder {@code derivations} in a jar. */
    record Jar(Path jar) implements Shelf {
        private static final String ROOT = "derivations/";

        @Override
        public Set<String> names() throws IOException {
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                return zip.stream()
                        .map(ZipEntry::getName)
                        .filter(entry -> entry.startsWith(ROOT))
                        .map(entry -> entry.substring(ROOT.length()))
                        .filter(entry -> entry.endsWith("/" + FILE))
                        .map(entry -> entry.substring(0, entry.length() - FILE.length() - 1))
                        .filter(Definition::isName)
                        .collect(Collectors.toCollection(TreeSet::new));
            }
        }

        @Override
        public Optional<SourceText> find(String name, String file) throws IOException {
            String path = ROOT + name + "/" + file;
            try (ZipFile zip = new ZipFile(jar.toFile())) {
                ZipEntry entry = zip.getEntry(path);
                if (entry == null) {
                    return Optional.empty();
                }
                try (InputStream in = zip.getInputStream(entry)) {
                    return Optional.of(SourceText.of(path, start(in)));
                }
            }
        }
    }

    /** Reads a file, but not much more than a definition can have. */
    static SourceText read(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return SourceText.of(file.toString(), start(in));
        }
    }

    private static byte[] start(InputStream in) throws IOException {
        return in.readNBytes(SourceText.MAX_BYTES + 1);
    }
}
