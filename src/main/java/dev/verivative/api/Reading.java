package dev.verivative.api;

import dev.verivative.notation.Notation;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/**
 * How a formula is to be read.
 *
 * @param notation the notation that was named; else it is recognised
 * @param scalars letters that are scalars where a vector would be expected
 */
record Reading(Optional<Notation> notation, Set<String> scalars) {
    /** As it looks. */
    static final Reading AS_IT_LOOKS = new Reading(Optional.empty(), Set.of());

    Reading {
        scalars = new LinkedHashSet<>(scalars);
    }
}
