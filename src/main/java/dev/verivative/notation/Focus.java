package dev.verivative.notation;

import java.util.Collection;
import java.util.List;

/**
 * How far a walk has come on paths of child numbers; nowhere once it has left all of them.
 *
 * @param ahead what is left of each path that leads on from here
 */
record Focus(List<List<Integer>> ahead) {
    static final Focus NOWHERE = new Focus(List.of());

    Focus {
        ahead = List.copyOf(ahead);
    }

    static Focus on(Collection<? extends List<Integer>> paths) {
        return new Focus(paths.stream().<List<Integer>>map(List::copyOf).toList());
    }

    boolean isHere() {
        return ahead.stream().anyMatch(List::isEmpty);
    }

    boolean isOutside() {
        return ahead.isEmpty();
    }

    Focus child(int number) {
        if (ahead.isEmpty()) {
            return NOWHERE;
        }
        return new Focus(ahead.stream()
                .filter(path -> !path.isEmpty() && path.get(0) == number)
                .map(path -> path.subList(1, path.size()))
                .toList());
    }
}
