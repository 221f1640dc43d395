package dev.verivative.verify.oracle;

import java.math.BigDecimal;
import java.math.MathContext;

/** Right values as text. */
final class RightValue {
    /** More than a double has, so that readers see how the answer was rounded. */
    private static final MathContext DIGITS = new MathContext(22);

    private RightValue() {}

    /** A value of a tape, in decimal or in a word. */
    static String text(Numbers numbers, int index) {
        double high = numbers.high[index];
        if (Double.isNaN(high)) {
            return "no value";
        } else if (Double.isInfinite(high)) {
            return Double.toString(high);
        }
        BigDecimal sum = new BigDecimal(high).add(new BigDecimal(numbers.low[index]));
        BigDecimal two = new BigDecimal(2).pow(numbers.exponent[index], new MathContext(40));
        return text(sum.multiply(two, DIGITS));
    }

    static String text(double exact) {
        return text(new BigDecimal(exact));
    }

    private static String text(BigDecimal value) {
        return value.signum() == 0
                ? "0"
                : value.round(DIGITS).stripTrailingZeros().toString();
    }
}
