package dev.verivative.verify;

import dev.verivative.notation.Nearest;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipFile;

/** Directories and jar files with classes of a user's own, in the order in which they are searched. */
final class ClassPath {
    private static final String CLASS = ".class";

    /** No more classes are looked through to suggest one of them. */
    private static final int LISTED = 10_000;

    private final List<Path> entries;

    private ClassPath(List<Path> entries) {
        this.entries = entries;
    }

    /**
     * Reads the entries as {@code java -cp} would, but that each has to be there: {@code lib/*} is every jar file in
     * lib.
     *
     * @param text entries with the system's separator between them; the current directory if it is empty
     * @throws SubjectException if an entry does not exist or is no place for classes
     */
    static ClassPath of(String text) throws SubjectException {
        List<Path> entries = new ArrayList<>();
        for (String entry : text.split(File.pathSeparator, -1)) {
            if (entry.endsWith("*")) {
                entries.addAll(jars(path(entry.substring(0, entry.length() - 1))));
            } else {
                entries.add(place(path(entry)));
            }
        }
        return new ClassPath(entries);
    }

    /** What this program was started with, as far as it is there. */
    static ClassPath own() {
        return new ClassPath(Stream.of(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(Path::of)
                .filter(Files::exists)
                .toList());
    }

    private static Path path(String text) throws SubjectException {
        try {
            return Path.of(text);
        } catch (InvalidPathException e) {
            throw new SubjectException("--classpath: " + Excerpt.quoted(text) + " is no path: " + e.getReason());
        }
    }

    private static List<Path> jars(Path directory) throws SubjectException {
        try (Stream<Path> files = Files.list(directory)) {
            return files.filter(each -> each.toString().endsWith(".jar"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new SubjectException("--classpath: there is no directory " + Excerpt.quoted(directory.toString()));
        }
    }

    private static Path place(Path entry) throws SubjectException {
        String name = Excerpt.quoted(entry.toString());
        if (Files.isDirectory(entry)) {
            return entry;
        } else if (!Files.exists(entry)) {
            throw new SubjectException("--classpath: there is no directory or jar file " + name);
        }
        try {
            new ZipFile(entry.toFile()).close();
            return entry;
        } catch (IOException e) {
            throw new SubjectException("--classpath: " + name + " is neither a directory nor a jar file"
                    + (entry.toString().endsWith(CLASS) ? "; expected the directory above its packages" : ""));
        }
    }

    URL[] urls() {
        return entries.stream().map(ClassPath::url).toArray(URL[]::new);
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalStateException("a file has no address: " + entry, e);
        }
    }

    /** The names of classes here that come nearest to one that is not. */
    List<String> nearest(String name, int limit) {
        Set<String> all = new TreeSet<>();
        entries.forEach(entry -> addNames(entry, all));
        String simple = simple(name);
        List<String> same = all.stream()
                .filter(each -> simple(each).equalsIgnoreCase(simple))
                .limit(limit)
                .toList();
        return same.isEmpty() ? Nearest.of(name, all, limit) : same;
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private static void addNames(Path entry, Set<String> names) {
        if (Files.isDirectory(entry)) {
            try (Stream<Path> files = Files.walk(entry)) {
                files.map(each -> entry.relativize(each).toString().replace(File.separatorChar, '/'))
                        .limit(LISTED)
                        .forEach(each -> addName(each, names));
            } catch (IOException | UncheckedIOException e) {
                // Then there is nothing to suggest.
                return;
            }
        } else {
            try (ZipFile zip = new ZipFile(entry.toFile())) {
                zip.stream().limit(LISTED).forEach(each -> addName(each.getName(), names));
            } catch (IOException e) {
                return;
            }
        }
    }

    private static void addName(String file, Set<String> names) {
        if (file.endsWith(CLASS) && !file.endsWith("-info.class")) {
            names.add(file.substring(0, file.length() - CLASS.length()).replace('/', '.'));
        }
    }
}
