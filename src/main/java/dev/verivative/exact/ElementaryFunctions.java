package dev.verivative.exact;

import dev.verivative.term.Op;

/**
 * Elementary functions in double-double. Bounds of relative errors are derived from those of the operations, term by
 * term, and doubled at least; tests compare them with arbitrary precision.
 */
final class ElementaryFunctions {
    /** Table, five products and sums, of which only the last one has the size of the result: about 2^-103. */
    static final double EXP = 0x1p-100;

    /** A series of positive terms, or a difference that loses less than two bits. */
    static final double EXPM1 = 0x1p-97;

    /** A correction to Math.log whose absolute error is that of exp, for values above 1/9; or a series. */
    static final double LOG = 0x1p-95;

    /** Beyond this an exponential is out of every range that counts. */
    private static final double LARGEST_EXPONENT = 1e6;

    private static final double LARGEST_ANGLE = 0x1p20;

    /** 1 - erf is below 2^-108 from here on. */
    private static final double ERF_IS_ONE = 8.5;

    private final DoubleDouble a = new DoubleDouble();
    private final DoubleDouble b = new DoubleDouble();
    private final DoubleDouble c = new DoubleDouble();
    private final DoubleDouble square = new DoubleDouble();
    private final DoubleDouble reduced = new DoubleDouble();

    double value(Op op, double high, double low, int unit, DoubleDouble out) {
        return switch (op) {
            case EXP -> exp(high, low, unit, out);
            case LOG -> log(high, low, unit, out);
            case SQRT -> out.sqrt(high, low, unit);
            case SIN -> circular(high, low, unit, false, out);
            case COS -> circular(high, low, unit, true, out);
            case SINH -> sinh(high, low, unit, out);
            case COSH -> cosh(high, low, unit, out);
            case TANH -> tanh(high, low, unit, out);
            case LOGISTIC -> logistic(high, low, unit, out);
            case ERF -> erf(high, low, unit, out);
            case NEG -> out.set(-high, -low, unit);
            case ADD, SUB, MUL, DIV, POW -> throw new IllegalArgumentException(op + " has two arguments");
        };
    }

    /** Zero far below every range that counts, and infinite far above. */
    double exp(double high, double low, int unit, DoubleDouble out) {
        if (unit < 0) {
            // 1 + x.
            return 2 * out.add(1, 0, 0, high, low, unit) + 0x1p-700;
        } else if (unit > 0 || Math.abs(high) > LARGEST_EXPONENT) {
            // 2^(1.4 million) is as good as infinite, and its inverse as good as zero.
            out.set(high > 0 ? 1 : 0, 0, high > 0 ? 1 << 26 : 0);
            return high > 0 ? Double.POSITIVE_INFINITY : 0;
        }
        double k = Math.rint(high * ExponentialTable.INVERSE_STEP);
        ExponentialTable.STEP.reduce(high, low, k, reduced);
        int steps = (int) k;
        int entry = steps & (ExponentialTable.SIZE - 1);
        small(reduced.hi, reduced.lo, out);
        double tableHigh = ExponentialTable.high(entry);
        double tableLow = ExponentialTable.low(entry);
        out.mul(out.hi, out.lo, out.exponent, tableHigh, tableLow, 0);
        out.add(tableHigh, tableLow, 0, out.hi, out.lo, out.exponent);
        out.exponent += (steps - entry) / ExponentialTable.SIZE;
        out.normalise();
        return EXP;
    }

    /** e^r - 1 for |r| below 0.0028: r^11/11! is below 2^-118. */
    private static void small(double r, double rl, DoubleDouble out) {
        double tail = Factorials.high(10);
        for (int n = 9; n >= 6; n--) {
            tail = Factorials.high(n) + r * tail;
        }
        out.set(tail * r, Math.fma(tail, r, -(tail * r)), 0);
        for (int n = 5; n >= 1; n--) {
            out.add(Factorials.high(n), Factorials.low(n), 0, out.hi, out.lo, out.exponent);
            out.mul(out.hi, out.lo, out.exponent, r, rl, 0);
        }
    }

