package dev.verivative.report;

import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Finds what is different in two terms. */
final class Changes {
    private final Set<List<Integer>> paths = new LinkedHashSet<>();

    private Changes() {}

    /** The paths of the smallest parts of the second term that differ from the first. */
    static Set<List<Integer>> between(Term before, Term after) {
        Changes changes = new Changes();
        changes.compare(before, after, List.of());
        return changes.paths;
    }

    /** Whether a term has a part at that path. */
    static boolean exists(Term term, List<Integer> path) {
        Term part = term;
        for (int child : path) {
            if (child >= part.children().size()) {
                return false;
            }
            part = part.children().get(child);
        }
        return true;
    }

    private void compare(Term before, Term after, List<Integer> path) {
        if (before.equals(after)) {
            return;
        }
        List<Term> parts = after.children();
        // With the other term's parts in place of its own it equals the other one only if both are of one kind.
        boolean alike = !parts.isEmpty()
                && before.getClass() == after.getClass()
                && parts.size() == before.children().size()
                && after.withChildren(before.children()).equals(before);
        if (!alike) {
            paths.add(path);
            return;
        }
        for (int child = 0; child < parts.size(); child++) {
            List<Integer> below = new ArrayList<>(path);
            below.add(child);
            compare(before.children().get(child), parts.get(child), List.copyOf(below));
        }
    }
}
