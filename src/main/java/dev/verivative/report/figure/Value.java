package dev.verivative.report.figure;

import dev.verivative.exact.Decimal;
import dev.verivative.exact.ExactValue;
import dev.verivative.term.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A number of a worked example.
 *
 * @param decimal the number, or its first {@value #DIGITS} digits
 * @param isExact whether the decimal is the number itself
 */
public record Value(BigDecimal decimal, boolean isExact) {
    /** How many digits are known of a number that is not exact. */
    public static final int DIGITS = 30;

    /** How many digits are usually shown. */
    public static final int SHOWN = 4;

    /** A power of ten of the last of 30 digits at which the number is a double, and not subnormal. */
    private static final BigInteger FARTHEST = BigInteger.valueOf(270);

    private static final int LEAST_POWER = -4;
    private static final int GREATEST_POWER = 7;

    /** What is known of a value; nothing where it is not known, or too large or small for a double. */
    static Optional<Value> of(ExactValue value) {
        return value instanceof ExactValue.Known known
                        && known.decimal().exponent().abs().compareTo(FARTHEST) <= 0
                ? Optional.of(of(known.decimal(), known.isExact()))
                : Optional.empty();
    }

    private static Value of(Decimal decimal, boolean isExact) {
        BigDecimal value =
                new BigDecimal(decimal.unscaled(), decimal.exponent().negate().intValueExact());
        return new Value(value, isExact);
    }

    static Value of(Rational value) {
        Decimal decimal = Decimal.of(value, DIGITS);
        Value rounded = of(decimal, false);
        return new Value(rounded.decimal, rounded.rational().equals(value));
    }

    /** The nearest double, for drawing. */
    public double number() {
        return decimal.doubleValue();
    }

    /** 1, 0 or -1; zero is proved. */
    public int sign() {
        return decimal.signum();
    }

    /** The usual number of digits, with a keyboard's minus: 0.08193, -0.02203, 2, 1.234E-9. */
    public String plain() {
        return plain(SHOWN);
    }

    /** So many significant digits, fewer where that is all; of the digits before the point none is left out. */
    public String plain(int digits) {
        BigDecimal rounded = rounded(digits);
        if (rounded.signum() == 0) {
            return "0";
        }
        int power = rounded.precision() - rounded.scale() - 1;
        if (power >= LEAST_POWER && power < GREATEST_POWER) {
            return rounded.toPlainString();
        }
        return mantissa(rounded, power).toPlainString() + "E" + power;
    }

    /** As {@link #plain()}, with a true minus and powers of ten: −0.02203, 1.234·10⁻⁹. */
    public String text() {
        return text(SHOWN);
    }

    /** As {@link #plain(int)}, with a true minus and powers of ten. */
    public String text(int digits) {
        String plain = plain(digits).replace('-', '−');
        int power = plain.indexOf('E');
        return power < 0 ? plain : plain.substring(0, power) + "·10" + raised(plain.substring(power + 1));
    }

    /** As {@link #plain()}, in LaTeX. */
    public String latex() {
        return latex(SHOWN);
    }

    /** As {@link #plain(int)}, in LaTeX. */
    public String latex(int digits) {
        String plain = plain(digits);
        int power = plain.indexOf('E');
        return power < 0 ? plain : plain.substring(0, power) + " \\cdot 10^{" + plain.substring(power + 1) + "}";
    }

    /** Whether so many digits are all that it has. */
    public boolean isShownExactly(int digits) {
        return isExact && rounded(digits).compareTo(decimal) == 0;
    }

    /** This number as it is shown with so many digits. */
    Value shown(int digits) {
        return new Value(rounded(digits), true);
    }

    /** The decimal as a fraction. */
    Rational rational() {
        return decimal.scale() > 0
                ? new Rational(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()))
                : new Rational(decimal.toBigIntegerExact(), BigInteger.ONE);
    }

    private BigDecimal rounded(int digits) {
        int power = decimal.precision() - decimal.scale() - 1;
        int kept = power >= digits && power < GREATEST_POWER ? power + 1 : digits;
        BigDecimal rounded = decimal.round(new MathContext(kept, RoundingMode.HALF_EVEN));
        if (isExact && rounded.compareTo(decimal) == 0) {
            BigDecimal stripped = rounded.stripTrailingZeros();
            return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
        }
        // Zeros at the end are digits like others where the number goes on.
        return rounded.precision() < kept ? rounded.setScale(rounded.scale() + kept - rounded.precision()) : rounded;
    }

    private static BigDecimal mantissa(BigDecimal rounded, int power) {
        BigDecimal mantissa = rounded.movePointLeft(power);
        return mantissa.compareTo(mantissa.stripTrailingZeros()) == 0 && mantissa.scale() > 0
                ? mantissa.setScale(Math.max(0, mantissa.stripTrailingZeros().scale()))
                : mantissa;
    }

    static String raised(String power) {
        StringBuilder raised = new StringBuilder();
        for (int i = 0; i < power.length(); i++) {
            char digit = power.charAt(i);
            raised.append(digit == '−' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
        }
        return raised.toString();
    }
}
