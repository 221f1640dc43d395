package dev.verivative.derive;

import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Places in a term. */
final class Paths {
    private Paths() {}

    /** Paths to all parts that meet the condition, the inner ones before the outer ones, from left to right. */
    static List<List<Integer>> to(Term term, Predicate<Term> condition) {
        List<List<Integer>> paths = new ArrayList<>();
        collect(term, List.of(), condition, paths);
        return paths;
    }

    static List<Integer> below(List<Integer> path, int child) {
        List<Integer> below = new ArrayList<>(path);
        below.add(child);
        return below;
    }

    static boolean contains(Term term, Predicate<Term> condition) {
        return condition.test(term) || term.children().stream().anyMatch(child -> contains(child, condition));
    }

    private static void collect(Term term, List<Integer> path, Predicate<Term> condition, List<List<Integer>> paths) {
        List<Term> children = term.children();
        for (int i = 0; i < children.size(); i++) {
            collect(children.get(i), below(path, i), condition, paths);
        }
        if (condition.test(term)) {
            paths.add(path);
        }
    }
}
