package dev.verivative.exact;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Double precision: fast, with NaN for what is undefined and infinities where numbers overflow.
 *
 * <p>Derivatives are by dual numbers, to any depth.
 */
public final class DoubleArithmetic implements Arithmetic<Double> {
    /** A whole number of so many bits is a double. */
    private static final int EXACT_BITS = 53;

    @Override
    public Double number(Rational value) {
        if (value.numerator().bitLength() <= EXACT_BITS && value.denominator().bitLength() <= EXACT_BITS) {
            return value.numerator().doubleValue() / value.denominator().doubleValue();
        }
        return new BigDecimal(value.numerator())
                .divide(new BigDecimal(value.denominator()), MathContext.DECIMAL128)
                .doubleValue();
    }

    @Override
    public Double pi() {
        return Math.PI;
    }

    @Override
    public Double add(Double left, Double right) {
        return left + right;
    }

    @Override
    public Double sub(Double left, Double right) {
        return left - right;
    }

    @Override
    public Double mul(Double left, Double right) {
        return left * right;
    }

    @Override
    public Double div(Double left, Double right) {
        return right == 0 ? Double.NaN : left / right;
    }

    @Override
    public Double neg(Double argument) {
        return -argument;
    }

    @Override
    public Double power(Double base, int exponent) {
        // Math.pow takes zero, and even NaN, to the power 0 for 1.
        boolean undefined = base.isNaN() || (base == 0 && exponent <= 0);
        return undefined ? Double.NaN : Math.pow(base, exponent);
    }

    @Override
    public Double power(Double base, Double exponent) {
        return base > 0 && !exponent.isNaN() ? Math.pow(base, exponent) : Double.NaN;
    }

    @Override
    public Double function(Op op, Double argument) {
        return switch (op) {
            case EXP -> Math.exp(argument);
            case LOG -> argument > 0 ? Math.log(argument) : Double.NaN;
            case SQRT -> Math.sqrt(argument);
            case SIN -> Math.sin(argument);
            case COS -> Math.cos(argument);
            case SINH -> Math.sinh(argument);
            case COSH -> Math.cosh(argument);
            case TANH -> Math.tanh(argument);
            case LOGISTIC -> 1 / (1 + Math.exp(-argument));
            case ERF -> ErrorFunction.erf(argument);
            case ADD, SUB, MUL, DIV, POW, NEG -> throw new IllegalArgumentException(op + " is no function");
        };
    }

    @Override
    public Double undefined(String reason) {
        return Double.NaN;
    }

    @Override
    public Double derivative(Curve<Double> curve) {
        return DualArithmetic.slope(this, curve);
    }
}
