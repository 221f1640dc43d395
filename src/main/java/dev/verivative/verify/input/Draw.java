package dev.verivative.verify.input;

import java.util.random.RandomGenerator;

/**
 * Random numbers that are the same on every machine and for every version of Java.
 *
 * <p>SplitMix64 (G. L. Steele, D. Lea and C. H. Flood, Fast Splittable Pseudorandom Number Generators, 2014, figure
 * 13); everything beyond 64 random bits is made here, with {@link StrictMath}.
 */
public final class Draw implements RandomGenerator {
    private static final long GOLDEN_GAMMA = 0x9e3779b97f4a7c15L;

    private long state;

    /** The numbers of one seed. */
    public Draw(long seed) {
        state = seed;
    }

    /** The numbers of one seed for one purpose out of many. */
    public static Draw of(long seed, long purpose) {
        return new Draw(mix(seed + GOLDEN_GAMMA) ^ mix(purpose * GOLDEN_GAMMA + 1));
    }

    private static long mix(long value) {
        long z = (value ^ (value >>> 30)) * 0xbf58476d1ce4e5b9L;
        z = (z ^ (z >>> 27)) * 0x94d049bb133111ebL;
        return z ^ (z >>> 31);
    }

    @Override
    public long nextLong() {
        state += GOLDEN_GAMMA;
        return mix(state);
    }

    /** From 0 inclusive to 1 exclusive, 53 bits. */
    public double uniform() {
        return (nextLong() >>> 11) * 0x1p-53;
    }

    /** Between two numbers. */
    public double uniform(double from, double to) {
        return from + (to - from) * uniform();
    }

    /** Normally distributed, by the polar method. */
    public double normal() {
        while (true) {
            double a = uniform(-1, 1);
            double b = uniform(-1, 1);
            double square = a * a + b * b;
            if (square > 0 && square < 1) {
                return a * StrictMath.sqrt(-2 * StrictMath.log(square) / square);
            }
        }
    }

    /** One of 0, 1, ..., bound - 1. */
    public int below(int bound) {
        return (int) (((nextLong() >>> 33) * bound) >>> 31);
    }

    /** True in this share of the cases. */
    public boolean chance(double share) {
        return uniform() < share;
    }

    /** One of these. */
    public double pick(double... values) {
        return values[below(values.length)];
    }

    /** Ten to a power that lies between these. */
    public double decade(double from, double to) {
        return StrictMath.pow(10, uniform(from, to));
    }

    /** Normally distributed numbers times a scale. */
    public double[] normals(int count, double scale) {
        double[] values = new double[count];
        for (int k = 0; k < count; k++) {
            values[k] = scale * normal();
        }
        return values;
    }

    /** Changes the order. */
    public void shuffle(double[] values) {
        for (int k = values.length - 1; k > 0; k--) {
            int other = below(k + 1);
            double moved = values[k];
            values[k] = values[other];
            values[other] = moved;
        }
    }
}
