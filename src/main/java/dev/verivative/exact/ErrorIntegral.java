package dev.verivative.exact;

import dev.verivative.term.Op;
import java.math.BigInteger;

/**
 * The error function and its complement, each with all bits also where it is close to zero.
 *
 * <p>Source: Abramowitz and Stegun (1964), 7.1.6 for moderate arguments; 7.1.23 and 7.1.24 for large ones, where the
 * error is below the first term that is left out.
 */
final class ErrorIntegral {
    /** Arguments with more bits before the point: the complement's exponent would have twice that many. */
    private static final BigInteger LARGEST_TOP = BigInteger.valueOf(Exponential.LARGEST_TOP / 2);

    private ErrorIntegral() {}

    static Enclosure erf(Binary x, int bits) {
        if (x.signum() < 0) {
            return erf(x.negate(), bits).negate();
        } else if (x.signum() == 0) {
            return Enclosure.ZERO;
        }
        return isLarge(x, bits)
                ? new EnclosureArithmetic(bits + 4).sub(Enclosure.ONE, erfc(x, bits))
                : series(x, bits + 8);
    }

    static Enclosure erfc(Binary x, int bits) {
        if (x.signum() <= 0) {
            return new EnclosureArithmetic(bits + 4).add(Enclosure.ONE, erf(x.negate(), bits + 4));
        } else if (isLarge(x, bits)) {
            return asymptotic(x, bits + 16);
        }
        // erfc(x) is above e^(-x^2) / (4x + 4), and x^2 below bits + 40: so many bits cancel.
        int guard = (int) (1.45 * square(x)) + 16;
        return new EnclosureArithmetic(bits + guard + 8).sub(Enclosure.ONE, series(x, bits + guard));
    }

    private static double square(Binary x) {
        double value = (x.fixed(30).doubleValue() + 1) / (1 << 30);
        return value * value;
    }

    /** Whether the smallest term of the divergent series, about e^(-x^2), is too small to count. */
    private static boolean isLarge(Binary x, int bits) {
        return x.top().compareTo(BigInteger.valueOf(30)) > 0 || square(x) > 0.7 * bits + 40;
    }

    /** erf(x) = 2/sqrt(pi) e^(-x^2) (x + 2 x^3/3 + 4 x^5/(3*5) + ...). */
    private static Enclosure series(Binary x, int bits) {
        EnclosureArithmetic work = new EnclosureArithmetic(bits + 24);
        Enclosure u = Enclosure.of(x);
        Enclosure square = work.mul(u, u);
        Enclosure twice = work.add(square, square);
        Enclosure term = u;
        Enclosure sum = u;
        for (long n = 1; ; n++) {
            Enclosure ratio = work.div(twice, Enclosure.of(2 * n + 1));
            term = work.mul(term, ratio);
            sum = work.add(sum, term);
            boolean falls = ratio.upper().top().signum() < 0;
            BigInteger enough = sum.lower().top().subtract(BigInteger.valueOf(bits + 16L));
            if (falls && term.upper().top().compareTo(enough) < 0) {
                // Each term that follows is at most half of the one before: together they are below this one.
                sum = work.add(sum, new Enclosure(Binary.ZERO, term.upper()));
                break;
            }
        }
        Enclosure root = work.function(Op.SQRT, work.pi());
        Enclosure factor = work.div(work.mul(Enclosure.of(2), work.exp(square.negate())), root);
        return work.mul(sum, factor);
    }

    /** erfc(x) = e^(-x^2) / (x sqrt(pi)) (1 - 1/(2x^2) + 1*3/(2x^2)^2 - ...). */
    private static Enclosure asymptotic(Binary x, int bits) {
        if (x.top().compareTo(LARGEST_TOP) > 0) {
            BigInteger power =
                    BigInteger.ONE.shiftLeft(Exponential.LARGEST_TOP - 4).negate();
            return new Enclosure(Binary.ZERO, new Binary(BigInteger.ONE, power));
        }
        EnclosureArithmetic work = new EnclosureArithmetic(bits + 16);
        Enclosure u = Enclosure.of(x);
        // Exact, so that e^(-x^2) is not wrong by the square's rounding.
        Enclosure square = Enclosure.of(
                new Binary(x.mantissa().multiply(x.mantissa()), x.exponent().shiftLeft(1)));
        Enclosure twice = work.add(square, square);
        Enclosure term = Enclosure.ONE;
        Enclosure sum = term;
        BigInteger enough = BigInteger.valueOf(-bits);
        for (long n = 1; ; n += 2) {
            Enclosure next = work.div(work.mul(term, Enclosure.of(n)), twice).negate();
            boolean grows = next.abs().lower().compareTo(term.abs().upper()) >= 0;
            if (grows || next.abs().upper().top().compareTo(enough) < 0) {
                Enclosure rest =
                        new Enclosure(Binary.min(Binary.ZERO, next.lower()), Binary.max(Binary.ZERO, next.upper()));
                sum = work.add(sum, rest);
                break;
            }
            term = next;
            sum = work.add(sum, term);
        }
        Enclosure root = work.function(Op.SQRT, work.pi());
        return work.mul(work.div(work.exp(square.negate()), work.mul(u, root)), sum);
    }
}
