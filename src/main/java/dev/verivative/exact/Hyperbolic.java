package dev.verivative.exact;

import java.math.BigInteger;

/** Hyperbolic functions and the logistic one, by exponentials; near zero, where those would cancel, by a series. */
final class Hyperbolic {
    private static final Enclosure TWO = Enclosure.of(2);

    private Hyperbolic() {}

    static Enclosure sinh(Binary x, int bits) {
        EnclosureArithmetic work = new EnclosureArithmetic(bits + 16);
        if (x.signum() == 0) {
            return Enclosure.ZERO;
        } else if (x.top().signum() > 0) {
            Enclosure exp = Exponential.exp(x.abs(), bits + 16);
            Enclosure value = work.div(work.sub(exp, work.div(Enclosure.ONE, exp)), TWO);
            return x.signum() < 0 ? value.negate() : value;
        }
        Enclosure square = work.mul(Enclosure.of(x), Enclosure.of(x));
        Enclosure term = Enclosure.of(x);
        Enclosure sum = term;
        BigInteger enough = x.top().subtract(BigInteger.valueOf(bits + 12L));
        for (long n = 2; ; n += 2) {
            term = work.div(work.mul(term, square), Enclosure.of(n * (n + 1)));
            // Each term is at most 1/6 of the one before, so that what remains is below twice this one.
            sum = work.add(sum, term);
            if (term.abs().upper().top().compareTo(enough) < 0) {
                Enclosure rest =
                        new Enclosure(Binary.min(Binary.ZERO, term.lower()), Binary.max(Binary.ZERO, term.upper()));
                return work.add(sum, rest);
            }
        }
    }

    /** Of a number that is not negative. */
    static Enclosure cosh(Binary x, int bits) {
        EnclosureArithmetic work = new EnclosureArithmetic(bits + 4);
        Enclosure exp = Exponential.exp(x, bits + 4);
        return work.div(work.add(exp, work.div(Enclosure.ONE, exp)), TWO);
    }

    static Enclosure tanh(Binary x, int bits) {
        EnclosureArithmetic work = new EnclosureArithmetic(bits + 8);
        if (x.signum() == 0 || x.top().signum() <= 0) {
            return work.div(sinh(x, bits + 8), cosh(x.abs(), bits + 8));
        }
        // e^-2|x| never overflows.
        Enclosure small = Exponential.exp(x.abs().times2To(BigInteger.ONE).negate(), bits + 8);
        Enclosure value = work.div(work.sub(Enclosure.ONE, small), work.add(Enclosure.ONE, small));
        return x.signum() < 0 ? value.negate() : value;
    }

    static Enclosure logistic(Binary x, int bits) {
        EnclosureArithmetic work = new EnclosureArithmetic(bits + 8);
        Enclosure small = Exponential.exp(x.abs().negate(), bits + 8);
        Enclosure sum = work.add(Enclosure.ONE, small);
        return x.signum() < 0 ? work.div(small, sum) : work.div(Enclosure.ONE, sum);
    }
}
