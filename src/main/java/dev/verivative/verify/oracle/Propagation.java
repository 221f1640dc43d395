package dev.verivative.verify.oracle;

import static dev.verivative.verify.oracle.Numbers.times;

import dev.verivative.exact.DoubleDouble;
import dev.verivative.term.Op;

/**
 * How an absolute bound of the arguments becomes one of the result, for what is not linear; without the operation's own
 * rounding. Running error analysis as in N. J. Higham, Accuracy and Stability of Numerical Algorithms (2nd edition,
 * 2002), section 3.3, with the second order kept.
 */
final class Propagation {
    private Propagation() {}

    /** Of a quotient: the parts of the bound over the smallest the divisor may be; infinite if that may be zero. */
    static double quotient(double divisor, double divisorBound, double numeratorBound, double quotient) {
        double least = Math.abs(divisor) - divisorBound;
        double part = numeratorBound + times(Math.abs(quotient), divisorBound);
        return part == 0 ? 0 : least > 0 ? part / least : Double.POSITIVE_INFINITY;
    }

    /**
     * Of an elementary function.
     *
     * @param argument the argument, as a plain double
     * @param value the function's value there, in units of which the bound is wanted
     * @param unit one such unit, as 1/unit: the slope of a function that is bounded by 1 is this
     * @param bound of the argument, in units of 1
     */
    static double function(Op op, double argument, double value, double unit, double bound) {
        if (bound == 0) {
            return 0;
        }
        double size = Math.abs(value);
        return switch (op) {
            // Both values are positive and at most twice the size.
            case EXP -> argument + bound < DoubleDouble.VANISHING ? 2 * size : times(size, Math.expm1(bound));
            case LOG -> bound < argument ? unit * bound / (argument - bound) : Double.POSITIVE_INFINITY;
            case SIN, COS -> unit * bound;
            case SINH, COSH -> times(size + unit, Math.exp(bound)) * bound;
            case TANH -> unit * bound * Math.min(1, 4 * Math.exp(2 * (bound - Math.abs(argument))));
            case LOGISTIC -> unit * bound * Math.min(0.25, Math.exp(bound - Math.abs(argument)));
            case ERF -> {
                double nearest = Math.max(0, Math.abs(argument) - bound);
                yield unit * bound * 1.1284 * Math.exp(-nearest * nearest);
            }
            case SQRT, ADD, SUB, MUL, DIV, POW, NEG -> throw new IllegalArgumentException(op + " is no such function");
        };
    }

    /** Of a root, in the root's units, for an argument with its bound in the square of these. */
    static double root(double argument, double root, double bound) {
        if (bound == 0) {
            return 0;
        }
        return bound <= argument ? bound / root : Math.sqrt(bound + argument);
    }

    /** Of a power, as a part of its value, for a base with a relative bound. */
    static double power(double exponent, double relative) {
        if (relative == 0 || exponent == 0) {
            return 0;
        } else if (exponent > 0) {
            return Math.expm1(exponent * Math.log1p(relative));
        }
        return relative < 1 ? Math.expm1(exponent * Math.log1p(-relative)) : Double.POSITIVE_INFINITY;
    }

    /** The roundings of a library's function in units of u: one ulp is 2 u. */
    static double roundings(Op op) {
        return switch (op) {
            case NEG -> 0;
            case ADD, SUB, MUL, DIV, SQRT -> 1;
            case EXP, LOG, SIN, COS, POW -> 2;
            case SINH, COSH, TANH, LOGISTIC, ERF -> 6;
        };
    }
}
