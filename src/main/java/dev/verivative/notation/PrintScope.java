package dev.verivative.notation;

import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How indices are called at a place of a printed term.
 *
 * @param letters the letters of bound indices
 * @param reserved names that no bound index may have
 * @param eulerIsFree whether e stands for Euler's number
 * @param entry the indices that are left out, as inside sigma(x + c); null elsewhere
 * @param withArguments whether even a function of its own variables gets them written out
 */
record PrintScope(
        Map<Index.Variable, String> letters,
        Set<String> reserved,
        boolean eulerIsFree,
        @Nullable List<Index.Variable> entry,
        boolean withArguments) {
    private static final List<String> SPARE = List.of("k", "l", "m", "p", "q", "r", "s", "t", "u", "v", "w");

    static PrintScope of(Term term, Vocabulary vocabulary) {
        Set<String> names = new HashSet<>(vocabulary.names());
        PrintedNames.collect(term, names);
        Set<String> free = new HashSet<>(vocabulary.indices().keySet());
        term.freeIndices().forEach(index -> free.add(index.name()));
        boolean eulerIsFree = !names.contains("e") && !free.contains("e");
        names.addAll(Set.of("e", "d", "pi", "delta"));
        return new PrintScope(Map.of(), names, eulerIsFree, null, false);
    }

    /** Inside a binder: each index keeps its letter if nothing else has it there. */
    PrintScope bind(List<Index.Variable> indices, Term body) {
        Set<String> taken = new HashSet<>(reserved);
        Set<Index.Variable> free = new LinkedHashSet<>(body.freeIndices());
        indices.forEach(free::remove);
        free.forEach(index -> taken.add(letters.getOrDefault(index, index.name())));
        Map<Index.Variable, String> inner = new HashMap<>(letters);
        for (Index.Variable index : indices) {
            String letter = Stream.concat(
                            Stream.of(index.name()).filter(PrintScope::isLetter),
                            Stream.concat(SPARE.stream(), numbered()))
                    .filter(name -> !taken.contains(name))
                    .findFirst()
                    .orElseThrow();
            taken.add(letter);
            inner.put(index, letter);
        }
        return new PrintScope(inner, reserved, eulerIsFree, entry, withArguments);
    }

    private static Stream<String> numbered() {
        return IntStream.iterate(1, i -> i + 1).mapToObj(i -> "k" + i);
    }

    /** Whether an index of that name looks like one: a letter, perhaps with primes. */
    private static boolean isLetter(String name) {
        int end = name.length();
        while (end > 0 && name.charAt(end - 1) == '\'') {
            end--;
        }
        return LatexLetters.plainLetter(name.substring(0, end)).isPresent();
    }

    /** Inside an argument: bare tensors stand for their entries at these indices. */
    PrintScope entrywise(List<Index.Variable> indices) {
        return new PrintScope(letters, reserved, eulerIsFree, indices, withArguments);
    }

    /** Where no bare tensor can stand, as right of an arrow. */
    PrintScope indexwise() {
        return new PrintScope(letters, reserved, eulerIsFree, null, withArguments);
    }

    PrintScope spelledOut() {
        return new PrintScope(letters, reserved, eulerIsFree, entry, true);
    }

    PrintScope plain() {
        return new PrintScope(letters, reserved, eulerIsFree, entry, false);
    }

    boolean isEntry(List<Index> indices) {
        return entry != null && !entry.isEmpty() && entry.equals(indices);
    }

    /** The letter in LaTeX, or the position. */
    String letter(Index index) {
        return index instanceof Index.Variable ? LatexLetters.name(name(index)) : name(index);
    }

    /** The name of the letter, or the position. */
    String name(Index index) {
        return index instanceof Index.Variable variable
                ? letters.getOrDefault(variable, variable.name())
                : index.name();
    }
}
