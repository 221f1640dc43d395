package dev.verivative.proof;

import dev.verivative.exact.Point;
import java.math.BigDecimal;

/**
 * Where a relation is false.
 *
 * @param point sizes, values and indices, exactly
 * @param left the left side there, to at least 20 digits
 * @param right the right side there
 */
public record Counterexample(Point point, BigDecimal left, BigDecimal right) {}
