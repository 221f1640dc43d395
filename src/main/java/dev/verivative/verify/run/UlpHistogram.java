package dev.verivative.verify.run;

/** Counts errors in buckets of an eighth of a binade, so that quantiles of any number of them need little memory. */
final class UlpHistogram {
    private static final int PER_BINADE = 8;
    private static final int SMALLEST_EXPONENT = -32;
    private static final int BUCKETS = (Double.MAX_EXPONENT + 2 - SMALLEST_EXPONENT) * PER_BINADE;

    private final long[] counts = new long[BUCKETS];
    private long count;
    private double largest = Double.NaN;

    /** Adds errors, without those that are no number. */
    void add(double[] errors) {
        for (double error : errors) {
            if (!Double.isNaN(error)) {
                counts[bucket(error)]++;
                count++;
                largest = error <= largest ? largest : error;
            }
        }
    }

    private static int bucket(double error) {
        int exponent = Math.min(Math.getExponent(error), Double.MAX_EXPONENT + 1);
        if (error == 0 || exponent < SMALLEST_EXPONENT) {
            return 0;
        }
        int eighth = (int) (Double.doubleToRawLongBits(error) >>> 49) & (PER_BINADE - 1);
        return (exponent - SMALLEST_EXPONENT) * PER_BINADE + eighth;
    }

    /** NaN if there was none. */
    double largest() {
        return largest;
    }

    /** What 99 % do not exceed, never more than an eighth too large; NaN if there was none. */
    double p99() {
        if (count == 0) {
            return Double.NaN;
        }
        long beyond = count / 100;
        int bucket = BUCKETS - 1;
        for (long above = 0; bucket > 0; bucket--) {
            above += counts[bucket];
            if (above > beyond) {
                break;
            }
        }
        return bucket == 0 ? Math.min(0, largest) : Math.min(largest, upper(bucket));
    }

    private static double upper(int bucket) {
        int exponent = bucket / PER_BINADE + SMALLEST_EXPONENT;
        return Math.scalb(1 + (bucket % PER_BINADE + 1) / (double) PER_BINADE, exponent);
    }
}
