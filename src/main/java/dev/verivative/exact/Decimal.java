package dev.verivative.exact;

import dev.verivative.term.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * The number unscaled * 10^exponent, with an exponent of any size.
 *
 * @param unscaled all digits, with the sign
 * @param exponent the power of ten of the last digit
 */
public record Decimal(BigInteger unscaled, BigInteger exponent) {
    public static final Decimal ZERO = new Decimal(BigInteger.ZERO, BigInteger.ZERO);

    /** How many digits stand before an exponent is written where it need not be. */
    private static final int PLAIN_EXPONENT = -7;

    /** Of a number that has no more digits, all that it has; of others, so many digits, correctly rounded. */
    public static Decimal of(Rational value, int digits) {
        MathContext context = new MathContext(digits, RoundingMode.HALF_EVEN);
        BigDecimal numerator = new BigDecimal(value.numerator());
        BigDecimal quotient = numerator.divide(new BigDecimal(value.denominator()), context);
        boolean exact = quotient.multiply(new BigDecimal(value.denominator())).compareTo(numerator) == 0;
        BigDecimal shown = exact ? quotient.stripTrailingZeros() : padded(quotient, digits);
        return new Decimal(shown.unscaledValue(), BigInteger.valueOf(-shown.scale()));
    }

    /** Whether this is that number and no rounded one. */
    boolean isValue(Rational value) {
        BigDecimal decimal = new BigDecimal(unscaled, -exponent.intValueExact());
        return decimal.multiply(new BigDecimal(value.denominator())).compareTo(new BigDecimal(value.numerator())) == 0;
    }

    private static BigDecimal padded(BigDecimal value, int digits) {
        return value.setScale(value.scale() + digits - value.precision(), RoundingMode.UNNECESSARY);
    }

    public Decimal negate() {
        return new Decimal(unscaled.negate(), exponent);
    }

    public int signum() {
        return unscaled.signum();
    }

    /** One digit, the point, all others, and the power of ten unless it is 0: 8.468E-2. */
    public String scientific() {
        String digits = unscaled.abs().toString();
        BigInteger power = exponent.add(BigInteger.valueOf(digits.length() - 1L));
        String point = digits.length() == 1 ? digits : digits.charAt(0) + "." + digits.substring(1);
        return sign() + point + (power.signum() == 0 || signum() == 0 ? "" : "E" + power);
    }

    /** Without a power of ten where that is short: 0.08468. */
    public String plain() {
        String digits = unscaled.abs().toString();
        BigInteger power = exponent.add(BigInteger.valueOf(digits.length() - 1L));
        boolean tooSmall = power.compareTo(BigInteger.valueOf(PLAIN_EXPONENT)) < 0;
        boolean tooLarge = power.compareTo(BigInteger.valueOf(Math.max(21, digits.length()))) >= 0;
        if (tooSmall || tooLarge) {
            return scientific();
        }
        return new BigDecimal(unscaled, -exponent.intValueExact()).toPlainString();
    }

    private String sign() {
        return signum() < 0 ? "-" : "";
    }

    @Override
    public String toString() {
        return scientific();
    }
}