    /** e^x - 1. */
    double expm1(double high, double low, int unit, DoubleDouble out) {
        if (unit > 0 || Math.abs(high) > 0.35) {
            double error = exp(high, low, unit, out);
            out.add(out.hi, out.lo, out.exponent, -1, 0, 0);
            return Math.max(EXPM1, error);
        }
        out.set(Factorials.high(26), Factorials.low(26), 0);
        for (int n = 25; n >= 1; n--) {
            out.mul(out.hi, out.lo, out.exponent, high, low, unit);
            out.add(out.hi, out.lo, out.exponent, Factorials.high(n), Factorials.low(n), 0);
        }
        out.mul(out.hi, out.lo, out.exponent, high, low, unit);
        return EXPM1;
    }

    /** Of a positive number. */
    double log(double high, double low, int unit, DoubleDouble out) {
        if (unit == 0 && high > 0.875 && high < 1.125) {
            return nearOne(high, low, out);
        }
        double first = Math.log(high);
        exp(-first, 0, 0, a);
        a.mul(a.hi, a.lo, a.exponent, high, low, 0);
        a.add(a.hi, a.lo, a.exponent, -1, 0, 0);
        double rest = a.value();
        // log(1 + d) = d - d^2/2 + d^3/3 - .. for a d of some ulp.
        a.add(a.hi, a.lo, a.exponent, -rest * rest / 2, 0, 0);
        out.add(first, 0, 0, a.hi, a.lo, a.exponent);
        if (unit != 0) {
            DoubleDouble.Constant.LN2.into(b);
            b.mul(b.hi, b.lo, 0, unit, 0, 0);
            out.add(out.hi, out.lo, out.exponent, b.hi, b.lo, b.exponent);
        }
        return LOG;
    }

    /** 2 artanh(t / (2 + t)) for the number 1 + t. */
    private double nearOne(double high, double low, DoubleDouble out) {
        a.add(high, low, 0, -1, 0, 0);
        if (a.hi == 0) {
            return out.set(0, 0, 0);
        }
        b.add(2, 0, 0, a.hi, a.lo, a.exponent);
        a.div(a.hi, a.lo, a.exponent, b.hi, b.lo, b.exponent);
        square.mul(a.hi, a.lo, a.exponent, a.hi, a.lo, a.exponent);
        out.set(0, 0, 0);
        for (int n = 27; n >= 1; n -= 2) {
            out.mul(out.hi, out.lo, out.exponent, square.hi, square.lo, square.exponent);
            c.div(2, 0, 0, n, 0, 0);
            out.add(out.hi, out.lo, out.exponent, c.hi, c.lo, 0);
        }
        out.mul(out.hi, out.lo, out.exponent, a.hi, a.lo, a.exponent);
        return LOG;
    }

    double power(double high, double low, int unit, double p, double pl, int pe, DoubleDouble out) {
        double error = log(high, low, unit, out);
        out.mul(out.hi, out.lo, out.exponent, p, pl, pe);
        double exponent = Math.abs(out.value());
        return 2 * exponent * (error + DoubleDouble.MUL) + exp(out.hi, out.lo, out.exponent, out);
    }

    private double sinh(double high, double low, int unit, DoubleDouble out) {
        double sign = Math.signum(high);
        double error;
        if (unit <= 0 && Math.abs(high) < 0.3) {
            error = expm1(sign * high, sign * low, unit, a);
            b.add(a.hi, a.lo, a.exponent, 1, 0, 0);
            b.div(a.hi, a.lo, a.exponent, b.hi, b.lo, b.exponent);
            out.add(a.hi, a.lo, a.exponent, b.hi, b.lo, b.exponent);
        } else {
            error = 4 * exp(sign * high, sign * low, unit, a);
            b.div(1, 0, 0, a.hi, a.lo, a.exponent);
            out.add(a.hi, a.lo, a.exponent, -b.hi, -b.lo, b.exponent);
        }
        out.mul(out.hi, out.lo, out.exponent, sign * 0.5, 0, 0);
        return 4 * error;
    }

    private double cosh(double high, double low, int unit, DoubleDouble out) {
        double sign = high < 0 ? -1 : 1;
        double error = exp(sign * high, sign * low, unit, a);
        b.div(1, 0, 0, a.hi, a.lo, a.exponent);
        out.add(a.hi, a.lo, a.exponent, b.hi, b.lo, b.exponent);
        out.mul(out.hi, out.lo, out.exponent, 0.5, 0, 0);
        return 4 * error;
    }

