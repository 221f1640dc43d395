package dev.verivative.exact;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The step of an argument reduction, in parts of which two have so few bits that they can be multiplied exactly by
 * integers below 2^29.
 */
final class Step {
    static final Step QUARTER_TURN = new Step(DoubleDouble.Constant.PI.value.divide(BigDecimal.valueOf(2)));

    /** 53 - 29 bits are left. */
    private static final long SHORT = -1L << 29;

    private final double first;
    private final double second;
    private final double third;
    private final double fourth;

    Step(BigDecimal step) {
        first = shortened(step.doubleValue());
        BigDecimal rest = step.subtract(new BigDecimal(first));
        second = shortened(rest.doubleValue());
        rest = rest.subtract(new BigDecimal(second), new MathContext(60));
        third = rest.doubleValue();
        fourth = rest.subtract(new BigDecimal(third), new MathContext(60)).doubleValue();
    }

    private static double shortened(double value) {
        return Double.longBitsToDouble(Double.doubleToRawLongBits(value) & SHORT);
    }

    /** The argument less k steps; the absolute error is below 2^-107 for results below 1 and k below 2^21. */
    void reduce(double high, double low, double k, DoubleDouble out) {
        double a = -k * first;
        double sum = high + a;
        double back = sum - high;
        double error = (high - (sum - back)) + (a - back);
        double b = -k * second;
        double total = sum + b;
        back = total - sum;
        error += (sum - (total - back)) + (b - back);
        double c = -k * third;
        double d = Math.fma(-k, third, -c) - k * fourth;
        out.add(total, 0, 0, error, 0, 0);
        out.add(out.hi, out.lo, out.exponent, low, 0, 0);
        out.add(out.hi, out.lo, out.exponent, c, d, 0);
    }
}
