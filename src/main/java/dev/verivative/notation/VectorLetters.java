package dev.verivative.notation;

import dev.verivative.notation.Syntax.Subscript;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Index letters for a formula that has none. */
final class VectorLetters {
    /** For the output's indices, in this order. */
    static final List<String> OUTPUTS = List.of("i", "j", "r", "s", "t", "u");

    private static final List<String> BOUND = List.of("k", "l", "q", "p", "h", "g", "w", "v");

    /** Far more sums than anybody writes; a variance of a variance of .. doubles them on each level. */
    private static final int MAX_SUMS = 5_000;

    private final Formula formula;
    private final Set<String> names;
    private int sums;
    private final Set<String> given = new LinkedHashSet<>();

    /** @param names every name in the formula: none of them can be an index */
    VectorLetters(Formula formula, Collection<String> names) {
        this.formula = formula;
        this.names = Set.copyOf(names);
    }

    /** Every letter that was given out. */
    Set<String> given() {
        return given;
    }

    List<Subscript> outputs(int rank, int at) {
        return OUTPUTS.stream()
                .filter(letter -> !names.contains(letter))
                .limit(rank)
                .map(letter -> give(letter, at))
                .toList();
    }

    /** A letter that is none of those in use. */
    Subscript bound(List<Subscript> inUse, int at) {
        if (++sums > MAX_SUMS) {
            throw formula.fault(at, "the formula stands for too many sums", "at most " + MAX_SUMS);
        }
        String letter = Stream.concat(BOUND.stream(), Stream.iterate("k'", name -> name + "'"))
                .filter(name -> !names.contains(name)
                        && inUse.stream().noneMatch(used -> used.text().equals(name)))
                .findFirst()
                .orElseThrow();
        return give(letter, at);
    }

    private Subscript give(String letter, int at) {
        given.add(letter);
        return new Subscript(at, letter);
    }

    static List<Subscript> with(List<Subscript> list, List<Subscript> more) {
        List<Subscript> all = new ArrayList<>(list);
        all.addAll(more);
        return all;
    }
}