    private double tanh(double high, double low, int unit, DoubleDouble out) {
        double sign = Math.signum(high);
        if (unit > 0 || Math.abs(high) > 100) {
            out.set(sign, 0, 0);
            return 0x1p-280;
        }
        double error = expm1(2 * sign * high, 2 * sign * low, unit, a);
        b.add(a.hi, a.lo, a.exponent, 2, 0, 0);
        out.div(sign * a.hi, sign * a.lo, a.exponent, b.hi, b.lo, b.exponent);
        return 4 * error;
    }

    private double logistic(double high, double low, int unit, DoubleDouble out) {
        if (high < 0) {
            double error = exp(high, low, unit, a);
            b.add(a.hi, a.lo, a.exponent, 1, 0, 0);
            out.div(a.hi, a.lo, a.exponent, b.hi, b.lo, b.exponent);
            return 4 * error;
        }
        exp(-high, -low, unit, a);
        b.add(a.hi, a.lo, a.exponent, 1, 0, 0);
        out.div(1, 0, 0, b.hi, b.lo, b.exponent);
        return 4 * EXP;
    }

    /** 2/sqrt(pi) e^(-x^2) x sum_n (2 x^2)^n / (2n+1)!!, of which all terms have one sign. */
    private double erf(double high, double low, int unit, DoubleDouble out) {
        if (high == 0) {
            return out.set(0, 0, 0);
        } else if (unit > 0 || Math.abs(high) > ERF_IS_ONE) {
            out.set(Math.signum(high), 0, 0);
            return 0x1p-100;
        }
        square.mul(high, low, unit, high, low, unit);
        exp(-square.hi, -square.lo, square.exponent, c);
        square.mul(square.hi, square.lo, square.exponent, 2, 0, 0);
        out.set(1, 0, 0);
        a.set(1, 0, 0);
        for (int n = 1; a.value() > 0x1p-108 * out.value(); n++) {
            a.mul(a.hi, a.lo, a.exponent, square.hi, square.lo, square.exponent);
            a.div(a.hi, a.lo, a.exponent, 2 * n + 1, 0, 0);
            out.add(out.hi, out.lo, out.exponent, a.hi, a.lo, a.exponent);
        }
        out.mul(out.hi, out.lo, out.exponent, c.hi, c.lo, c.exponent);
        out.mul(out.hi, out.lo, out.exponent, high, low, unit);
        a.setPi();
        a.sqrt(a.hi, a.lo, 0);
        a.div(2, 0, 0, a.hi, a.lo, 0);
        out.mul(out.hi, out.lo, out.exponent, a.hi, a.lo, 0);
        // Some hundred terms, each with as many roundings as it has factors.
        return 0x1p-88;
    }

    private double circular(double high, double low, int unit, boolean cosine, DoubleDouble out) {
        if (unit < 0) {
            reduced.set(high, low, unit);
        } else if (unit > 0 || Math.abs(high) > LARGEST_ANGLE) {
            out.set(cosine ? Math.cos(high) : Math.sin(high), 0, 0);
            return Double.POSITIVE_INFINITY;
        }
        double k = unit < 0 ? 0 : Math.rint(high * (2 / Math.PI));
        if (unit == 0) {
            Step.QUARTER_TURN.reduce(high, low, k, reduced);
        }
        int quarter = ((int) k + (cosine ? 1 : 0)) & 3;
        boolean even = (quarter & 1) != 0;
        double error = even ? 0x1p-98 : 0x1p-98 + (k == 0 ? 0 : 0x1p-105 / Math.abs(reduced.hi));
        square.mul(reduced.hi, reduced.lo, reduced.exponent, -reduced.hi, -reduced.lo, reduced.exponent);
        int first = even ? 0 : 1;
        out.set(0, 0, 0);
        for (int n = first + 28; n >= first; n -= 2) {
            out.mul(out.hi, out.lo, out.exponent, square.hi, square.lo, square.exponent);
            out.add(out.hi, out.lo, out.exponent, Factorials.high(n), Factorials.low(n), 0);
        }
        if (!even) {
            out.mul(out.hi, out.lo, out.exponent, reduced.hi, reduced.lo, reduced.exponent);
        }
        if (quarter >= 2) {
            out.set(-out.hi, -out.lo, out.exponent);
        }
        return error;
    }
}
