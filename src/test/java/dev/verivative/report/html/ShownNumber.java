package dev.verivative.report.html;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** How a page has to show a number of which 30 digits are known. */
final class ShownNumber {
    private static final int SHOWN = 4;
    private static final int KNOWN = 30;

    private ShownNumber() {}

    /** @param decimal the number if it has fewer than 30 digits, else its first 30 */
    static String of(String decimal) {
        BigDecimal value = new BigDecimal(decimal);
        if (value.signum() == 0) {
            return "0";
        }
        boolean isExact = value.precision() < KNOWN;
        int power = value.precision() - value.scale() - 1;
        BigDecimal rounded =
                value.round(new MathContext(power >= SHOWN && power < 7 ? power + 1 : SHOWN, RoundingMode.HALF_EVEN));
        power = rounded.precision() - rounded.scale() - 1;
        boolean strips = isExact && rounded.compareTo(value) == 0;
        String text;
        if (power < -5 || power > 6) {
            BigDecimal mantissa = rounded.movePointLeft(power);
            text = (strips ? mantissa.stripTrailingZeros() : mantissa).toPlainString() + "·10" + raised(power);
        } else {
            text = (strips ? rounded.stripTrailingZeros() : rounded).toPlainString();
        }
        return text.replace('-', '−');
    }

    private static String raised(int power) {
        StringBuilder text = new StringBuilder();
        for (char sign : String.valueOf(power).toCharArray()) {
            text.append(sign == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(sign - '0'));
        }
        return text.toString();
    }
}
