package dev.verivative.exact;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;

/**
 * Forward-mode differentiation: numbers that carry their slope.
 *
 * @param <N> the numbers that values and slopes are made of
 */
final class DualArithmetic<N> implements Arithmetic<DualArithmetic.Dual<N>> {
    private final Arithmetic<N> base;
    private final N zero;
    private final N one;

    DualArithmetic(Arithmetic<N> base) {
        this.base = base;
        this.zero = base.number(Rational.ZERO);
        this.one = base.number(Rational.ONE);
    }

    /** A value and the derivative of it by the one entry that varies. */
    record Dual<N>(N value, N slope) {}

    static <N> N slope(Arithmetic<N> base, Curve<N> curve) {
        DualArithmetic<N> dual = new DualArithmetic<>(base);
        return curve.at(dual, dual::constant, new Dual<>(dual.zero, dual.one)).slope();
    }

    private Dual<N> constant(N value) {
        return new Dual<>(value, zero);
    }

    @Override
    public Dual<N> number(Rational value) {
        return constant(base.number(value));
    }

    @Override
    public Dual<N> pi() {
        return constant(base.pi());
    }

    @Override
    public Dual<N> add(Dual<N> left, Dual<N> right) {
        return new Dual<>(base.add(left.value, right.value), base.add(left.slope, right.slope));
    }

    @Override
    public Dual<N> sub(Dual<N> left, Dual<N> right) {
        return new Dual<>(base.sub(left.value, right.value), base.sub(left.slope, right.slope));
    }

    @Override
    public Dual<N> mul(Dual<N> left, Dual<N> right) {
        return new Dual<>(
                base.mul(left.value, right.value),
                base.add(base.mul(left.slope, right.value), base.mul(left.value, right.slope)));
    }

    @Override
    public Dual<N> div(Dual<N> left, Dual<N> right) {
        N quotient = base.div(left.value, right.value);
        return new Dual<>(quotient, base.div(base.sub(left.slope, base.mul(quotient, right.slope)), right.value));
    }

    @Override
    public Dual<N> neg(Dual<N> argument) {
        return new Dual<>(base.neg(argument.value), base.neg(argument.slope));
    }

    @Override
    public Dual<N> power(Dual<N> number, int exponent) {
        N value = base.power(number.value, exponent);
        if (exponent == 0) {
            // Zero, but undefined where the power is.
            return new Dual<>(value, base.sub(value, value));
        }
        N rate = exponent == 1
                ? one
                : base.mul(base.number(Rational.of(exponent)), base.power(number.value, exponent - 1));
        return new Dual<>(value, base.mul(rate, number.slope));
    }

    @Override
    public Dual<N> power(Dual<N> number, Dual<N> exponent) {
        N value = base.power(number.value, exponent.value);
        N byExponent = base.mul(exponent.slope, base.function(Op.LOG, number.value));
        N byBase = base.div(base.mul(exponent.value, number.slope), number.value);
        return new Dual<>(value, base.mul(value, base.add(byExponent, byBase)));
    }

    @Override
    public Dual<N> function(Op op, Dual<N> argument) {
        N value = base.function(op, argument.value);
        return new Dual<>(value, base.mul(rate(op, argument.value, value), argument.slope));
    }

    private N rate(Op op, N argument, N value) {
        return switch (op) {
            case EXP -> value;
            case LOG -> base.div(one, argument);
            case SQRT -> base.div(base.number(Rational.HALF), value);
            case SIN -> base.function(Op.COS, argument);
            case COS -> base.neg(base.function(Op.SIN, argument));
            case SINH -> base.function(Op.COSH, argument);
            case COSH -> base.function(Op.SINH, argument);
            case TANH -> base.sub(one, base.mul(value, value));
            case LOGISTIC -> base.mul(value, base.sub(one, value));
            case ERF ->
                base.div(
                        base.mul(
                                base.number(Rational.of(2)),
                                base.function(Op.EXP, base.neg(base.mul(argument, argument)))),
                        base.function(Op.SQRT, base.pi()));
            case ADD, SUB, MUL, DIV, POW, NEG -> throw new IllegalArgumentException(op + " is no function");
        };
    }

    @Override
    public Dual<N> undefined(String reason) {
        N undefined = base.undefined(reason);
        return new Dual<>(undefined, undefined);
    }

    @Override
    public Dual<N> derivative(Curve<Dual<N>> curve) {
        return slope(this, curve);
    }
}
