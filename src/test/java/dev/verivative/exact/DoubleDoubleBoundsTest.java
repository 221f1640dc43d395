package dev.verivative.exact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.verivative.exact.Binary.Toward;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigInteger;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Double-double results are within their bounds of what enclosures say, which have no code in common with them. */
class DoubleDoubleBoundsTest {
    private static final EnclosureArithmetic EXACT = new EnclosureArithmetic(420);
    private static final List<Double> EXTREME = List.of(
            0.0,
            Double.MIN_VALUE,
            -3 * Double.MIN_VALUE,
            Double.MIN_NORMAL,
            Double.MAX_VALUE,
            -Double.MAX_VALUE,
            1.0,
            -1.0,
            Math.nextDown(1.0),
            Math.nextUp(1.0),
            2.0,
            0.5,
            -0.75,
            0x1p-400,
            0x1p400,
            Math.nextUp(0x1p400),
            Math.nextDown(0x1p-400),
            -0x1p-1000,
            0x1p1000,
            745.2,
            -745.2,
            709.8,
            1e9,
            -1e9,
            1e-9,
            36.0,
            -1e15,
            -3.65e8,
            -3.61e8,
            -3.59e8,
            3.59e8,
            5.0);

    private final DoubleDouble scratch = new DoubleDouble();
    private double worst;

    /** A number as the operations take it. */
    record Operand(double high, double low, int exponent) {
        Enclosure exact() {
            return Enclosure.of(binary(high).plus(binary(low)).times2To(BigInteger.valueOf(exponent)));
        }
    }

    private static Binary binary(double value) {
        long bits = Double.doubleToRawLongBits(value);
        int field = (int) (bits >>> 52 & 0x7ff);
        long mantissa = (bits & 0xfffffffffffffL) | (field == 0 ? 0 : 1L << 52);
        return Binary.scaled(BigInteger.valueOf(value < 0 ? -mantissa : mantissa), Math.max(field, 1) - 1075L);
    }

    private static double low(SplittableRandom random, double high) {
        double half = Math.ulp(high) / 2;
        return switch (random.nextInt(4)) {
            case 0 -> 0;
            case 1 -> half * (random.nextBoolean() ? 0.999 : -0.499);
            case 2 -> half * (random.nextDouble() - 0.5) * 0x1p-30;
            default -> half * (random.nextDouble() - 0.5);
        };
    }

    private static double high(SplittableRandom random) {
        double sign = random.nextBoolean() ? 1 : -1;
        return sign
                * switch (random.nextInt(12)) {
                    case 0 -> sign * EXTREME.get(random.nextInt(EXTREME.size()));
                    case 1 -> Math.scalb(1 + random.nextDouble(), random.nextInt(-1070, 1020));
                    case 2, 3 -> random.nextDouble();
                    case 4 -> Math.scalb(1 + random.nextDouble(), random.nextInt(-60, 10));
                    case 5 -> random.nextInt(1, 100);
                    case 6 -> 1 + (random.nextDouble() - 0.5) * Math.scalb(1.0, -random.nextInt(50));
                    case 7 -> random.nextInt(1, 2000) / 128.0 * Math.log(2);
                    case 8 -> random.nextDouble() * 800;
                    case 9 -> random.nextInt(1, 500) * Math.PI / 2;
                    default -> random.nextDouble() * 12;
                };
    }

    private static Operand operand(SplittableRandom random) {
        double high = high(random);
        int exponent = random.nextInt(8) == 0 ? random.nextInt(-3000, 3000) : 0;
        double low = low(random, high);
        return new Operand(high, high + low == high ? low : 0, exponent);
    }

