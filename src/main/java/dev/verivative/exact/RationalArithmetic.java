package dev.verivative.exact;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;

/** Exact rational numbers; what has no rational value for certain, such as an exponential, is undefined. */
public final class RationalArithmetic implements Arithmetic<Rational> {
    /** Larger powers would fill the memory before they decide anything. */
    private static final int LARGEST_POWER = 64;

    @Override
    public Rational number(Rational value) {
        return value;
    }

    @Override
    public Rational pi() {
        return undefined("pi is not rational");
    }

    @Override
    public Rational add(Rational left, Rational right) {
        return left.plus(right);
    }

    @Override
    public Rational sub(Rational left, Rational right) {
        return left.minus(right);
    }

    @Override
    public Rational mul(Rational left, Rational right) {
        return left.times(right);
    }

    @Override
    public Rational div(Rational left, Rational right) {
        return right.signum() == 0 ? undefined("division by zero") : left.times(right.inverse());
    }

    @Override
    public Rational neg(Rational argument) {
        return argument.negate();
    }

    @Override
    public Rational power(Rational base, int exponent) {
        if (Math.abs((long) exponent) > LARGEST_POWER || (base.signum() == 0 && exponent <= 0)) {
            return undefined(base + " to the power " + exponent);
        }
        return base.pow(exponent);
    }

    @Override
    public Rational power(Rational base, Rational exponent) {
        return undefined("a general power");
    }

    @Override
    public Rational function(Op op, Rational argument) {
        return undefined(op + " of a number");
    }

    @Override
    public Rational undefined(String reason) {
        throw new UndefinedException(reason);
    }

    @Override
    public Rational derivative(Curve<Rational> curve) {
        return undefined("a derivative");
    }
}
