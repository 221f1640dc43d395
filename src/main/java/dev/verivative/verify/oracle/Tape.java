package dev.verivative.verify.oracle;

import dev.verivative.term.Dimension;
import java.util.List;

/**
 * A formula as a list of array operations, each needing earlier ones only; what is equal up to the names of indices is
 * computed once.
 *
 * @param nodes the operations; the last one is the formula
 * @param order the axis of the last node for each free index of the formula that it has, in the order asked for; -1 for
 *     one on which it does not depend
 * @param free the dimensions of the free indices
 * @param isPointwise whether the free indices are pins: the tape is evaluated at one place of the result at a time
 */
record Tape(List<Node> nodes, List<Integer> order, List<Dimension> free, boolean isPointwise) {
    Tape {
        nodes = List.copyOf(nodes);
        order = List.copyOf(order);
        free = List.copyOf(free);
    }

    Node result() {
        return nodes.get(nodes.size() - 1);
    }
}
