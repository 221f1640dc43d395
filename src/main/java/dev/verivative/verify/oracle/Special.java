package dev.verivative.verify.oracle;

import dev.verivative.term.Op;

/** Limits of elementary functions at infinity; NaN of NaN, and where there is no limit. */
final class Special {
    private Special() {}

    static double value(Op op, double argument) {
        return switch (op) {
            case EXP -> Math.exp(argument);
            case LOG -> Math.log(argument);
            case SQRT -> Math.sqrt(argument);
            case SIN, COS -> Double.NaN;
            case SINH -> argument;
            case COSH -> Math.abs(argument);
            case TANH, ERF -> Math.signum(argument);
            case LOGISTIC -> argument > 0 ? 1 : argument < 0 ? 0 : Double.NaN;
            case NEG -> -argument;
            case ADD, SUB, MUL, DIV, POW -> throw new IllegalArgumentException(op + " has two arguments");
        };
    }
}
