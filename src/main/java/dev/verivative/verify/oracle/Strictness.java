package dev.verivative.verify.oracle;

import java.util.OptionalDouble;

/**
 * What tolerances are made of.
 *
 * @param maxUlp the error that is allowed, in ulp of the right value, in place of what follows from the formula
 * @param isComponentwise whether cancellation in the formula is no excuse: what is allowed follows from the effect of
 *     rounding the inputs and a relative error for each operation
 */
public record Strictness(OptionalDouble maxUlp, boolean isComponentwise) {
    /** What follows from straightforward evaluation of the derived formula. */
    public static final Strictness FROM_THE_FORMULA = new Strictness(OptionalDouble.empty(), false);
}
