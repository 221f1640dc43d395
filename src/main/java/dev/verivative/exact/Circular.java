package dev.verivative.exact;

import dev.verivative.exact.Binary.Toward;
import java.math.BigInteger;

/** Sine and cosine: by Taylor's series, after a multiple of pi/2 is taken away. */
final class Circular {
    private static final Enclosure UNIT = new Enclosure(Binary.ONE.negate(), Binary.ONE);

    private Circular() {}

    static Enclosure sin(Enclosure u, int bits) {
        return around(u, 0, bits);
    }

    static Enclosure cos(Enclosure u, int bits) {
        return around(u, 1, bits);
    }

    /** The value at some number in u, and around it as far as u reaches: no slope is above 1. */
    private static Enclosure around(Enclosure u, int quarters, int bits) {
        Binary middle = u.isExact()
                ? u.lower()
                : u.lower().add(u.upper(), bits, Toward.LOWER).times2To(BigInteger.ONE.negate());
        Binary radius = Binary.max(
                u.upper().add(middle.negate(), bits, Toward.UPPER),
                middle.add(u.lower().negate(), bits, Toward.UPPER));
        radius = Binary.max(radius, Binary.ZERO);
        EnclosureArithmetic work = new EnclosureArithmetic(bits + 16);
        Enclosure value = at(middle, quarters, bits + 16);
        Enclosure sum = work.add(value, new Enclosure(radius.negate(), radius));
        return clipped(
                new Enclosure(sum.lower().round(bits, Toward.LOWER), sum.upper().round(bits, Toward.UPPER)));
    }

    private static Enclosure clipped(Enclosure u) {
        return new Enclosure(Binary.max(u.lower(), UNIT.lower()), Binary.min(u.upper(), UNIT.upper()));
    }

    /** sin(x + quarters * pi/2). */
    private static Enclosure at(Binary x, int quarters, int bits) {
        if (x.signum() == 0 || x.top().signum() < 0) {
            return quarter(Enclosure.of(x), quarters, bits);
        } else if (x.top().compareTo(BigInteger.valueOf(Exponential.LARGEST_TOP)) > 0) {
            return UNIT;
        }
        int top = x.top().intValueExact();
        int work = bits + top + 8;
        BigInteger fixed = x.fixed(work);
        BigInteger pi = Constants.fixedPi(work);
        // x = k * pi/2 + rest, in halves of the unit: |rest| <= pi/4.
        BigInteger k = Binary.floor(fixed.shiftLeft(2).add(pi), pi.shiftLeft(1));
        BigInteger rest = fixed.shiftLeft(1).subtract(k.multiply(pi));
        BigInteger error = k.abs().multiply(BigInteger.valueOf(Constants.ERROR)).add(BigInteger.TWO);
        Enclosure r = Constants.around(rest, error, BigInteger.valueOf(-work - 1L), bits + 8);
        return quarter(r, k.and(BigInteger.valueOf(3)).intValueExact() + quarters, bits);
    }

    private static Enclosure quarter(Enclosure r, int quarters, int bits) {
        Enclosure value = quarters % 2 == 0 ? series(r, 1, bits) : series(r, 0, bits);
        return quarters % 4 >= 2 ? value.negate() : value;
    }

    /** The series of the sine (from = 1) or the cosine (from = 0), for |r| <= 1. */
    private static Enclosure series(Enclosure r, int from, int bits) {
        EnclosureArithmetic work = new EnclosureArithmetic(bits + 8);
        Enclosure term = from == 1 ? r : Enclosure.ONE;
        if (r.isExact() && r.lower().signum() == 0) {
            return term;
        }
        Enclosure square = work.mul(r, r).abs();
        Enclosure sum = term;
        BigInteger enough = term.abs().upper().top().subtract(BigInteger.valueOf(bits + 8L));
        for (long n = from + 1L; ; n += 2) {
            term = work.div(work.mul(term, square), Enclosure.of(n * (n + 1))).negate();
            if (term.abs().upper().top().compareTo(enough) < 0) {
                // The terms alternate and fall, so the rest is between this one and zero.
                Enclosure rest =
                        new Enclosure(Binary.min(Binary.ZERO, term.lower()), Binary.max(Binary.ZERO, term.upper()));
                return work.add(sum, rest);
            }
            sum = work.add(sum, term);
        }
    }
}
