package dev.verivative.verify.oracle;

import dev.verivative.term.Dimension;
import java.util.List;

/**
 * What a subject is asked for, with the ways to compute it; the first one is what the truth is computed by.
 *
 * @param ways at least one
 */
record Quantity(List<Way> ways) {
    Quantity {
        ways = List.copyOf(ways);
    }

    Way first() {
        return ways.get(0);
    }

    List<Dimension> shape() {
        return first().free().stream().map(index -> index.dimension()).toList();
    }
}
