package dev.verivative.notation;

import java.util.List;

/** How far a walk has come on a path of child numbers; nowhere once it has left the path. */
record Focus(List<Integer> path, int depth) {
    static final Focus NOWHERE = new Focus(List.of(), -1);

    static Focus on(List<Integer> path) {
        return new Focus(List.copyOf(path), 0);
    }

    boolean isHere() {
        return depth == path.size();
    }

    boolean isOutside() {
        return depth < 0;
    }

    Focus child(int number) {
        boolean onPath = depth >= 0 && depth < path.size() && path.get(depth) == number;
        return onPath ? new Focus(path, depth + 1) : NOWHERE;
    }
}
