package dev.verivative.notation;

import dev.verivative.term.Function;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Functions that a formula may call by name, each for every size of its dimensions. */
public interface Library {
    /** No function at all. */
    Library NONE = new Library() {
        @Override
        public Optional<Function> find(String name) {
            return Optional.empty();
        }

        @Override
        public Collection<String> names() {
            return List.of();
        }
    };

    /** The function of that name, whether its words are joined by hyphens, underscores or not at all. */
    Optional<Function> find(String name);

    /** Every name, with hyphens, for suggestions. */
    Collection<String> names();

    /** The name without what joins its words. */
    static String joined(String name) {
        return name.replaceAll("[-_]", "");
    }
}
