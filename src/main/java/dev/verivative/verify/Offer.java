package dev.verivative.verify;

import java.util.Set;

/**
 * What a subject says that it can do.
 *
 * @param name how it calls itself; may be empty
 * @param operations what it can be asked for
 * @param dtypes the formats that it takes
 */
public record Offer(String name, Set<Operation> operations, Set<Dtype> dtypes) {
    public Offer {
        operations = Set.copyOf(operations);
        dtypes = Set.copyOf(dtypes);
    }
}
