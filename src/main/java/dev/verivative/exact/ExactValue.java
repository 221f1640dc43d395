package dev.verivative.exact;

/** What is known of the value of a term at a point. */
public sealed interface ExactValue {
    /**
     * The value to the digits that were asked for; off by less than one unit of the last digit.
     *
     * @param isExact whether the decimal is the value itself
     */
    record Known(Decimal decimal, boolean isExact) implements ExactValue {}

    /**
     * It could not be told from zero.
     *
     * @param bound its absolute value is not above this
     */
    record Undecided(Decimal bound) implements ExactValue {}

    /**
     * The term has no value at the point.
     *
     * @param reason such as a division by zero
     */
    record Undefined(String reason) implements ExactValue {}

    /**
     * Nothing is known.
     *
     * @param reason what would have to be computed
     */
    record OutOfReach(String reason) implements ExactValue {}
}
