package dev.verivative.verify.oracle;

import dev.verivative.verify.NumericArray;

/**
 * A tensor as a formula reads it: exact numbers high + low, each with what honest code may already be off by.
 *
 * @param shape the number of elements of each index
 * @param high the leading parts, scaled by 2^exponent
 * @param low what is missing to the exact numbers, scaled likewise
 * @param exponent the power of two by which both are scaled
 * @param rounding absolute bounds, scaled likewise
 */
@SuppressWarnings("ArrayRecordComponent") // read in inner loops, and never compared
record Leaf(int[] shape, double[] high, double[] low, int[] exponent, double[] rounding) {
    /** Beyond this numbers are scaled. */
    private static final double LARGE = 0x1p300;

    private static final double SMALL = 0x1p-300;
    private static final int SCALE = 600;

    /** The numbers as they are, each rounded by a relative error of u. */
    static Leaf of(NumericArray array, double u) {
        int count = array.size();
        Leaf leaf = new Leaf(
                array.shape().stream().mapToInt(Integer::intValue).toArray(),
                array.values().clone(),
                new double[count],
                new int[count],
                new double[count]);
        for (int i = 0; i < count; i++) {
            leaf.scale(i);
            leaf.rounding[i] = isFinite(leaf.high[i]) ? u * Math.abs(leaf.high[i]) : 0;
        }
        return leaf;
    }

    /** The exact differences to a number, each rounded by a relative error of u. */
    static Leaf shifted(NumericArray array, double shift, double u) {
        Leaf leaf = of(array, 0);
        for (int i = 0; i < array.size(); i++) {
            double x = array.get(i);
            boolean large = Math.abs(x) > LARGE || Math.abs(shift) > LARGE;
            // Halves cannot overflow; both are far from being subnormal.
            double a = large ? x / 2 : x;
            double b = large ? shift / 2 : shift;
            double difference = a - b;
            double back = difference - a;
            double error = (a - (difference - back)) - (b + back);
            leaf.high[i] = difference;
            leaf.low[i] = isFinite(difference) ? error : 0;
            leaf.exponent[i] = large && isFinite(difference) && difference != 0 ? 1 : 0;
            leaf.scale(i);
            leaf.rounding[i] = isFinite(difference) ? u * Math.abs(leaf.high[i]) : 0;
        }
        return leaf;
    }

    /**
     * The differences with what one more rounding of each entry does to them, the largest entry apart: it is subtracted
     * from itself.
     */
    Leaf perturbed(NumericArray array, double largest, double u) {
        boolean isFirst = true;
        double[] more = rounding.clone();
        for (int i = 0; i < more.length; i++) {
            double x = array.get(i);
            boolean isLargest = x == largest && isFirst;
            isFirst &= !isLargest;
            if (!isLargest && isFinite(x) && isFinite(largest)) {
                // In halves, which cannot overflow.
                more[i] += Numbers.rescaled(u * (Math.abs(x / 2) + Math.abs(largest / 2)), 1, exponent[i]);
            }
        }
        return new Leaf(shape, high, low, exponent, more);
    }

    private void scale(int i) {
        double size = Math.abs(high[i]);
        int shift = size > LARGE && isFinite(size) ? -SCALE : size < SMALL && size > 0 ? SCALE : 0;
        if (shift != 0) {
            high[i] = Math.scalb(high[i], shift);
            low[i] = Math.scalb(low[i], shift);
            exponent[i] -= shift;
        }
    }

    private static boolean isFinite(double value) {
        return Math.abs(value) <= Double.MAX_VALUE;
    }
}
