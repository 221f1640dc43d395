package dev.verivative.verify.oracle;

import dev.verivative.exact.Binary;
import dev.verivative.exact.Enclosure;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * How far a number is from one that is enclosed.
 *
 * @param value the enclosed number, rounded to a double
 * @param smallest the distance to the near end of the enclosure; 0 inside of it
 * @param largest the distance to the far end of the enclosure
 */
record ExactError(double value, double smallest, double largest) {
    private static final int BITS = 120;

    static ExactError of(double actual, Enclosure enclosure) {
        Binary number = ExactFallback.binary(actual);
        Binary down = number.add(enclosure.lower().negate(), BITS, Binary.Toward.UPPER)
                .abs();
        Binary up = number.add(enclosure.upper().negate(), BITS, Binary.Toward.LOWER)
                .abs();
        boolean lowerIsFar = down.compareTo(up) >= 0;
        Binary smallest = enclosure.contains(number) ? Binary.ZERO : lowerIsFar ? up : down;
        return new ExactError(rounded(enclosure.lower()), rounded(smallest), rounded(lowerIsFar ? down : up));
    }

    static double rounded(Binary number) {
        if (number.signum() == 0) {
            return 0;
        }
        BigInteger exponent = number.exponent();
        if (number.top().compareTo(BigInteger.valueOf(1100)) > 0) {
            return number.signum() * Double.POSITIVE_INFINITY;
        } else if (number.top().compareTo(BigInteger.valueOf(-1100)) < 0) {
            return 0;
        }
        BigDecimal power = new BigDecimal(BigInteger.TWO).pow(exponent.intValueExact(), MathContext.DECIMAL128);
        return new BigDecimal(number.mantissa())
                .multiply(power, MathContext.DECIMAL128)
                .doubleValue();
    }
}
