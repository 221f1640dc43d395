package dev.verivative.verify.oracle;

import static dev.verivative.verify.oracle.Numbers.rescaled;
import static dev.verivative.verify.oracle.Numbers.times;

import dev.verivative.term.Op;

/** Elementary functions and powers of values with their bounds, entry by entry. */
final class BoundedFunctions {
    private final BoundedArithmetic arithmetic;

    /** The largest number of the dtype. */
    double max;

    private boolean areAtomsExact;

    BoundedFunctions(BoundedArithmetic arithmetic) {
        this.arithmetic = arithmetic;
    }

    /** Takes exponentials for exact from now on: what remains is what happens to them. */
    void takeAtomsForExact() {
        areAtomsExact = true;
    }

    void unary(Op op, Numbers a, int i, Numbers out, int o, boolean soft) {
        if (op == Op.NEG) {
            out.high[o] = -a.high[i];
            out.low[o] = -a.low[i];
            out.exponent[o] = a.exponent[i];
            out.enclosure[o] = a.enclosure[i];
            out.rounding[o] = a.rounding[i];
            out.floor[o] = a.floor[i];
            return;
        } else if (!a.isFinite(i)) {
            out.set(o, Special.value(op, a.high[i]));
            return;
        } else if (op == Op.SQRT) {
            root(a, i, out, o);
            return;
        } else if (op == Op.LOG && a.high[i] <= 0) {
            BoundedArithmetic.undefined(out, o);
            return;
        }
        double relative = arithmetic.scratch.function(op, a.high[i], a.low[i], a.exponent[i]);
        int to = arithmetic.scratch.exponent;
        double size = Math.abs(arithmetic.scratch.hi);
        double unit = rescaled(1, 0, to);
        boolean ratio = op == Op.LOG;
        // A logarithm sees its argument's bound as a part of the argument, which may be out of range.
        double argument = ratio ? a.high[i] : a.value(i);
        int scale = ratio ? a.exponent[i] : 0;
        double enclosure =
                Propagation.function(op, argument, size, unit, rescaled(a.enclosure[i], a.exponent[i], scale))
                        + relative * size;
        double rounding = Propagation.function(op, argument, size, unit, rescaled(a.rounding[i], a.exponent[i], scale))
                + Propagation.roundings(op) * arithmetic.u * size;
        if (areAtomsExact && op == Op.EXP) {
            arithmetic.store(out, o, enclosure);
            out.rounding[o] = 0;
            out.floor[o] = 0;
            return;
        }
        double below = ratio && soft ? 0 : a.floor[i] * arithmetic.tiny;
        double floor = op == Op.EXP
                ? 0
                : Propagation.function(op, a.value(i), Math.abs(arithmetic.scratch.value()), 1, below)
                        / arithmetic.tiny;
        if (op == Op.EXP && a.value(i) < -max) {
            // The exponential of what overflows downwards is zero.
            rounding = 2 * size;
        }
        // What a subnormal argument does to an exponential is far below its rounding.
        rounding += op == Op.EXP ? size * below : 0;
        arithmetic.store(out, o, enclosure);
        out.rounding[o] = rounding;
        out.floor[o] = floor + (op == Op.LOG || out.high[o] == 0 ? 0 : arithmetic.grain);
    }

    private void root(Numbers a, int i, Numbers out, int o) {
        if (a.high[i] < 0) {
            BoundedArithmetic.undefined(out, o);
            return;
        }
        double relative = arithmetic.scratch.sqrt(a.high[i], a.low[i], a.exponent[i]);
        int to = arithmetic.scratch.exponent;
        double size = arithmetic.scratch.hi;
        double argument = rescaled(a.high[i], a.exponent[i], 2 * to);
        double enclosure =
                Propagation.root(argument, size, rescaled(a.enclosure[i], a.exponent[i], 2 * to)) + relative * size;
        double rounding =
                Propagation.root(argument, size, rescaled(a.rounding[i], a.exponent[i], 2 * to)) + arithmetic.u * size;
        double floor = Propagation.root(a.value(i), arithmetic.scratch.value(), a.floor[i] * arithmetic.tiny)
                / arithmetic.tiny;
        arithmetic.store(out, o, enclosure);
        out.rounding[o] = rounding;
        out.floor[o] = floor;
    }

