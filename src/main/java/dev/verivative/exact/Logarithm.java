package dev.verivative.exact;

import dev.verivative.exact.Binary.Toward;
import java.math.BigInteger;

/** The natural logarithm: log(m 2^e) = e log 2 + 2^(s+1) atanh((q - 1) / (q + 1)) with q = m^(1/2^s). */
final class Logarithm {
    /** Numbers below 2^-8 are taken as small, where one series gives all bits of log(1 + x). */
    private static final BigInteger SMALL = BigInteger.valueOf(-8);

    private Logarithm() {}

    /** The logarithm of a positive number. */
    static Enclosure log(Binary x, int bits) {
        if (x.compareTo(Binary.of(2)) < 0 && x.times2To(BigInteger.ONE).compareTo(Binary.ONE) > 0) {
            Binary beyond = x.plus(Binary.ONE.negate());
            if (isSmall(beyond)) {
                return log1p(beyond, bits);
            }
        }
        // |log x| > 2^-9 here, and its two parts are below 2^(bits of e): 30 bits are enough for what cancels.
        BigInteger e = x.top();
        EnclosureArithmetic work = new EnclosureArithmetic(bits + 30);
        Enclosure exponent = work.mul(Enclosure.of(new Binary(e, BigInteger.ZERO)), Constants.log2(bits + 30));
        return work.add(exponent, ofFraction(x.times2To(e.negate()), bits + 30));
    }

    /** The logarithm of m from 1/2 to 1. */
    private static Enclosure ofFraction(Binary m, int bits) {
        int roots = Math.max(4, (int) Math.sqrt(bits));
        int work = bits + roots + 20;
        BigInteger one = BigInteger.ONE.shiftLeft(work);
        BigInteger q = m.fixed(work);
        for (int i = 0; i < roots; i++) {
            // Wrong by e units before, it is by e / (2 sqrt(1/2)) + 1 units after: never by 4.
            q = q.shiftLeft(work).sqrt();
        }
        // (q - 1) / (q + 1) changes by less than 0.6 of the change of q, where q is near 1; and rounding.
        BigInteger z = q.subtract(one).shiftLeft(work).divide(q.add(one));
        BigInteger square = z.multiply(z).shiftRight(work);
        BigInteger power = z;
        BigInteger sum = z;
        long error = 5;
        for (int k = 1; power.signum() != 0; k++) {
            // Toward zero, so that it comes to an end; each term is wrong by 2 units and less.
            power = power.multiply(square).divide(one);
            sum = sum.add(power.divide(BigInteger.valueOf(2L * k + 1)));
            error += 2;
        }
        // Below 1 unit remain. The factor 2^(roots + 1) is exact.
        return Constants.around(sum, BigInteger.valueOf(error + 1), BigInteger.valueOf(roots + 1L - work), bits);
    }

    static boolean isSmall(Binary x) {
        return x.signum() == 0 || x.top().compareTo(SMALL) <= 0;
    }

    /** log(1 + x) = 2 atanh(x / (2 + x)) for a small x. */
    static Enclosure log1p(Binary x, int bits) {
        if (x.signum() == 0) {
            return Enclosure.ZERO;
        }
        EnclosureArithmetic work = new EnclosureArithmetic(bits + 16);
        Enclosure argument = Enclosure.of(x);
        Enclosure t = work.div(argument, work.add(Enclosure.of(2), argument));
        Enclosure square = work.mul(t, t);
        Enclosure power = t;
        Enclosure sum = t;
        BigInteger enough = t.abs().upper().top().subtract(BigInteger.valueOf(bits + 12L));
        for (int k = 1; ; k++) {
            power = work.mul(power, square);
            if (power.abs().upper().top().compareTo(enough) < 0) {
                // The rest has one sign and is smaller than this power.
                Enclosure rest =
                        new Enclosure(Binary.min(Binary.ZERO, power.lower()), Binary.max(Binary.ZERO, power.upper()));
                Enclosure all = work.add(sum, rest);
                return new Enclosure(
                        all.lower().times2To(BigInteger.ONE).round(bits, Toward.LOWER),
                        all.upper().times2To(BigInteger.ONE).round(bits, Toward.UPPER));
            }
            sum = work.add(sum, work.div(power, Enclosure.of(2L * k + 1)));
        }
    }
}
