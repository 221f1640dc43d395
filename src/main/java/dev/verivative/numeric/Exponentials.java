package dev.verivative.numeric;

/**
 * The exponentials of numbers relative to the largest of them, of n numbers from an offset on.
 *
 * <p>{@code x - max} rounds, and the exponential makes a relative error of its absolute one: up to 64 ulp where numbers
 * of different magnitude meet. The part that rounding takes away is known exactly (Knuth, TAOCP 2, 4.2.2, theorem B),
 * so it is put back: {@code exp(d + t) = exp(d) (1 + t)} to far less than an ulp.
 */
final class Exponentials {
    /** exp is 0 from here on, whatever the rounding. */
    private static final double VANISHES = -746;

    /** Times a number it is 0, but NaN times an infinity. */
    private static final double NOTHING = 0;

    private Exponentials() {}

    /** The position of the first of the largest; of the first number if that is NaN. */
    static int top(double[] x, int from, int n) {
        int top = from;
        for (int i = from + 1; i < from + n; i++) {
            if (x[i] > x[top]) {
                top = i;
            }
        }
        return top;
    }

    static int top(float[] x, int from, int n) {
        int top = from;
        for (int i = from + 1; i < from + n; i++) {
            if (x[i] > x[top]) {
                top = i;
            }
        }
        return top;
    }

    /** The part of {@code x - y} that rounding took away from d = x - y; both finite, and d too. */
    static double rest(double x, double y, double d) {
        double b = d - x;
        return (x - (d - b)) - (y + b);
    }

    /** exp(x - max). */
    static double exp(double x, double max) {
        double d = x - max;
        if (d < VANISHES) {
            return 0;
        }
        double e = Math.exp(d);
        return e + e * rest(x, max, d);
    }

    /**
     * The sum of exp(x_i - max) without that of the largest itself, which is 1.
     *
     * <p>NaN if a number is NaN or the largest is infinite. Summed with the rounding errors kept beside (Neumaier
     * 1974). It starts at 1, which no term exceeds.
     */
    static double others(double[] x, int from, int n, int top) {
        double max = x[top];
        double sum = 1;
        double low = NOTHING * max;
        for (int i = from; i < from + n; i++) {
            if (i != top) {
                double e = exp(x[i], max);
                double next = sum + e;
                low += e - (next - sum);
                sum = next;
            }
        }
        return (sum - 1) + low;
    }

    /** The same of floats: in double, where what rounding takes away does not show in a float. */
    static double others(float[] x, int from, int n, int top) {
        double max = x[top];
        double sum = NOTHING * max;
        for (int i = from; i < from + n; i++) {
            if (i != top) {
                sum += Math.exp(x[i] - max);
            }
        }
        return sum;
    }

    /** {@link #others}, and the exponentials themselves left in y. */
    static double store(double[] x, int from, int n, int top, double[] y) {
        double max = x[top];
        double sum = 1;
        double low = NOTHING * max;
        for (int i = from; i < from + n; i++) {
            double e = 1;
            if (i != top) {
                e = exp(x[i], max);
                double next = sum + e;
                low += e - (next - sum);
                sum = next;
            }
            y[i] = e;
        }
        return (sum - 1) + low;
    }
}