    void power(Node.Kind.Power power, Numbers a, int i, Numbers out, int o) {
        boolean whole = power.exponent().isInteger();
        double exponent = power.exponent().numerator().doubleValue()
                / power.exponent().denominator().doubleValue();
        if (exponent == 1) {
            BoundedArithmetic.copy(a, i, out, o);
            return;
        } else if (!a.isFinite(i)) {
            out.set(o, Math.pow(a.high[i], exponent));
            return;
        } else if (a.high[i] == 0 || (!whole && a.high[i] < 0)) {
            if (a.high[i] == 0 && exponent > 0) {
                zeroPower(a, i, exponent, out, o);
            } else {
                BoundedArithmetic.undefined(out, o);
            }
            return;
        }
        double relative = arithmetic.scratch.power(power.exponent(), a.high[i], a.low[i], a.exponent[i]);
        double size = Math.abs(arithmetic.scratch.hi);
        double base = Math.abs(a.high[i]);
        double own = whole ? Math.max(1, Math.abs(exponent) - (exponent > 0 ? 1 : 0)) : 2;
        double enclosure = times(size, Propagation.power(exponent, a.enclosure[i] / base)) + relative * size;
        double rounding = times(size, Propagation.power(exponent, a.rounding[i] / base)) + own * arithmetic.u * size;
        double below = Propagation.power(exponent, a.floor[i] * arithmetic.tiny / Math.abs(a.value(i)));
        double floor = times(Math.abs(arithmetic.scratch.value()), below / arithmetic.tiny) + arithmetic.grain;
        arithmetic.store(out, o, enclosure);
        out.rounding[o] = rounding;
        out.floor[o] = floor;
    }

    /** Of a base that is zero as far as it is known. */
    private void zeroPower(Numbers a, int i, double exponent, Numbers out, int o) {
        out.set(o, 0);
        out.enclosure[o] = Math.pow(rescaled(a.enclosure[i], a.exponent[i], 0), exponent);
        out.rounding[o] = Math.pow(rescaled(a.rounding[i], a.exponent[i], 0), exponent);
        out.floor[o] = a.isExactZero(i)
                ? 0
                : Math.pow(a.floor[i] * arithmetic.tiny, exponent) / arithmetic.tiny + arithmetic.grain;
    }

    void power(Numbers a, int i, Numbers b, int j, Numbers out, int o) {
        if (!a.isFinite(i) || !b.isFinite(j)) {
            out.set(o, Math.pow(a.high[i], b.high[j]));
            return;
        } else if (a.high[i] <= 0) {
            BoundedArithmetic.undefined(out, o);
            return;
        }
        double relative =
                arithmetic.scratch.power(a.high[i], a.low[i], a.exponent[i], b.high[j], b.low[j], b.exponent[j]);
        double size = Math.abs(arithmetic.scratch.hi);
        double exponent = Math.abs(b.value(j));
        double log = Math.abs(Math.log(a.high[i]) + a.exponent[i] * Math.log(2));
        double unit = Math.scalb(1.0, b.exponent[j]);
        double enclosure =
                times(size, power(exponent, log, a.enclosure[i] / a.high[i], b.enclosure[j] * unit)) + relative * size;
        double rounding = times(size, power(exponent, log, a.rounding[i] / a.high[i], b.rounding[j] * unit))
                + 2 * arithmetic.u * size;
        double below = power(exponent, log, a.floor[i] * arithmetic.tiny / a.value(i), b.floor[j] * arithmetic.tiny);
        double floor = times(Math.abs(arithmetic.scratch.value()), below / arithmetic.tiny) + arithmetic.grain;
        arithmetic.store(out, o, enclosure);
        out.rounding[o] = rounding;
        out.floor[o] = floor;
    }

    private static double power(double exponent, double log, double base, double bound) {
        double first = base < 1 ? times(exponent + bound, -Math.log1p(-base)) : Double.POSITIVE_INFINITY;
        return Math.expm1(first + times(log, bound));
    }
}
