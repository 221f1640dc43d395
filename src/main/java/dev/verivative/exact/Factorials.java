package dev.verivative.exact;

import java.math.BigDecimal;
import java.math.MathContext;

/** 1/n! in double-double, for n = 0..32. */
final class Factorials {
    private static final int LAST = 32;
    private static final double[] HIGH = new double[LAST + 1];
    private static final double[] LOW = new double[LAST + 1];

    static {
        BigDecimal inverse = BigDecimal.ONE;
        for (int n = 0; n <= LAST; n++) {
            inverse = n == 0 ? inverse : inverse.divide(BigDecimal.valueOf(n), new MathContext(60));
            HIGH[n] = inverse.doubleValue();
            LOW[n] = inverse.subtract(new BigDecimal(HIGH[n])).doubleValue();
        }
    }

    private Factorials() {}

    static double high(int n) {
        return HIGH[n];
    }

    static double low(int n) {
        return LOW[n];
    }
}
