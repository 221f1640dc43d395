package dev.verivative.report;

import dev.verivative.term.Index;

/**
 * What a case says of an index: that it equals another one or a position, or that it does not.
 *
 * @param left the index
 * @param equal whether both are equal
 * @param right the other index, or a position
 */
public record When(Index.Variable left, boolean equal, Index right) {}
