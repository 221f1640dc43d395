package dev.verivative.verify;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as people write them: the fewest digits that read back as the very number. */
public final class Decimals {
    /** From here on whole numbers with many zeros, and small fractions, are written with an exponent. */
    private static final int LONGEST_WHOLE = 7;

    private static final int LONGEST_PLAIN = 17;
    private static final int MOST_ZEROS = -5;

    private Decimals() {}

    /** The number with the fewest digits that the format reads back, such as 1000, 0.25, 1e308 or -Infinity. */
    public static String exact(Dtype dtype, double value) {
        if (!Double.isFinite(value)) {
            return Double.toString(value);
        } else if (value == 0) {
            return 1 / value < 0 ? "-0" : "0";
        }
        BigDecimal whole = new BigDecimal(value);
        for (int digits = 1; digits < LONGEST_PLAIN; digits++) {
            BigDecimal shorter = whole.round(new MathContext(digits));
            if (reads(dtype, shorter) == value) {
                return written(shorter);
            }
        }
        return written(whole.round(new MathContext(LONGEST_PLAIN)));
    }

    private static double reads(Dtype dtype, BigDecimal decimal) {
        return dtype == Dtype.FLOAT64 ? decimal.doubleValue() : decimal.floatValue();
    }

    /** The number in so many digits or fewer: for what is measured. */
    public static String rounded(double value, int digits) {
        if (!Double.isFinite(value) || value == 0) {
            return exact(Dtype.FLOAT64, value);
        }
        return written(new BigDecimal(value).round(new MathContext(digits)));
    }

    private static String written(BigDecimal value) {
        BigDecimal digits = value.stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        boolean plain = exponent > MOST_ZEROS
                && (exponent < LONGEST_WHOLE || (digits.scale() >= 0 && exponent < LONGEST_PLAIN));
        return plain ? digits.toPlainString() : digits.movePointLeft(exponent).toPlainString() + "e" + exponent;
    }
}