    private void check(String what, Enclosure exact, double bound) {
        if (bound == Double.POSITIVE_INFINITY) {
            return;
        }
        Binary value =
                new Operand(scratch.hi, scratch.lo, scratch.exponent).exact().lower();
        Binary size = binary(Math.abs(scratch.hi)).times2To(BigInteger.valueOf(scratch.exponent));
        Enclosure error = EXACT.sub(exact, Enclosure.of(value)).abs();
        Binary allowed = size.mul(binary(bound), 420, Toward.UPPER);
        boolean isWithin = error.isBounded() && error.lower().compareTo(allowed) <= 0;
        double part = !isWithin && allowed.signum() == 0
                ? Double.POSITIVE_INFINITY
                : allowed.signum() == 0
                        ? 0
                        : error.lower()
                                        .div(allowed, 60, Toward.UPPER)
                                        .times2To(BigInteger.valueOf(200))
                                        .fixed(0)
                                        .doubleValue()
                                / 0x1p200;
        assertTrue(
                isWithin && (error.upper().compareTo(allowed) <= 0 || bound == 0),
                () -> what + " is off by " + part + " of the bound " + bound + ": " + scratch.hi + " + " + scratch.lo
                        + " * 2^" + scratch.exponent);
        assertTrue(scratch.hi == 0 || scratch.hi + scratch.lo == scratch.hi, what);
        assertTrue(scratch.exponent != 0 || scratch.hi == 0 || !DoubleDouble.isUnusual(scratch.hi), what);
        if (bound < 0.5) {
            worst = Math.max(worst, part);
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = Op.class,
            names = {"ADD", "SUB", "MUL", "DIV"})
    void arithmeticKeepsItsBounds(Op op) {
        SplittableRandom random = new SplittableRandom(1);
        for (int i = 0; i < 8_000; i++) {
            Operand a = operand(random);
            Operand b = random.nextInt(4) == 0 ? near(random, a) : operand(random);
            if (op == Op.DIV && b.high == 0) {
                continue;
            }
            double bound = apply(op, a, b);
            check(op + " " + a + " " + b, exact(op, a.exact(), b.exact()), bound);
        }
    }

    private static Operand near(SplittableRandom random, Operand a) {
        double high = -a.high * (1 + Math.scalb(random.nextInt(3) - 1.0, -random.nextInt(30, 54)));
        double low = random.nextBoolean() ? -a.low : low(random, high);
        if (Double.isInfinite(high)) {
            return a;
        }
        return new Operand(high, high + low == high ? low : 0, a.exponent);
    }

    private double apply(Op op, Operand a, Operand b) {
        return switch (op) {
            case ADD -> scratch.add(a.high, a.low, a.exponent, b.high, b.low, b.exponent);
            case SUB -> scratch.sub(a.high, a.low, a.exponent, b.high, b.low, b.exponent);
            case MUL -> scratch.mul(a.high, a.low, a.exponent, b.high, b.low, b.exponent);
            case DIV -> scratch.div(a.high, a.low, a.exponent, b.high, b.low, b.exponent);
            default -> throw new IllegalArgumentException();
        };
    }

    /** Sums without rounding, which would not do where they cancel. */
    private static Enclosure exact(Op op, Enclosure a, Enclosure b) {
        return switch (op) {
            case ADD -> Enclosure.of(a.lower().plus(b.lower()));
            case SUB -> Enclosure.of(a.lower().plus(b.lower().negate()));
            case MUL -> EXACT.mul(a, b);
            case DIV -> EXACT.div(a, b);
            default -> throw new IllegalArgumentException();
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = Op.class,
            names = {"EXP", "LOG", "SQRT", "SIN", "COS", "SINH", "COSH", "TANH", "LOGISTIC", "ERF"})
    void functionsKeepTheirBounds(Op op) {
        SplittableRandom random = new SplittableRandom(2);
        for (int i = 0; i < 2_000; i++) {
            Operand a = operand(random);
            if ((op == Op.LOG && a.high <= 0) || (op == Op.SQRT && a.high < 0)) {
                continue;
            }
            double bound = scratch.function(op, a.high, a.low, a.exponent);
            if (bound == Double.POSITIVE_INFINITY) {
                continue;
            }
            check(op + " " + a, exact(op, a), bound);
        }
    }

    private static Enclosure exact(Op op, Operand a) {
        Enclosure x = a.exact();
        if (x.isExact() && x.lower().signum() != 0) {
            int top = x.lower().top().intValue();
            if (top > 40 || (op == Op.ERF && top > 12)) {
                Enclosure capped =
                        Enclosure.of(Binary.scaled(BigInteger.valueOf(x.lower().signum()), op == Op.ERF ? 12 : 40));
                return op == Op.LOG || op == Op.SQRT || op == Op.SIN || op == Op.COS
                        ? EXACT.function(op, x)
                        : EXACT.function(op, capped);
            } else if (top < -700) {
                return EXACT.more(-2 * top).function(op, x);
            }
        }
        return EXACT.more(op == Op.LOG ? 700 : 0).function(op, x);
    }

    @Test
    void differenceToOneOfTheExponential() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 8_000; i++) {
            double high = (random.nextDouble() - 0.5) * Math.scalb(1.0, random.nextInt(-60, 9));
            Operand a = new Operand(high, low(random, high) / 2, 0);
            double bound = Exponentials.expm1(scratch, a.high, a.low, a.exponent);
            check("expm1 " + a, EXACT.sub(EXACT.exp(a.exact()), Enclosure.ONE), bound);
        }
    }

