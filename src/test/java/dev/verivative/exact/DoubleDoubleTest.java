package dev.verivative.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigInteger;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

/** Every result lies within its bound of the enclosure in arbitrary precision, which shares no code with it. */
class DoubleDoubleTest {
    private static final int BITS = 400;
    private static final EnclosureArithmetic EXACT = new EnclosureArithmetic(BITS);

    /** A number in two parts. */
    record Pair(double high, double low) {
        Enclosure exact() {
            return EXACT.add(DoubleDoubleTest.exact(high, 0), DoubleDoubleTest.exact(low, 0));
        }
    }

    private static Enclosure exact(double value, int exponent) {
        long bits = Double.doubleToRawLongBits(value);
        int field = (int) (bits >>> 52 & 0x7ff);
        long mantissa = (bits & 0xfffffffffffffL) | (field == 0 ? 0 : 1L << 52);
        BigInteger signed = BigInteger.valueOf(value < 0 ? -mantissa : mantissa);
        return Enclosure.of(new Binary(signed, BigInteger.valueOf(Math.max(field, 1) - 1075L + exponent)));
    }

    private static Enclosure value(DoubleDouble number) {
        return EXACT.add(exact(number.hi, number.exponent), exact(number.lo, number.exponent));
    }

    @Provide
    Arbitrary<Pair> moderate() {
        return pair(Arbitraries.of(1e-3, 0.1, 1.0, 10.0, 50.0, 700.0));
    }

    @Provide
    Arbitrary<Pair> wide() {
        return pair(Arbitraries.of(1e-100, 1e-20, 1e-8, 1.0, 3.0, 1e8, 1e80));
    }

    private static Arbitrary<Pair> pair(Arbitrary<Double> scale) {
        return Combinators.combine(
                        scale,
                        Arbitraries.longs(),
                        Arbitraries.longs(),
                        Arbitraries.integers().between(0, 9))
                .as((size, first, second, kind) -> {
                    double high = size * (first * 0x1p-63);
                    high = kind == 0 ? Math.rint(high) : kind == 1 ? 1 + high * 1e-9 : high;
                    double low = kind < 3 ? 0 : high * 0x1p-54 * (second * 0x1p-63);
                    return high == 0 ? new Pair(size, 0) : new Pair(high, low);
                });
    }

    private static void within(DoubleDouble found, double bound, Enclosure right, Object where) {
        Enclosure difference = EXACT.sub(value(found), right).abs();
        Enclosure allowed = EXACT.mul(exact(bound, 0), right.abs());
        assertTrue(
                difference.upper().compareTo(allowed.upper()) <= 0
                        || (bound == 0 && value(found).meets(right)),
                () -> where + ": " + value(found) + " is not within " + bound + " of " + right);
    }

    @Property(seed = "1", tries = 20_000)
    void arithmetic(@ForAll("wide") Pair x, @ForAll("wide") Pair y) {
        DoubleDouble out = new DoubleDouble();
        within(out, out.add(x.high, x.low, 0, y.high, y.low, 0), EXACT.add(x.exact(), y.exact()), x + " + " + y);
        Pair near = new Pair(-x.high, x.low / 3);
        within(
                out,
                out.add(x.high, x.low, 0, near.high, near.low, 0),
                EXACT.add(x.exact(), near.exact()),
                x + " - " + x);
        within(out, out.mul(x.high, x.low, 0, y.high, y.low, 0), EXACT.mul(x.exact(), y.exact()), x + " * " + y);
        within(out, out.div(x.high, x.low, 0, y.high, y.low, 0), EXACT.div(x.exact(), y.exact()), x + " / " + y);
        Pair root = x.high < 0 ? new Pair(-x.high, -x.low) : x;
        within(out, out.sqrt(root.high, root.low, 0), EXACT.function(Op.SQRT, root.exact()), "root of " + x);
    }

