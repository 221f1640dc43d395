package dev.verivative.verify.oracle;

/**
 * The values of a node: entry i is (high + low) 2^exponent, with bounds of three kinds.
 *
 * <p>Enclosure and rounding are absolute, in units of 2^exponent; floor counts smallest normal numbers of the dtype.
 */
final class Numbers {
    int count;
    double[] high = {};
    double[] low = {};
    int[] exponent = {};

    /** What the value here may be off by; infinite where nothing is known. */
    double[] enclosure = {};

    /** What straightforward evaluation in the dtype may be off by, by rounding; infinite where it overflows. */
    double[] rounding = {};

    /** What it may be off by where results or parts of it are subnormal or flushed to zero. */
    double[] floor = {};

    /** Makes room; old values are lost. */
    void resize(int size) {
        count = size;
        if (high.length < size) {
            high = new double[size];
            low = new double[size];
            exponent = new int[size];
            enclosure = new double[size];
            rounding = new double[size];
            floor = new double[size];
        }
    }

    void set(int i, double value) {
        high[i] = value;
        low[i] = 0;
        exponent[i] = 0;
        enclosure[i] = 0;
        rounding[i] = 0;
        floor[i] = 0;
    }

    boolean isFinite(int i) {
        return Math.abs(high[i]) <= Double.MAX_VALUE;
    }

    boolean isExactZero(int i) {
        return high[i] == 0 && enclosure[i] == 0 && rounding[i] == 0 && floor[i] == 0;
    }

    /** The value rounded to a double; zero or infinite where that is out of range. */
    double value(int i) {
        return exponent[i] == 0 ? high[i] : Math.scalb(high[i], exponent[i]);
    }

    /** What straightforward evaluation may be off by, in units of 1. */
    double rounding(int i) {
        return rescaled(rounding[i], exponent[i], 0);
    }

    /** What the value may be off by, the rounding of its distances included, in units of 1. */
    double enclosure(int i) {
        double read = Math.abs(value(i)) * 0x1p-100;
        return rescaled(enclosure[i], exponent[i], 0) + read + (exponent[i] == 0 ? 0 : Double.MIN_VALUE);
    }

    /** |other - value|, rounded to a double once. */
    double distance(int i, double other) {
        if (exponent[i] == 0) {
            return Math.abs((other - high[i]) - low[i]);
        }
        double scaled = Math.scalb(other, -exponent[i]);
        if (Double.isInfinite(scaled) || Math.abs(scaled) < Double.MIN_NORMAL) {
            return Math.abs(other - value(i));
        }
        return Math.scalb(Math.abs((scaled - high[i]) - low[i]), exponent[i]);
    }

    /** A bound given in units of 2^from in units of 2^to, never rounded to zero. */
    static double rescaled(double bound, int from, int to) {
        if (from == to || bound == 0) {
            return bound;
        }
        long shift = (long) from - to;
        double scaled = Math.scalb(bound, (int) Math.max(-5000, Math.min(5000, shift)));
        return scaled == 0 ? Double.MIN_VALUE : scaled;
    }

    /** A product of bounds, where nothing times whatever is nothing. */
    static double times(double left, double right) {
        return left == 0 || right == 0 ? 0 : left * right;
    }
}
