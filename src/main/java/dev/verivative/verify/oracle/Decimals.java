package dev.verivative.verify.oracle;

import java.math.BigDecimal;
import java.math.MathContext;

/** Right values as text. */
final class Decimals {
    /** More than a double has, so that readers see how the answer was rounded. */
    private static final MathContext DIGITS = new MathContext(22);

    private Decimals() {}

    static String of(Computation computation, int position) {
        if (!computation.isReachableAt()) {
            return "beyond reach";
        } else if (!Double.isNaN(computation.constant())) {
            return text(new BigDecimal(computation.constant()));
        }
        Numbers numbers = computation.numbers();
        int i = computation.indexOf(position);
        if (Double.isNaN(numbers.high[i])) {
            return "no value";
        } else if (!numbers.isFinite(i)) {
            return numbers.high[i] > 0 ? "Infinity" : "-Infinity";
        }
        BigDecimal sum = new BigDecimal(numbers.high[i]).add(new BigDecimal(numbers.low[i]));
        BigDecimal two = new BigDecimal(2).pow(numbers.exponent[i], new MathContext(40));
        return text(sum.multiply(two, DIGITS));
    }

    private static String text(BigDecimal value) {
        return value.signum() == 0
                ? "0"
                : value.round(DIGITS).stripTrailingZeros().toString();
    }
}
