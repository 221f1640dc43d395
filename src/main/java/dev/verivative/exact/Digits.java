package dev.verivative.exact;

import dev.verivative.exact.Binary.Toward;
import dev.verivative.term.Op;
import java.math.BigInteger;
import java.util.Optional;

/** Decimal digits that are proved by an enclosure. */
public final class Digits {
    private static final double BITS = Math.log(10) / Math.log(2);

    private Digits() {}

    /** How many bits there are in so many digits, rounded up. */
    public static int bits(int digits) {
        return (int) Math.ceil(digits * BITS);
    }

    /**
     * So many significant digits of the number, correctly rounded, or nothing if the enclosure leaves room for others.
     */
    public static Optional<Decimal> of(Enclosure number, int digits) {
        if (!number.isBounded()) {
            return Optional.empty();
        } else if (number.isExact() && number.lower().signum() == 0) {
            return Optional.of(Decimal.ZERO);
        } else if (number.isNegative()) {
            return of(number.negate(), digits).map(Decimal::negate);
        } else if (!number.isPositive() || ratio(number).compareTo(BigInteger.TWO) > 0) {
            return Optional.empty();
        }
        BigInteger place = BigInteger.valueOf(digits - 1L).subtract(power(number.lower()));
        // Tens differ from the estimate by one at most.
        for (int attempt = 0; attempt < 4; attempt++) {
            Enclosure scaled = scaled(number, place, digits);
            BigInteger low = nearest(scaled.lower());
            int length = low.toString().length();
            if (length != digits) {
                place = place.add(BigInteger.valueOf(digits - (long) length));
            } else {
                return low.equals(nearest(scaled.upper()))
                        ? Optional.of(new Decimal(low, place.negate()))
                        : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A short decimal that is not below the absolute value of any number in the enclosure. */
    public static Decimal bound(Enclosure number) {
        Binary largest = number.abs().upper();
        if (largest.signum() == 0) {
            return Decimal.ZERO;
        }
        BigInteger place = BigInteger.ONE.subtract(power(largest));
        Enclosure scaled = scaled(Enclosure.of(largest), place, 2);
        return new Decimal(scaled.upper().fixed(0).add(BigInteger.ONE), place.negate());
    }

    /** The tops' difference: whether the ends are of one size at all. */
    private static BigInteger ratio(Enclosure number) {
        return number.upper().top().subtract(number.lower().top());
    }

    private static BigInteger nearest(Binary value) {
        return value.fixed(1).add(BigInteger.ONE).shiftRight(1);
    }

    /** The number times 10^place. */
    private static Enclosure scaled(Enclosure number, BigInteger place, int digits) {
        int own = Math.max(
                number.lower().mantissa().bitLength(), number.upper().mantissa().bitLength());
        int bits = Math.max(own, bits(digits)) + 64 + 2 * place.bitLength();
        EnclosureArithmetic work = new EnclosureArithmetic(bits);
        if (place.bitLength() > EnclosureArithmetic.LONG_EXPONENT) {
            Enclosure shift =
                    work.mul(Enclosure.of(new Binary(place, BigInteger.ZERO)), work.function(Op.LOG, Enclosure.of(10)));
            return work.exp(work.add(work.function(Op.LOG, number), shift));
        }
        Enclosure ten = work.power(Enclosure.of(10), place.abs());
        return place.signum() < 0 ? work.div(number, ten) : work.mul(number, ten);
    }

    /** About the power of ten of the first digit. */
    private static BigInteger power(Binary value) {
        BigInteger top = value.top().subtract(BigInteger.ONE);
        if (top.bitLength() < 40) {
            return BigInteger.valueOf((long) Math.floor(top.longValueExact() / BITS));
        }
        int bits = top.bitLength() + 32;
        EnclosureArithmetic work = new EnclosureArithmetic(bits);
        Enclosure tens = work.div(Constants.log2(bits), Logarithm.log(Binary.of(10), bits));
        return work.mul(Enclosure.of(new Binary(top, BigInteger.ZERO)), tens)
                .lower()
                .round(bits, Toward.LOWER)
                .fixed(0);
    }
}
