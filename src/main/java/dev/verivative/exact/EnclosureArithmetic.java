package dev.verivative.exact;

import dev.verivative.exact.Binary.Toward;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigInteger;
import java.util.function.Function;

/**
 * Enclosures whose ends have a given number of bits, rounded outward: whatever the numbers are that the arguments
 * enclose, the result encloses theirs.
 *
 * <p>What is undefined for all numbers that are enclosed throws {@link UndefinedException}. What is undefined for some
 * of them is {@link Enclosure#ENTIRE}: with more bits it may become one or the other.
 */
public final class EnclosureArithmetic implements Arithmetic<Enclosure> {
    /** From so many bits of an exponent on, a logarithm and an exponential are faster than squaring as many times. */
    static final int LONG_EXPONENT = 1000;

    private final int bits;

    /** @throws IllegalArgumentException if there are less than two bits */
    public EnclosureArithmetic(int bits) {
        if (bits < 2) {
            throw new IllegalArgumentException("at least 2 bits expected, not " + bits);
        }
        this.bits = bits;
    }

    /** With as many bits as so many decimal digits have, and some more. */
    public static EnclosureArithmetic ofDigits(int digits) {
        return new EnclosureArithmetic(Digits.bits(digits) + 32);
    }

    public int bits() {
        return bits;
    }

    EnclosureArithmetic more(int guard) {
        return new EnclosureArithmetic(bits + guard);
    }

    @Override
    public Enclosure number(Rational value) {
        return new Enclosure(Binary.of(value, bits, Toward.LOWER), Binary.of(value, bits, Toward.UPPER));
    }

    @Override
    public Enclosure pi() {
        return Constants.pi(bits);
    }

    @Override
    public Enclosure add(Enclosure left, Enclosure right) {
        return left.isBounded() && right.isBounded()
                ? new Enclosure(
                        left.lower().add(right.lower(), bits, Toward.LOWER),
                        left.upper().add(right.upper(), bits, Toward.UPPER))
                : Enclosure.ENTIRE;
    }

    @Override
    public Enclosure sub(Enclosure left, Enclosure right) {
        return add(left, right.negate());
    }

    @Override
    public Enclosure mul(Enclosure left, Enclosure right) {
        if (!left.isBounded() || !right.isBounded()) {
            return Enclosure.ENTIRE;
        } else if (left.lower().signum() >= 0) {
            // By the end of the left one that makes each product the smallest, the largest.
            Binary low = right.lower().signum() >= 0 ? left.lower() : left.upper();
            Binary high = right.upper().signum() >= 0 ? left.upper() : left.lower();
            return new Enclosure(
                    low.mul(right.lower(), bits, Toward.LOWER), high.mul(right.upper(), bits, Toward.UPPER));
        } else if (left.upper().signum() <= 0) {
            return mul(left.negate(), right).negate();
        } else if (right.lower().signum() >= 0 || right.upper().signum() <= 0) {
            return mul(right, left);
        }
        return new Enclosure(
                Binary.min(
                        left.lower().mul(right.upper(), bits, Toward.LOWER),
                        left.upper().mul(right.lower(), bits, Toward.LOWER)),
                Binary.max(
                        left.lower().mul(right.lower(), bits, Toward.UPPER),
                        left.upper().mul(right.upper(), bits, Toward.UPPER)));
    }

    @Override
    public Enclosure div(Enclosure left, Enclosure right) {
        if (right.isExact() && right.lower().signum() == 0) {
            return undefined("division by zero");
        } else if (!left.isBounded() || !right.isBounded() || right.contains(Binary.ZERO)) {
            return Enclosure.ENTIRE;
        } else if (right.isNegative()) {
            return div(left.negate(), right.negate());
        }
        Binary low = left.lower().signum() >= 0 ? right.upper() : right.lower();
        Binary high = left.upper().signum() >= 0 ? right.lower() : right.upper();
        return new Enclosure(
                left.lower().div(low, bits, Toward.LOWER), left.upper().div(high, bits, Toward.UPPER));
    }

    @Override
    public Enclosure neg(Enclosure argument) {
        return argument.negate();
    }

    @Override
    public Enclosure power(Enclosure base, int exponent) {
        return power(base, BigInteger.valueOf(exponent));
    }

    /** The power with an integer exponent of any size. */
    public Enclosure power(Enclosure base, BigInteger exponent) {
        if (base.isExact() && base.lower().signum() == 0) {
            return exponent.signum() > 0 ? base : undefined("zero to the power " + exponent);
        } else if (exponent.signum() == 0) {
            return base.isBounded() && !base.contains(Binary.ZERO) ? Enclosure.ONE : Enclosure.ENTIRE;
        } else if (exponent.signum() < 0) {
            return div(Enclosure.ONE, power(base, exponent.negate()));
        } else if (!base.isBounded()) {
            return base;
        }
        boolean odd = exponent.testBit(0);
        if (base.lower().signum() >= 0) {
            return positivePower(base, exponent);
        } else if (base.upper().signum() <= 0) {
            Enclosure power = positivePower(base.negate(), exponent);
            return odd ? power.negate() : power;
        } else if (!odd) {
            return positivePower(base.abs(), exponent);
        }
        Enclosure below = positivePower(Enclosure.of(base.lower().negate()), exponent);
        Enclosure above = positivePower(Enclosure.of(base.upper()), exponent);
        return new Enclosure(below.upper().negate(), above.upper());
    }

