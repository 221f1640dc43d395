package dev.verivative.report.site;

import java.math.BigDecimal;
import java.math.MathContext;

/** Decimal numbers of which the last digits are not certain. */
final class Decimals {
    /** Digits of the computation, of which derivatives keep about half. */
    static final int COMPUTED = 30;

    private static final int SHOWN = 6;
    private static final BigDecimal SMALL = new BigDecimal("1e-10");

    private Decimals() {}

    static boolean areEqual(BigDecimal left, BigDecimal right) {
        BigDecimal scale = left.abs().max(BigDecimal.ONE);
        return left.subtract(right).abs().compareTo(SMALL.multiply(scale)) <= 0;
    }

    /** The number if it is short, else its first digits. */
    static String text(BigDecimal value) {
        BigDecimal rounded = value.round(new MathContext(SHOWN));
        boolean isShort = areEqual(value, rounded);
        String digits = (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
        return (isShort ? "" : "≈ ") + digits.replace('-', '−');
    }
}
