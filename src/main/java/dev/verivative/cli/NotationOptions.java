package dev.verivative.cli;

import dev.verivative.notation.Notation;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** The notation that was named. */
    Optional<Notation> notation() {
        if (notation == null) {
            return Optional.empty();
        }
        return Optional.of(Notation.named(notation)
                .orElseThrow(() -> new Refusal("there is no notation " + notation + ": expected one of "
                        + Stream.of(Notation.values()).map(Notation::label).collect(Collectors.joining(", ")))));
    }

    Set<String> scalars() {
        return new LinkedHashSet<>(scalars);
    }
}
