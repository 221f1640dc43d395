package dev.verivative.cli;

import dev.verivative.api.Verivative;
import dev.verivative.notation.Notation;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** How a formula in quotes is to be read. */
final class NotationOptions {
    @Option(
            names = "--notation",
            paramLabel = "NAME",
            description = "plain, vector, wolfram or latex; recognised where it is not given.")
    private @Nullable String notation;

    @Option(
            names = "--scalar",
            paramLabel = "LETTER",
            split = ",",
            description = "In vector notation: letters that are scalars, such as T,c.")
    private List<String> scalars = List.of();

    /** The options as they were given. */
    List<String> words() {
        List<String> words = new ArrayList<>();
        if (notation != null) {
            words.addAll(List.of("--notation", notation));
        }
        if (!scalars.isEmpty()) {
            words.addAll(List.of("--scalar", String.join(",", scalars)));
        }
        return words;
    }

    /** The function, read as these options say. */
    Verivative applied(Verivative function) {
        Verivative read = function.scalars(new LinkedHashSet<>(scalars));
        if (notation == null) {
            return read;
        }
        String name = notation;
        return read.notation(Notation.named(name)
                .orElseThrow(() -> new BadCall("there is no notation " + name + ": expected one of "
                        + Stream.of(Notation.values()).map(Notation::label).collect(Collectors.joining(", ")))));
    }
}
