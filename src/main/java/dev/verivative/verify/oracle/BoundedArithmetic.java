package dev.verivative.verify.oracle;

import static dev.verivative.verify.oracle.Numbers.rescaled;
import static dev.verivative.verify.oracle.Numbers.times;

import dev.verivative.exact.DoubleDouble;
import dev.verivative.term.Rational;
import dev.verivative.verify.Dtype;

/**
 * Sums, products and quotients of values with their bounds, entry by entry.
 *
 * <p>Straightforward evaluation in the dtype brings along what its operands have, and adds a rounding; the running
 * error analysis of N. J. Higham, Accuracy and Stability of Numerical Algorithms (2nd edition, 2002), section 3.3.
 */
final class BoundedArithmetic {
    /** For the roundings of bounds themselves. */
    private static final double SLACK = 1 + 0x1p-40;

    final DoubleDouble scratch = new DoubleDouble();

    double u;
    double tiny;

    /** How many smallest normal numbers a result may lose that is subnormal. */
    double grain = 1;

    void begin(Dtype dtype) {
        u = dtype.unitRoundoff();
        tiny = dtype.tiny();
    }

    void store(Numbers out, int i, double enclosure) {
        out.high[i] = scratch.hi;
        out.low[i] = scratch.lo;
        out.exponent[i] = scratch.exponent;
        out.enclosure[i] = enclosure * SLACK;
    }

    /** Where a bound is far above a tiny value: the unit must fit the bound, and the value vanishes beside it. */
    static void vanish(Numbers out, int i, int unit) {
        double lost = rescaled(Math.abs(out.high[i]), out.exponent[i], unit);
        out.enclosure[i] = rescaled(out.enclosure[i], out.exponent[i], unit) + lost;
        out.rounding[i] = rescaled(out.rounding[i], out.exponent[i], unit);
        out.high[i] = 0;
        out.low[i] = 0;
        out.exponent[i] = unit;
    }

    void add(Numbers a, int i, Numbers b, int j, int sign, Numbers out, int o, boolean rounds) {
        if (!a.isFinite(i) || !b.isFinite(j)) {
            out.set(o, a.high[i] + sign * b.high[j]);
            return;
        }
        double relative =
                scratch.add(a.high[i], a.low[i], a.exponent[i], sign * b.high[j], sign * b.low[j], b.exponent[j]);
        int to = scratch.exponent;
        double size = Math.abs(scratch.hi);
        double enclosure = sum(a.enclosure[i], a.exponent[i], b.enclosure[j], b.exponent[j], to) + relative * size;
        double rounding = sum(a.rounding[i], a.exponent[i], b.rounding[j], b.exponent[j], to) + (rounds ? u * size : 0);
        boolean isBounded = a.enclosure[i] + b.enclosure[j] + a.rounding[i] + b.rounding[j] < Double.POSITIVE_INFINITY;
        if (isBounded && (enclosure == Double.POSITIVE_INFINITY || rounding == Double.POSITIVE_INFINITY)) {
            // A bound far above a tiny value: the unit must fit the bound, and the value may vanish beside it.
            to = Math.max(a.exponent[i], b.exponent[j]);
            double lost = rescaled(size, scratch.exponent, to);
            scratch.set(Rational.ZERO);
            enclosure = sum(a.enclosure[i], a.exponent[i], b.enclosure[j], b.exponent[j], to) + lost;
            rounding = sum(a.rounding[i], a.exponent[i], b.rounding[j], b.exponent[j], to) + (rounds ? u * lost : 0);
            scratch.exponent = to;
        }
        double floor = a.floor[i] + b.floor[j];
        store(out, o, enclosure);
        out.rounding[o] = rounding;
        out.floor[o] = floor;
    }

    private static double sum(double left, int leftExponent, double right, int rightExponent, int to) {
        return rescaled(left, leftExponent, to) + rescaled(right, rightExponent, to);
    }

