package dev.verivative.exact;

/** Hyperbolic functions and the logistic function in double-double. */
final class Hyperbolics {
    private Hyperbolics() {}

    /**
     * (E + E/(E + 1))/2 with E = e^|x| - 1: nothing cancels. 64 + 64 + 4 + 16 + 4 u^2 at most, for E + 1 errs less than
     * E.
     */
    static double sinh(DoubleDouble out, double x, double xl, int xe) {
        double bound = Exponentials.expm1(out, Math.abs(x), x < 0 ? -xl : xl, xe);
        if (out.hi == 0 || bound == Double.POSITIVE_INFINITY) {
            return out.hi == 0 ? 0 : bound;
        }
        double h = out.hi;
        double l = out.lo;
        int e = out.exponent;
        out.add(h, l, e, 1, 0, 0);
        out.div(h, l, e, out.hi, out.lo, out.exponent);
        out.add(h, l, e, out.hi, out.lo, out.exponent);
        double sign = x < 0 ? -0.5 : 0.5;
        out.set(sign * out.hi, sign * out.lo, out.exponent);
        return 0x1p-97;
    }

    /** (e^|x| + e^-|x|)/2: 8 u^2 for the first, 24 u^2 for its inverse, 4 u^2 for the sum. */
    static double cosh(DoubleDouble out, double x, double xl, int xe) {
        double bound = Exponentials.exp(out, Math.abs(x), x < 0 ? -xl : xl, xe);
        if (!(bound < 0.5)) {
            return Double.POSITIVE_INFINITY;
        }
        double h = out.hi;
        double l = out.lo;
        int e = out.exponent;
        out.div(1, 0, 0, h, l, e);
        out.add(h, l, e, out.hi, out.lo, out.exponent);
        out.set(out.hi / 2, out.lo / 2, out.exponent);
        return Math.max(bound, 0x1p-100);
    }

    /** E/(E + 2) with E = e^(2|x|) - 1, with the bound of {@link #sinh}; above 200, 1 - 2 e^-400 and more. */
    static double tanh(DoubleDouble out, double x, double xl, int xe) {
        if (isAbove(out, x, xl, xe, 200)) {
            out.set(Math.copySign(1, x));
            return 0x1p-300;
        }
        double sign = x < 0 ? -1 : 1;
        out.set(2 * sign * out.hi, 2 * sign * out.lo, out.exponent);
        Exponentials.expm1(out, out.hi, out.lo, out.exponent);
        if (out.hi == 0 || !Double.isFinite(out.hi)) {
            return out.hi == 0 ? 0 : Double.POSITIVE_INFINITY;
        }
        double h = out.hi;
        double l = out.lo;
        int e = out.exponent;
        out.add(h, l, e, 2, 0, 0);
        out.div(h, l, e, out.hi, out.lo, out.exponent);
        out.set(sign * out.hi, sign * out.lo, out.exponent);
        return 0x1p-98;
    }

    /** 1/(1 + e^-x) or e^x/(1 + e^x), by the sign: 8 + 8 + 4 + 16 u^2; above 400, 1 - e^-400 and more. */
    static double logistic(DoubleDouble out, double x, double xl, int xe) {
        if (x > 0) {
            if (isAbove(out, x, xl, xe, 400)) {
                out.set(1);
                return 0x1p-300;
            }
            Exponentials.exp(out, -x, -xl, xe);
            out.add(out.hi, out.lo, out.exponent, 1, 0, 0);
            out.div(1, 0, 0, out.hi, out.lo, out.exponent);
            return 0x1p-100;
        }
        double bound = Exponentials.exp(out, x, xl, xe);
        if (out.hi == 0 || bound >= 1) {
            return bound;
        }
        double h = out.hi;
        double l = out.lo;
        int e = out.exponent;
        out.add(h, l, e, 1, 0, 0);
        out.div(h, l, e, out.hi, out.lo, out.exponent);
        return 0x1p-100;
    }

    /** Writes the argument in the form of results, and says whether its absolute value is above the limit. */
    private static boolean isAbove(DoubleDouble out, double x, double xl, int xe, double limit) {
        out.set(x, xl, xe);
        return out.exponent > 0 || (out.exponent == 0 && Math.abs(out.hi) > limit);
    }
}
