package dev.verivative.verify.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class UlpHistogramTest {
    @Test
    void knowsTheLargestAndWhatNearlyAllKeepTo() {
        UlpHistogram histogram = new UlpHistogram();
        assertTrue(Double.isNaN(histogram.largest()) && Double.isNaN(histogram.p99()));
        for (int k = 1; k <= 1000; k++) {
            histogram.add(new double[] {k / 1000.0, Double.NaN});
        }
        assertEquals(1, histogram.largest());
        assertTrue(histogram.p99() >= 0.99 && histogram.p99() <= 1, () -> "p99 is " + histogram.p99());
        histogram.add(new double[] {Double.POSITIVE_INFINITY});
        assertEquals(Double.POSITIVE_INFINITY, histogram.largest());
        assertTrue(histogram.p99() <= 1.125);
    }

    @Test
    void zeroStaysZero() {
        UlpHistogram histogram = new UlpHistogram();
        histogram.add(new double[] {0, 0, 0});
        assertEquals(0, histogram.largest());
        assertEquals(0, histogram.p99());
    }
}