    @Test
    void powers() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 2_000; i++) {
            Operand a = operand(random);
            Rational power = Rational.of(random.nextInt(-40, 40), random.nextInt(1, 4));
            if (a.high == 0 || power.signum() == 0 || (!power.isInteger() && a.high < 0)) {
                continue;
            }
            double bound = scratch.power(power, a.high, a.low, a.exponent);
            Enclosure exact = power.isInteger()
                    ? EXACT.power(a.exact(), power.numerator())
                    : EXACT.exp(EXACT.mul(EXACT.number(power), EXACT.function(Op.LOG, a.exact())));
            check(power + " of " + a, exact, bound);
        }
    }

    @Test
    void rationalNumbersAndPi() {
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 2_000; i++) {
            Rational value = Rational.of(
                    random.nextLong() >> random.nextInt(63),
                    Math.max(1, (random.nextLong() & Long.MAX_VALUE) >> random.nextInt(63)));
            double bound = scratch.set(value);
            check(value.toString(), EXACT.number(value), bound);
        }
        assertEquals(0, scratch.set(Rational.of(3, 8)));
        check("pi", EXACT.pi(), scratch.setPi());
    }

    @Test
    void onlyWhatIsExactIsCalledSo() {
        Rational large = Rational.of(2).pow(200);
        assertEquals(0, scratch.set(large));
        assertTrue(scratch.set(large.plus(Rational.ONE)) > 0);
        assertEquals(0, scratch.sum(1, 0x1p-300));
        assertTrue(scratch.add(1e300, 0x1p-500, 0, 1, 0, 0) > 0);
        assertEquals(0, scratch.div(6, 0, 0, 3, 0, 0));
        assertTrue(scratch.div(1, 0, 0, 3, 0, 0) > 0);
        assertEquals(0, scratch.sqrt(9, 0, 0));
        assertEquals(0, scratch.function(Op.EXP, 0, 0, 0));
        assertEquals(0, scratch.function(Op.LOG, 1, 0, 0));
    }

    /** Far out, what is returned may say little but nothing wrong. */
    @Test
    void exponentialsOfHugeArguments() {
        for (double x : new double[] {-3.59e8, -3.6e8, -3.61e8, -3.65e8, -3.73e8, 3.59e8, -12345678.5, 12345678.5}) {
            double bound = scratch.function(Op.EXP, x, 0, 0);
            Binary value = new Operand(scratch.hi, scratch.lo, scratch.exponent)
                    .exact()
                    .lower();
            // e^x = 2^(x / log 2), beyond what enclosures go to.
            Enclosure part = EXACT.div(new Operand(x, 0, 0).exact(), Constants.log2(420));
            BigInteger whole = part.lower().fixed(0);
            Enclosure rest = EXACT.sub(part, Enclosure.of(new Binary(whole, BigInteger.ZERO)));
            Binary mantissa = EXACT.exp(EXACT.mul(rest, Constants.log2(420))).lower();
            check("exp " + x, Enclosure.of(mantissa.times2To(whole)), bound);
            assertTrue(bound < 0.5 || Math.abs(x) >= 3.6e8);
            assertTrue(value.signum() > 0);
        }
        assertEquals(Double.POSITIVE_INFINITY, scratch.function(Op.EXP, 1e15, 0, 0));
        assertEquals(1, scratch.hi);
        assertEquals(1, scratch.function(Op.EXP, -1e15, 0, 0));
    }

    @Test
    void whatIsNotFinite() {
        double infinity = Double.POSITIVE_INFINITY;
        scratch.function(Op.EXP, -infinity, 0, 0);
        assertEquals(0, scratch.hi);
        scratch.function(Op.EXP, infinity, 0, 0);
        assertEquals(infinity, scratch.hi);
        scratch.function(Op.LOG, 0, 0, 0);
        assertEquals(-infinity, scratch.hi);
        scratch.function(Op.TANH, -infinity, 0, 0);
        assertEquals(-1, scratch.hi);
        scratch.function(Op.LOGISTIC, -infinity, 0, 0);
        assertEquals(0, scratch.hi);
        scratch.function(Op.LOGISTIC, infinity, 0, 0);
        assertEquals(1, scratch.hi);
        scratch.function(Op.ERF, infinity, 0, 0);
        assertEquals(1, scratch.hi);
        for (Op op : Op.values()) {
            if (op.arity() == 1) {
                scratch.function(op, Double.NaN, 0, 0);
                assertTrue(Double.isNaN(scratch.hi), op::toString);
            }
        }
        scratch.add(infinity, 0, 0, -infinity, 0, 0);
        assertTrue(Double.isNaN(scratch.hi));
    }
}
