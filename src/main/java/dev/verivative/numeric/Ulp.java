package dev.verivative.numeric;

/**
 * Distances between floating-point numbers, counted in steps from one to the next.
 *
 * <p>Zero and minus zero are one number, infinity is the one after the largest, and subnormal numbers count as all
 * others do. Two NaN are at distance 0, and NaN is at {@link Long#MAX_VALUE} from everything else.
 */
public final class Ulp {
    private Ulp() {}

    /** The number of steps from a to b, at most {@link Long#MAX_VALUE}. */
    public static long distance(double a, double b) {
        if (Double.isNaN(a) || Double.isNaN(b)) {
            return Double.isNaN(a) && Double.isNaN(b) ? 0 : Long.MAX_VALUE;
        }
        long difference = rank(a) - rank(b);
        // Ranks have 63 bits and a sign: what overflows is more than the largest long.
        boolean overflow = ((rank(a) ^ rank(b)) & (rank(a) ^ difference)) < 0;
        return overflow ? Long.MAX_VALUE : Math.abs(difference);
    }

    /** The number of steps from a to b. */
    public static long distance(float a, float b) {
        if (Float.isNaN(a) || Float.isNaN(b)) {
            return Float.isNaN(a) && Float.isNaN(b) ? 0 : Long.MAX_VALUE;
        }
        return Math.abs(rank(a) - rank(b));
    }

    private static long rank(double value) {
        long bits = Double.doubleToLongBits(value);
        return bits < 0 ? Long.MIN_VALUE - bits : bits;
    }

    private static long rank(float value) {
        int bits = Float.floatToIntBits(value);
        return bits < 0 ? Integer.MIN_VALUE - (long) bits : bits;
    }
}
