package dev.verivative.api;

import dev.verivative.term.Rational;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Exact numbers on the command line: decimals such as 0.25, -1 and 1e308, and fractions of them such as 1/3. */
final class Numbers {
    private static final Pattern DECIMAL =
            Pattern.compile("[+-]?(?:[0-9]{1,5000}(?:\\.[0-9]{0,5000})?|\\.[0-9]{1,5000})(?:[eE]([+-]?[0-9]{1,9}))?");

    private static final int LARGEST_EXPONENT = 5000;
    private static final int SHOWN = 40;

    private Numbers() {}

    /**
     * Rows of numbers: {@code ;} ends a row, {@code ,} a number.
     *
     * @param source where the text is from, for messages
     */
    static List<List<Rational>> rows(String source, String text) {
        List<List<Rational>> rows = new ArrayList<>();
        for (String row : plain(text).split(";", -1)) {
            List<Rational> numbers = new ArrayList<>();
            for (String number : row.split(",", -1)) {
                numbers.add(number(source, number.strip()));
            }
            rows.add(numbers);
        }
        return rows;
    }

    static Rational number(String source, String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            return decimal(source, text, text);
        }
        Rational denominator = decimal(source, text.substring(slash + 1).strip(), text);
        if (denominator.signum() == 0) {
            throw new Refusal(source + ": '" + shortened(text) + "' is a division by zero");
        }
        return decimal(source, text.substring(0, slash).strip(), text).times(denominator.inverse());
    }

    private static Rational decimal(String source, String decimal, String whole) {
        Matcher matcher = DECIMAL.matcher(decimal);
        if (!matcher.matches()) {
            throw new Refusal(
                    source + ": expected numbers such as 0.25, -1, 1e-3 or 1/3 but found '" + shortened(whole) + "'");
        }
        String exponent = matcher.group(1);
        if (exponent != null && Math.abs(Integer.parseInt(exponent)) > LARGEST_EXPONENT) {
            throw new Refusal(source + ": the exponent of '" + shortened(whole) + "' is not within -" + LARGEST_EXPONENT
                    + ".." + LARGEST_EXPONENT);
        }
        BigDecimal value = new BigDecimal(decimal);
        return value.scale() > 0
                ? new Rational(value.unscaledValue(), BigInteger.TEN.pow(value.scale()))
                : new Rational(value.toBigIntegerExact(), BigInteger.ONE);
    }

    /** With the minus sign of a keyboard. */
    static String plain(String text) {
        return text.replace('\u2212', '-');
    }

    /** A text as a message can hold it. */
    static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "...";
    }
}