    @Property(seed = "2", tries = 5_000)
    void arithmeticFarFromOne(@ForAll("wide") Pair x, @ForAll("wide") Pair y, @ForAll int first, @ForAll int second) {
        DoubleDouble a = new DoubleDouble();
        a.set(x.high, x.low, first % 3000);
        DoubleDouble b = new DoubleDouble();
        b.set(y.high, y.low, first % 3000 + second % 40);
        DoubleDouble out = new DoubleDouble();
        Enclosure left = value(a);
        Enclosure right = value(b);
        within(out, out.add(a.hi, a.lo, a.exponent, b.hi, b.lo, b.exponent), EXACT.add(left, right), x + " + " + y);
        within(out, out.mul(a.hi, a.lo, a.exponent, b.hi, b.lo, b.exponent), EXACT.mul(left, right), x + " * " + y);
        within(out, out.div(a.hi, a.lo, a.exponent, b.hi, b.lo, b.exponent), EXACT.div(left, right), x + " / " + y);
        assertTrue(out.exponent == 0 ? Math.abs(Math.getExponent(out.hi)) <= 400 : Math.getExponent(out.hi) == 0);
        if (a.hi > 0) {
            within(out, out.sqrt(a.hi, a.lo, a.exponent), EXACT.function(Op.SQRT, left), "root of " + x);
        }
    }

    @Property(seed = "3", tries = 3_000)
    void functions(@ForAll("moderate") Pair x) {
        DoubleDouble out = new DoubleDouble();
        for (Op op : Op.values()) {
            boolean positive = op == Op.LOG || op == Op.SQRT;
            if (!op.isFunction() || (positive && x.high < 0)) {
                continue;
            }
            double bound = out.function(op, x.high, x.low, 0);
            assertTrue(bound < 0x1p-80 || op == Op.SIN || op == Op.COS, op + " of " + x + " within " + bound);
            within(out, bound, EXACT.function(op, x.exact()), op + " of " + x);
        }
    }

    @Property(seed = "4", tries = 3_000)
    void functionsOfWhatIsSmallOrLarge(@ForAll("wide") Pair x) {
        DoubleDouble out = new DoubleDouble();
        for (Op op : new Op[] {Op.EXP, Op.LOG, Op.TANH, Op.SINH, Op.LOGISTIC, Op.ERF}) {
            if ((op == Op.LOG && x.high < 0) || (op != Op.LOG && Math.abs(x.high) > 1e5)) {
                continue;
            }
            within(out, out.function(op, x.high, x.low, 0), EXACT.function(op, x.exact()), op + " of " + x);
        }
    }

    @Property(seed = "5", tries = 2_000)
    void powers(@ForAll("moderate") Pair x, @ForAll("moderate") Pair y) {
        DoubleDouble out = new DoubleDouble();
        for (int power : new int[] {2, 3, -1, -2, 5, 7}) {
            within(
                    out,
                    out.power(Rational.of(power), x.high, x.low, 0),
                    EXACT.power(x.exact(), power),
                    x + "^" + power);
        }
        Pair base = x.high < 0 ? new Pair(-x.high, -x.low) : x;
        within(
                out,
                out.power(base.high, base.low, 0, y.high, y.low, 0),
                EXACT.power(base.exact(), y.exact()),
                base + "^" + y);
        Enclosure root = EXACT.power(base.exact(), EXACT.number(Rational.of(2, 3)));
        within(out, out.power(Rational.of(2, 3), base.high, base.low, 0), root, base + "^(2/3)");
    }

    @Property(seed = "6", tries = 1_000)
    void rationals(@ForAll long numerator, @ForAll long denominator) {
        Rational value = Rational.of(numerator, denominator == 0 ? 1 : denominator);
        DoubleDouble out = new DoubleDouble();
        double bound = out.set(value);
        if (value.signum() != 0) {
            within(out, bound, EXACT.number(value), value);
        }
    }

    @Test
    void whatIsExactIsSaidToBe() {
        DoubleDouble out = new DoubleDouble();
        assertEquals(0, out.set(Rational.of(1, 4)));
        assertEquals(0.25, out.value());
        Rational large = new Rational(BigInteger.TEN.pow(300).add(BigInteger.ONE), BigInteger.ONE);
        within(out, out.set(large), EXACT.number(large), "10^300");
        within(out, out.set(large.inverse()), EXACT.number(large.inverse()), "10^-300");
        within(out, out.setPi(), EXACT.pi(), "pi");
    }
}