    private Enclosure positivePower(Enclosure base, BigInteger exponent) {
        if (exponent.bitLength() > LONG_EXPONENT && base.isPositive()) {
            EnclosureArithmetic work = more(exponent.bitLength() + 16);
            return exp(work.mul(Enclosure.of(new Binary(exponent, BigInteger.ZERO)), work.function(Op.LOG, base)));
        }
        Enclosure power = base;
        for (int i = exponent.bitLength() - 2; i >= 0; i--) {
            power = mul(power, power);
            power = exponent.testBit(i) ? mul(power, base) : power;
        }
        return power;
    }

    @Override
    public Enclosure power(Enclosure base, Enclosure exponent) {
        if (base.isBounded() && base.upper().signum() <= 0) {
            return undefined("a power that is no integer of what is not positive");
        }
        return exp(mul(exponent, function(Op.LOG, base)));
    }

    @Override
    public Enclosure function(Op op, Enclosure u) {
        if (op == Op.LOG && u.isBounded() && u.upper().signum() <= 0) {
            return undefined("the logarithm of what is not positive");
        } else if (op == Op.SQRT && u.isNegative()) {
            return undefined("the root of what is negative");
        } else if (!u.isBounded()) {
            return u;
        }
        return switch (op) {
            case EXP -> exp(u);
            case LOG -> u.lower().signum() > 0 ? rising(x -> Logarithm.log(x, bits), u) : Enclosure.ENTIRE;
            case SQRT -> sqrt(u);
            case SIN -> Circular.sin(u, bits);
            case COS -> Circular.cos(u, bits);
            case SINH -> rising(x -> Hyperbolic.sinh(x, bits), u);
            case COSH -> rising(x -> Hyperbolic.cosh(x, bits), u.abs());
            case TANH -> rising(x -> Hyperbolic.tanh(x, bits), u);
            case LOGISTIC -> rising(x -> Hyperbolic.logistic(x, bits), u);
            case ERF -> rising(x -> ErrorIntegral.erf(x, bits), u);
            case ADD, SUB, MUL, DIV, POW, NEG -> throw new IllegalArgumentException(op + " is no function");
        };
    }

    Enclosure exp(Enclosure u) {
        if (!u.isBounded()) {
            return u;
        }
        Binary width = u.upper().add(u.lower().negate(), bits, Toward.UPPER);
        if (width.signum() != 0 && width.top().signum() < 0) {
            // e^w <= 1 + 2w for 0 <= w <= 1: one series instead of two.
            Binary factor = Binary.ONE.add(width.times2To(BigInteger.ONE), bits, Toward.UPPER);
            return mul(Exponential.exp(u.lower(), bits), new Enclosure(Binary.ONE, factor));
        }
        return rising(x -> Exponential.exp(x, bits), u);
    }

    private Enclosure sqrt(Enclosure u) {
        return u.lower().signum() < 0
                ? Enclosure.ENTIRE
                : new Enclosure(u.lower().sqrt(bits, Toward.LOWER), u.upper().sqrt(bits, Toward.UPPER));
    }

    /** The complementary error function 1 - erf(u), exact to all bits also where it is close to 0. */
    public Enclosure erfc(Enclosure u) {
        return u.isBounded()
                ? rising(x -> ErrorIntegral.erfc(x, bits).negate(), u).negate()
                : u;
    }

    /** The logarithm of 1 + u, exact to all bits also where u is close to 0. */
    public Enclosure log1p(Enclosure u) {
        if (u.isBounded() && Logarithm.isSmall(u.lower()) && Logarithm.isSmall(u.upper())) {
            return rising(x -> Logarithm.log1p(x, bits), u);
        }
        // Where u is no smaller than that, adding 1 costs no more than 10 bits.
        EnclosureArithmetic work = more(10);
        return work.function(Op.LOG, work.add(Enclosure.ONE, u));
    }

    /** A rising function, by its values at the ends. */
    private Enclosure rising(Function<Binary, Enclosure> function, Enclosure u) {
        Enclosure low = function.apply(u.lower());
        Enclosure high = u.isExact() ? low : function.apply(u.upper());
        return low.isBounded() && high.isBounded()
                ? new Enclosure(
                        low.lower().round(bits, Toward.LOWER), high.upper().round(bits, Toward.UPPER))
                : Enclosure.ENTIRE;
    }

    @Override
    public Enclosure undefined(String reason) {
        throw new UndefinedException(reason);
    }

    /** @throws UnsupportedOperationException always: a difference of enclosures encloses no slope */
    @Override
    public Enclosure derivative(Curve<Enclosure> curve) {
        throw new UnsupportedOperationException("no derivative by enclosures");
    }
}
