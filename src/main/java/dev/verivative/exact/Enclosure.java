package dev.verivative.exact;

/**
 * Two numbers between which another one is for certain, or {@link #ENTIRE} where nothing is known of it.
 *
 * @param lower not above the number
 * @param upper not below the number
 * @param isBounded whether the two say anything
 */
public record Enclosure(Binary lower, Binary upper, boolean isBounded) {
    /** Says nothing. */
    public static final Enclosure ENTIRE = new Enclosure(Binary.ZERO, Binary.ZERO, false);

    public static final Enclosure ZERO = of(Binary.ZERO);
    public static final Enclosure ONE = of(Binary.ONE);

    /** @throws IllegalArgumentException if lower is above upper */
    public Enclosure {
        if (lower.compareTo(upper) > 0) {
            throw new IllegalArgumentException(lower + " is above " + upper);
        }
    }

    public Enclosure(Binary lower, Binary upper) {
        this(lower, upper, true);
    }

    public static Enclosure of(Binary exact) {
        return new Enclosure(exact, exact);
    }

    public static Enclosure of(long exact) {
        return of(Binary.of(exact));
    }

    public boolean isPositive() {
        return isBounded && lower.signum() > 0;
    }

    public boolean isNegative() {
        return isBounded && upper.signum() < 0;
    }

    /** Whether the number is known exactly. */
    public boolean isExact() {
        return isBounded && lower.compareTo(upper) == 0;
    }

    public boolean contains(Binary value) {
        return !isBounded || (lower.compareTo(value) <= 0 && value.compareTo(upper) <= 0);
    }

    /** Whether this leaves the number as much room as the other does, or less. */
    public boolean isWithin(Enclosure other) {
        return !other.isBounded || (isBounded && other.contains(lower) && other.contains(upper));
    }

    /** Whether some number is in both. */
    public boolean meets(Enclosure other) {
        return !isBounded
                || !other.isBounded
                || (lower.compareTo(other.upper) <= 0 && other.lower.compareTo(upper) <= 0);
    }

    public Enclosure negate() {
        return isBounded ? new Enclosure(upper.negate(), lower.negate()) : this;
    }

    /** The enclosure of the absolute value. */
    public Enclosure abs() {
        if (!isBounded || lower.signum() >= 0) {
            return this;
        }
        return upper.signum() <= 0 ? negate() : new Enclosure(Binary.ZERO, Binary.max(lower.negate(), upper));
    }

    @Override
    public String toString() {
        return isBounded ? "[" + lower + ", " + upper + "]" : "[?]";
    }
}
