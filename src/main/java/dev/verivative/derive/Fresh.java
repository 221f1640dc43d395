package dev.verivative.derive;

import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Index letters that are not in use yet. */
public final class Fresh {
    private static final List<String> LETTERS = List.of("i", "j", "k", "l", "p", "q", "r", "s", "t", "u", "v", "w");

    private Fresh() {}

    /** The first of the preferred letters, then of all others, that is not taken. */
    public static String letter(List<String> preferred, Set<String> taken) {
        return Stream.concat(preferred.stream(), LETTERS.stream())
                .filter(letter -> !taken.contains(letter))
                .findFirst()
                .orElseGet(() -> Stream.iterate(1, n -> n + 1)
                        .map(n -> "i" + n)
                        .filter(letter -> !taken.contains(letter))
                        .findFirst()
                        .orElseThrow());
    }

    /** All names that occur in a term: indices, bound ones too, dimensions, tensors and symbols. */
    public static Set<String> names(Term term) {
        Set<String> names = new HashSet<>(term.names());
        collect(term, names);
        return names;
    }

    private static void collect(Term term, Set<String> names) {
        term.freeIndices().forEach(index -> add(index, names));
        if (term instanceof Term.Sum sum) {
            add(sum.index(), names);
        } else if (term instanceof Term.Call call) {
            names.add(call.function().symbol());
            collect(call.function().body(), names);
        }
        term.children().forEach(child -> collect(child, names));
    }

    private static void add(Index.Variable index, Set<String> names) {
        names.add(index.name());
        names.add(index.dimension().name());
    }
}