    void multiply(Numbers a, int i, Numbers b, int j, Numbers out, int o) {
        if (!a.isFinite(i) || !b.isFinite(j)) {
            out.set(o, a.high[i] * b.high[j]);
            return;
        } else if (a.isExactZero(i) || b.isExactZero(j)) {
            out.set(o, 0);
            // Straightforward code may multiply zero by what overflows.
            boolean isFinite = a.rounding[i] + b.rounding[j] < Double.POSITIVE_INFINITY;
            out.rounding[o] = isFinite ? 0 : Double.POSITIVE_INFINITY;
            return;
        }
        double relative = scratch.mul(a.high[i], a.low[i], a.exponent[i], b.high[j], b.low[j], b.exponent[j]);
        int from = a.exponent[i] + b.exponent[j];
        int to = scratch.exponent;
        double x = Math.abs(a.high[i]);
        double y = Math.abs(b.high[j]);
        double size = Math.abs(scratch.hi);
        double enclosure = rescaled(product(x, a.enclosure[i], y, b.enclosure[j]), from, to) + relative * size;
        double rounding = rescaled(product(x, a.rounding[i], y, b.rounding[j]), from, to) + u * size;
        double floor = times(Math.abs(a.value(i)), b.floor[j])
                + times(Math.abs(b.value(j)), a.floor[i])
                + times(a.floor[i] * tiny, b.floor[j])
                + grain;
        if (!(floor < Double.POSITIVE_INFINITY)) {
            // A factor out of range: in units of the product it counts as rounding.
            rounding += rescaled(times(x, b.floor[j] * tiny), a.exponent[i], to)
                    + rescaled(times(y, a.floor[i] * tiny), b.exponent[j], to);
            floor = grain;
        }
        store(out, o, enclosure);
        out.rounding[o] = rounding;
        out.floor[o] = floor;
    }

    private static double product(double x, double ex, double y, double ey) {
        return times(x, ey) + times(y, ex) + times(ex, ey);
    }

    void divide(Numbers a, int i, Numbers b, int j, Numbers out, int o) {
        if (!a.isFinite(i) || !b.isFinite(j)) {
            out.set(o, a.high[i] / b.high[j]);
            return;
        } else if (b.high[j] == 0) {
            out.set(o, Double.NaN);
            out.enclosure[o] = Double.POSITIVE_INFINITY;
            return;
        } else if (a.isExactZero(i)) {
            out.set(o, 0);
            double least = Math.abs(b.high[j]) - b.rounding[j] - rescaled(b.floor[j] * tiny, 0, b.exponent[j]);
            // Straightforward code may divide zero by zero.
            out.rounding[o] = least > 0 ? 0 : Double.POSITIVE_INFINITY;
            return;
        }
        double relative = scratch.div(a.high[i], a.low[i], a.exponent[i], b.high[j], b.low[j], b.exponent[j]);
        int to = scratch.exponent;
        int from = a.exponent[i] - b.exponent[j];
        double size = Math.abs(scratch.hi);
        double y = b.high[j];
        double enclosure =
                Propagation.quotient(y, b.enclosure[j], rescaled(a.enclosure[i], from, to), size) + relative * size;
        double rounding = Propagation.quotient(y, b.rounding[j], rescaled(a.rounding[i], from, to), size) + u * size;
        double divisor = Math.abs(b.value(j));
        double floor =
                Propagation.quotient(divisor, b.floor[j] * tiny, a.floor[i] * tiny, Math.abs(scratch.value())) / tiny
                        + grain;
        if (!(floor < Double.POSITIVE_INFINITY)) {
            double over = rescaled(rescaled(a.floor[i] * tiny, 0, a.exponent[i]), from, to);
            rounding += Propagation.quotient(y, rescaled(b.floor[j] * tiny, 0, b.exponent[j]), over, size);
            floor = grain;
        }
        store(out, o, enclosure);
        out.rounding[o] = rounding;
        out.floor[o] = floor;
    }

    static void undefined(Numbers out, int o) {
        out.set(o, Double.NaN);
        out.enclosure[o] = Double.POSITIVE_INFINITY;
    }

    static void copy(Numbers a, int i, Numbers out, int o) {
        out.high[o] = a.high[i];
        out.low[o] = a.low[i];
        out.exponent[o] = a.exponent[i];
        out.enclosure[o] = a.enclosure[i];
        out.rounding[o] = a.rounding[i];
        out.floor[o] = a.floor[i];
    }
}
