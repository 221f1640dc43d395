package dev.verivative.exact;

import ch.obermuhlner.math.big.BigDecimalMath;
import java.math.BigDecimal;
import java.math.MathContext;

/** 2^(j/128) in double-double, for j = 0..127. */
final class ExponentialTable {
    static final int SIZE = 128;
    static final Step STEP;
    static final double INVERSE_STEP;
    private static final double[] HIGH = new double[SIZE];
    private static final double[] LOW = new double[SIZE];

    static {
        MathContext context = new MathContext(60);
        BigDecimal step = DoubleDouble.Constant.LN2.value.divide(BigDecimal.valueOf(SIZE), context);
        STEP = new Step(step);
        INVERSE_STEP = 1 / step.doubleValue();
        for (int j = 0; j < SIZE; j++) {
            BigDecimal power = BigDecimalMath.exp(step.multiply(BigDecimal.valueOf(j)), context);
            HIGH[j] = power.doubleValue();
            LOW[j] = power.subtract(new BigDecimal(HIGH[j])).doubleValue();
        }
    }

    private ExponentialTable() {}

    static double high(int entry) {
        return HIGH[entry];
    }

    static double low(int entry) {
        return LOW[entry];
    }
}
