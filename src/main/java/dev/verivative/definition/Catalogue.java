package dev.verivative.definition;

import dev.verivative.notation.Nearest;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The definitions that can be called by name: those of a folder, and those that come with the program. Where both have
 * one of a name, the folder's counts.
 */
public final class Catalogue {
    private static final int SUGGESTIONS = 3;
    private static final int MOST_USERS = 4;
    private static final String A_PATH = "a path to a " + Shelf.FILE + " or its folder";

    private final List<Shelf> shelves;

    private Catalogue(List<Shelf> shelves) {
        this.shelves = List.copyOf(shelves);
    }

    /** The folder {@code derivations} of the current directory, and what comes with the program. */
    public static Catalogue standard() {
        return of(Path.of("derivations"));
    }

    /**
     * A folder, and what comes with the program.
     *
     * @param folder it holds a folder for each definition; need not exist
     */
    public static Catalogue of(Path folder) {
        return bundle().map(bundle -> of(folder, bundle))
                .orElseGet(() -> new Catalogue(List.of(new Shelf.Folder(folder))));
    }

    /** A folder, and what a jar or a folder of classes has below {@code derivations}. */
    static Catalogue of(Path folder, Path bundle) {
        Shelf packed =
                Files.isDirectory(bundle) ? new Shelf.Folder(bundle.resolve("derivations")) : new Shelf.Jar(bundle);
        return new Catalogue(List.of(new Shelf.Folder(folder), packed));
    }

    /** The jar or folder that this class was loaded from. */
    private static Optional<Path> bundle() {
        CodeSource code = Catalogue.class.getProtectionDomain().getCodeSource();
        if (code == null || code.getLocation() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(Path.of(code.getLocation().toURI())).filter(Files::exists);
        } catch (URISyntaxException | IllegalArgumentException | FileSystemNotFoundException e) {
            return Optional.empty();
        }
    }

    /**
     * The definition of that name or in that file.
     *
     * @param nameOrPath a name such as log-softmax, a file, or a folder with a file definition.md
     * @throws CatalogueException if there is none
     * @throws DefinitionException if it cannot be understood
     */
    public Definition find(String nameOrPath) {
        if (nameOrPath.isBlank()) {
            throw new CatalogueException("an empty name: expected the name of a definition, or " + A_PATH);
        }
        if (Definition.isName(nameOrPath)) {
            Optional<Definition> named = named(nameOrPath);
            if (named.isPresent()) {
                return named.get();
            }
        }
        return inFile(nameOrPath).orElseThrow(() -> unknown(nameOrPath));
    }

    /** The names of all definitions, in the order of the alphabet. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>();
        for (Shelf shelf : shelves) {
            try {
                names.addAll(shelf.names());
            } catch (IOException fault) {
                throw unreadable(shelf.toString(), fault);
            }
        }
        return names;
    }

    /**
     * Every definition, in the order of their names.
     *
     * @throws DefinitionException if one cannot be understood
     */
    public List<Definition> all() {
        List<Definition> all = new ArrayList<>();
        names().forEach(name -> named(name).ifPresent(all::add));
        return List.copyOf(all);
    }

    /**
     * The text of a file that lies beside a definition.
     *
     * @param file the name of the file
     * @throws CatalogueException if it cannot be read
     * @throws DefinitionException if it is too long, no UTF-8, or has control characters
     */
    public Optional<String> beside(Definition definition, String file) {
        try {
            for (Shelf shelf : shelves) {
                Optional<SourceText> own = shelf.find(definition.name());
                if (own.isPresent() && own.get().source().equals(definition.source())) {
                    return shelf.find(definition.name(), file).map(Catalogue::text);
                }
            }
            Path path = Path.of(definition.source()).resolveSibling(file);
            return Files.isRegularFile(path) ? Optional.of(text(Shelf.read(path))) : Optional.empty();
        } catch (InvalidPathException fault) {
            return Optional.empty();
        } catch (IOException fault) {
            throw unreadable(file + " of " + definition.name(), fault);
        }
    }

    private static String text(SourceText file) {
        return String.join("\n", file.lines());
    }

    private Optional<Definition> named(String name) {
        return named(name, List.of());
    }

    /** @param users the definitions that use it, the one that was asked for first */
    private Optional<Definition> named(String name, List<String> users) {
        for (Shelf shelf : shelves) {
            try {
                Optional<SourceText> file = shelf.find(name);
                if (file.isPresent()) {
                    Definition definition = DefinitionReader.read(name, file.get(), other -> used(other, name, users));
                    if (!definition.name().equals(name)) {
                        throw new CatalogueException(file.get().source() + " calls itself " + definition.name()
                                + ": expected the name of its folder, or no name");
                    }
                    return Optional.of(definition);
                }
            } catch (IOException fault) {
                throw unreadable(name, fault);
            }
        }
        return Optional.empty();
    }

    private Definition used(String name, String user, List<String> users) {
        List<String> all = new ArrayList<>(users);
        all.add(user);
        if (all.size() > MOST_USERS) {
            throw new CatalogueException("definitions use one another more than " + MOST_USERS + " deep");
        } else if (all.contains(name)) {
            throw new CatalogueException(
                    "the definition of " + name + " uses itself: " + String.join(", ", all) + ", " + name);
        }
        return (Definition.isName(name) ? named(name, all) : Optional.<Definition>empty())
                .orElseThrow(() -> unknown(name));
    }

    private Optional<Definition> inFile(String path) {
        try {
            Path given = Path.of(path);
            Path file = Files.isDirectory(given) ? given.resolve(Shelf.FILE) : given;
            if (!Files.isRegularFile(file)) {
                return Optional.empty();
            }
            return Optional.of(
                    DefinitionReader.read(nameFor(file), Shelf.read(file), other -> used(other, path, List.of())));
        } catch (InvalidPathException fault) {
            return Optional.empty();
        } catch (IOException fault) {
            throw unreadable(SourceText.quoted(path), fault);
        }
    }

    /** The folder's name, or the file's if it has another one than usual, as far as it can be a definition's. */
    private static String nameFor(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path folder = absolute.getParent();
        String own = String.valueOf(absolute.getFileName());
        String raw = own.equals(Shelf.FILE) && folder != null
                ? String.valueOf(folder.getFileName())
                : own.replaceFirst("\\.[^.]*$", "");
        String name = raw.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^[-0-9]+|-+$", "");
        return Definition.isName(name) ? name : "definition";
    }

    private CatalogueException unknown(String name) {
        List<String> nearest = Nearest.of(name, names(), SUGGESTIONS);
        String shown = SourceText.quoted(name.replaceAll("\\p{Cntrl}", "?"));
        return new CatalogueException("no definition " + shown + ": expected "
                + (nearest.isEmpty() ? "" : "a name such as " + String.join(", ", nearest) + ", or ") + A_PATH);
    }

    private static CatalogueException unreadable(String what, IOException fault) {
        return new CatalogueException("cannot read " + what + ": " + fault.getMessage());
    }
}
