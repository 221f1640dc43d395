package dev.verivative.term;

/** Arithmetic and the elementary functions. */
public enum Op {
    ADD(2),
    SUB(2),
    MUL(2),
    DIV(2),
    POW(2),
    NEG(1),
    EXP(1),
    LOG(1),
    SQRT(1),
    SIN(1),
    COS(1),
    SINH(1),
    COSH(1),
    TANH(1),
    /** 1 / (1 + e^-u). */
    LOGISTIC(1),
    /** The error function, 2/sqrt(pi) times the integral of e^(-t^2) from 0 to u. */
    ERF(1);

    private final int arity;

    Op(int arity) {
        this.arity = arity;
    }

    public int arity() {
        return arity;
    }

    /** Whether this is a named function of one argument and no arithmetic sign. */
    public boolean isFunction() {
        return arity == 1 && this != NEG;
    }
}
