package dev.verivative.verify.oracle;

import static dev.verivative.verify.oracle.Numbers.rescaled;
import static dev.verivative.verify.oracle.Numbers.times;

import dev.verivative.exact.DoubleDouble;
import dev.verivative.term.Dimension;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.verify.Dtype;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Runs a tape: each node's values in double-double with an enclosure, and beside it what straightforward evaluation in
 * the dtype may be off by. Not for several threads at once.
 */
final class Evaluation {
    /** For the roundings of bounds themselves. */
    private static final double SLACK = 1 + 0x1p-40;

    private final Tape tape;
    private final List<Numbers> values = new ArrayList<>();
    private final DoubleDouble scratch = new DoubleDouble();
    private Map<Dimension, Integer> sizes = Map.of();
    private Map<String, Leaf> leaves = Map.of();
    private int[] pins = {};
    private double u;
    private double tiny;
    private double max;
    private boolean areAtomsExact;
    private boolean overflows;

    /** How many smallest normal numbers a result may lose that is subnormal. */
    private double grain = 1;

    Evaluation(Tape tape) {
        this.tape = tape;
        tape.nodes().forEach(node -> values.add(new Numbers()));
    }

    Tape tape() {
        return tape;
    }

    /** Whether straightforward code overflows where no exponential is why. */
    boolean overflows() {
        return overflows;
    }

    /** Only says how large dimensions are, so that shapes can be asked for. */
    void resize(Map<Dimension, Integer> sizesNow) {
        this.sizes = sizesNow;
    }

    /** Evaluates at these inputs; for a pointwise tape, what does not depend on the place. */
    void run(Map<Dimension, Integer> sizesNow, Map<String, Leaf> leavesNow, Dtype dtype) {
        this.overflows = false;
        this.sizes = sizesNow;
        this.leaves = leavesNow;
        this.u = dtype.unitRoundoff();
        this.tiny = dtype.tiny();
        this.max = dtype.max();
        for (Node node : tape.nodes()) {
            if (!node.isPinned()) {
                evaluate(node);
            }
        }
    }

    /**
     * Evaluates a pointwise tape at a place, after {@link #run}.
     *
     * @param place the positions of the free indices, from 0
     */
    void at(int[] place) {
        this.pins = place;
        for (Node node : tape.nodes()) {
            if (node.isPinned()) {
                evaluate(node);
            }
        }
    }

    /** Takes exponentials for exact from now on: what remains is what happens to them. */
    void takeAtomsForExact() {
        areAtomsExact = true;
    }

    /** Takes the range of numbers for unlimited below. */
    void ignoreUnderflow() {
        grain = 0;
    }

    /** The values of the last node. */
    Numbers result() {
        return values.get(values.size() - 1);
    }

    Numbers values(int node) {
        return values.get(node);
    }

    int[] shape(Node node) {
        return node.axes().stream().mapToInt(this::size).toArray();
    }

    int size(Dimension dimension) {
        if (dimension.isFixed()) {
            return dimension.size();
        }
        return Objects.requireNonNull(sizes.get(dimension), () -> "no size for " + dimension);
    }

    int[] strides(Node.Argument argument, int count) {
        return Walk.strides(shape(tape.nodes().get(argument.node())), argument.axes(), count);
    }

    private void evaluate(Node node) {
        Numbers out = values.get(node.id());
        int[] shape = shape(node);
        int count = 1;
        for (int size : shape) {
            count = Math.multiplyExact(count, size);
        }
        out.resize(count);
        Node.Kind kind = node.kind();
        if (kind instanceof Node.Kind.Constant constant) {
            double relative = scratch.set(constant.value());
            store(out, 0, relative * Math.abs(scratch.hi));
            out.rounding[0] =
                    scratch.lo == 0 && relative == 0 && representable(scratch.hi) ? 0 : u * Math.abs(scratch.hi);
            out.floor[0] = 0;
        } else if (kind instanceof Node.Kind.Pi) {
            double relative = scratch.setPi();
            store(out, 0, relative * Math.abs(scratch.hi));
            out.rounding[0] = u * Math.abs(scratch.hi);
            out.floor[0] = 0;
        } else if (kind instanceof Node.Kind.Size dimension) {
            out.set(0, size(dimension.dimension()));
        } else if (kind instanceof Node.Kind.Input input) {
            input(input, out, shape);
        } else if (kind instanceof Node.Kind.Delta delta) {
            Walk walk = new Walk(shape, new int[0][]);
            for (int i = 0; walk.next(); i++) {
                out.set(i, position(delta.left(), walk) == position(delta.right(), walk) ? 1 : 0);
            }
        } else if (kind instanceof Node.Kind.Sum sum) {
            sum(node, size(sum.over()), out, shape);
        } else if (node.arguments().size() == 2) {
            Numbers a = values.get(node.arguments().get(0).node());
            Numbers b = values.get(node.arguments().get(1).node());
            Op op = ((Node.Kind.Apply) kind).op();
            Walk walk = new Walk(shape, new int[][] {
                strides(node.arguments().get(0), shape.length),
                strides(node.arguments().get(1), shape.length)
            });
            for (int i = 0; walk.next(); i++) {
                binary(op, a, walk.offset[0], b, walk.offset[1], out, i);
                checkRange(node, out, i);
            }
        } else {
            Numbers a = values.get(node.arguments().get(0).node());
            Walk walk = new Walk(shape, new int[][] {strides(node.arguments().get(0), shape.length)});
            boolean soft = tape.nodes().get(node.arguments().get(0).node()).isExponential();
            for (int i = 0; walk.next(); i++) {
                if (kind instanceof Node.Kind.Power power) {
                    power(power, a, walk.offset[0], out, i);
                } else {
                    unary(((Node.Kind.Apply) kind).op(), a, walk.offset[0], out, i, soft);
                }
                checkRange(node, out, i);
            }
        }
    }

    private boolean representable(double value) {
        return max == Double.MAX_VALUE || value == (float) value;
    }

    int[] leafShape(String tensor) {
        return Objects.requireNonNull(leaves.get(tensor)).shape();
    }

    int position(Node.Place place, Walk walk) {
        if (place instanceof Node.Place.Axis axis) {
            return walk.position(axis.axis());
        }
        return place instanceof Node.Place.Pin pin ? pins[pin.pin()] : ((Node.Place.Fixed) place).position() - 1;
    }

    private void input(Node.Kind.Input input, Numbers out, int[] shape) {
        Leaf leaf = Objects.requireNonNull(leaves.get(input.tensor()), () -> "no value for " + input.tensor());
        Walk walk = new Walk(shape, new int[0][]);
        for (int i = 0; walk.next(); i++) {
            int from = 0;
            for (int axis = 0; axis < input.places().size(); axis++) {
                from = from * leaf.shape()[axis] + position(input.places().get(axis), walk);
            }
            out.high[i] = leaf.high()[from];
            out.low[i] = leaf.low()[from];
            out.exponent[i] = leaf.exponent()[from];
            out.enclosure[i] = 0;
            out.rounding[i] = leaf.rounding()[from];
            out.floor[i] = 0;
            if (out.isFinite(i) && Math.abs(out.value(i)) > max) {
                // A difference that overflows.
                out.rounding[i] = Double.POSITIVE_INFINITY;
            }
        }
    }

    /** Straightforward code overflows here, unless exponentials are why. */
    private void checkRange(Node node, Numbers out, int i) {
        if (!node.isExponential() && out.isFinite(i) && Math.abs(out.value(i)) > max) {
            out.rounding[i] = Double.POSITIVE_INFINITY;
            overflows = true;
        }
    }

    private void store(Numbers out, int i, double enclosure) {
        out.high[i] = scratch.hi;
        out.low[i] = scratch.lo;
        out.exponent[i] = scratch.exponent;
        out.enclosure[i] = enclosure * SLACK;
    }

    private void sum(Node node, int terms, Numbers out, int[] shape) {
        Node.Argument argument = node.arguments().get(0);
        Numbers a = values.get(argument.node());
        int[] strides = strides(argument, shape.length + 1);
        int step = strides[shape.length];
        Walk walk = new Walk(shape, new int[][] {strides});
        for (int i = 0; walk.next(); i++) {
            out.set(i, 0);
            double sizes = 0;
            int scale = 0;
            for (int k = 0; k < terms; k++) {
                int from = walk.offset[0] + k * step;
                add(out, i, a, from, 1, out, i, false);
                int unit = a.exponent[from];
                if (unit > scale) {
                    sizes = rescaled(sizes, scale, unit);
                    scale = unit;
                }
                sizes += rescaled(Math.abs(a.high[from]), unit, scale);
            }
            if (out.isFinite(i)) {
                double own = (terms - 1) * u * sizes;
                if (out.rounding[i] < Double.POSITIVE_INFINITY
                        && rescaled(own, scale, out.exponent[i]) == Double.POSITIVE_INFINITY) {
                    vanish(out, i, scale);
                }
                out.rounding[i] += rescaled(own, scale, out.exponent[i]);
                if (!node.isExponential() && rescaled(sizes, scale, 0) > max) {
                    // The sum of some of the terms may overflow.
                    out.rounding[i] = Double.POSITIVE_INFINITY;
                    overflows = true;
                }
            }
            checkRange(node, out, i);
        }
    }

    /** Where a bound is far above a tiny value: the unit must fit the bound, and the value vanishes beside it. */
    private static void vanish(Numbers out, int i, int unit) {
        double lost = rescaled(Math.abs(out.high[i]), out.exponent[i], unit);
        out.enclosure[i] = rescaled(out.enclosure[i], out.exponent[i], unit) + lost;
        out.rounding[i] = rescaled(out.rounding[i], out.exponent[i], unit);
        out.high[i] = 0;
        out.low[i] = 0;
        out.exponent[i] = unit;
    }

    private void binary(Op op, Numbers a, int i, Numbers b, int j, Numbers out, int o) {
        switch (op) {
            case ADD -> add(a, i, b, j, 1, out, o, true);
            case SUB -> add(a, i, b, j, -1, out, o, true);
            case MUL -> multiply(a, i, b, j, out, o);
            case DIV -> divide(a, i, b, j, out, o);
            case POW -> power(a, i, b, j, out, o);
            default -> throw new IllegalArgumentException(op + " has no two arguments");
        }
    }

    private void add(Numbers a, int i, Numbers b, int j, int sign, Numbers out, int o, boolean rounds) {
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

    private void multiply(Numbers a, int i, Numbers b, int j, Numbers out, int o) {
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

    private void divide(Numbers a, int i, Numbers b, int j, Numbers out, int o) {
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

    private void unary(Op op, Numbers a, int i, Numbers out, int o, boolean soft) {
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
            undefined(out, o);
            return;
        }
        double relative = scratch.function(op, a.high[i], a.low[i], a.exponent[i]);
        int to = scratch.exponent;
        double size = Math.abs(scratch.hi);
        double unit = rescaled(1, 0, to);
        boolean ratio = op == Op.LOG;
        // A logarithm sees its argument's bound as a part of the argument, which may be out of range.
        double argument = ratio ? a.high[i] : a.value(i);
        int scale = ratio ? a.exponent[i] : 0;
        double enclosure =
                Propagation.function(op, argument, size, unit, rescaled(a.enclosure[i], a.exponent[i], scale))
                        + relative * size;
        double rounding = Propagation.function(op, argument, size, unit, rescaled(a.rounding[i], a.exponent[i], scale))
                + Propagation.roundings(op) * u * size;
        if (areAtomsExact && op == Op.EXP) {
            store(out, o, enclosure);
            out.rounding[o] = 0;
            out.floor[o] = 0;
            return;
        }
        double below = ratio && soft ? 0 : a.floor[i] * tiny;
        double floor =
                op == Op.EXP ? 0 : Propagation.function(op, a.value(i), Math.abs(scratch.value()), 1, below) / tiny;
        if (op == Op.EXP && a.value(i) < -max) {
            // The exponential of what overflows downwards is zero.
            rounding = 2 * size;
        }
        // What a subnormal argument does to an exponential is far below its rounding.
        rounding += op == Op.EXP ? size * below : 0;
        store(out, o, enclosure);
        out.rounding[o] = rounding;
        out.floor[o] = floor + (op == Op.LOG || out.high[o] == 0 ? 0 : grain);
    }

    private void root(Numbers a, int i, Numbers out, int o) {
        if (a.high[i] < 0) {
            undefined(out, o);
            return;
        }
        double relative = scratch.sqrt(a.high[i], a.low[i], a.exponent[i]);
        int to = scratch.exponent;
        double size = scratch.hi;
        double argument = rescaled(a.high[i], a.exponent[i], 2 * to);
        double enclosure =
                Propagation.root(argument, size, rescaled(a.enclosure[i], a.exponent[i], 2 * to)) + relative * size;
        double rounding = Propagation.root(argument, size, rescaled(a.rounding[i], a.exponent[i], 2 * to)) + u * size;
        double floor = Propagation.root(a.value(i), scratch.value(), a.floor[i] * tiny) / tiny;
        store(out, o, enclosure);
        out.rounding[o] = rounding;
        out.floor[o] = floor;
    }

    private void power(Node.Kind.Power power, Numbers a, int i, Numbers out, int o) {
        boolean whole = power.exponent().isInteger();
        double exponent = power.exponent().numerator().doubleValue()
                / power.exponent().denominator().doubleValue();
        if (exponent == 1) {
            copy(a, i, out, o);
            return;
        } else if (!a.isFinite(i)) {
            out.set(o, Math.pow(a.high[i], exponent));
            return;
        } else if (a.high[i] == 0 || (!whole && a.high[i] < 0)) {
            if (a.high[i] == 0 && exponent > 0) {
                zeroPower(a, i, exponent, out, o);
            } else {
                undefined(out, o);
            }
            return;
        }
        double relative = scratch.power(power.exponent(), a.high[i], a.low[i], a.exponent[i]);
        double size = Math.abs(scratch.hi);
        double base = Math.abs(a.high[i]);
        double own = whole ? Math.max(1, Math.abs(exponent) - (exponent > 0 ? 1 : 0)) : 2;
        double enclosure = times(size, Propagation.power(exponent, a.enclosure[i] / base)) + relative * size;
        double rounding = times(size, Propagation.power(exponent, a.rounding[i] / base)) + own * u * size;
        double below = Propagation.power(exponent, a.floor[i] * tiny / Math.abs(a.value(i)));
        double floor = times(Math.abs(scratch.value()), below / tiny) + grain;
        store(out, o, enclosure);
        out.rounding[o] = rounding;
        out.floor[o] = floor;
    }

    /** Of a base that is zero as far as it is known. */
    private void zeroPower(Numbers a, int i, double exponent, Numbers out, int o) {
        out.set(o, 0);
        out.enclosure[o] = Math.pow(rescaled(a.enclosure[i], a.exponent[i], 0), exponent);
        out.rounding[o] = Math.pow(rescaled(a.rounding[i], a.exponent[i], 0), exponent);
        out.floor[o] = a.isExactZero(i) ? 0 : Math.pow(a.floor[i] * tiny, exponent) / tiny + grain;
    }

    private void power(Numbers a, int i, Numbers b, int j, Numbers out, int o) {
        if (!a.isFinite(i) || !b.isFinite(j)) {
            out.set(o, Math.pow(a.high[i], b.high[j]));
            return;
        } else if (a.high[i] <= 0) {
            undefined(out, o);
            return;
        }
        double relative = scratch.power(a.high[i], a.low[i], a.exponent[i], b.high[j], b.low[j], b.exponent[j]);
        double size = Math.abs(scratch.hi);
        double exponent = Math.abs(b.value(j));
        double log = Math.abs(Math.log(a.high[i]) + a.exponent[i] * Math.log(2));
        double unit = Math.scalb(1.0, b.exponent[j]);
        double enclosure =
                times(size, power(exponent, log, a.enclosure[i] / a.high[i], b.enclosure[j] * unit)) + relative * size;
        double rounding =
                times(size, power(exponent, log, a.rounding[i] / a.high[i], b.rounding[j] * unit)) + 2 * u * size;
        double below = power(exponent, log, a.floor[i] * tiny / a.value(i), b.floor[j] * tiny);
        double floor = times(Math.abs(scratch.value()), below / tiny) + grain;
        store(out, o, enclosure);
        out.rounding[o] = rounding;
        out.floor[o] = floor;
    }

    private static double power(double exponent, double log, double base, double bound) {
        double first = base < 1 ? times(exponent + bound, -Math.log1p(-base)) : Double.POSITIVE_INFINITY;
        return Math.expm1(first + times(log, bound));
    }

    private static void undefined(Numbers out, int o) {
        out.set(o, Double.NaN);
        out.enclosure[o] = Double.POSITIVE_INFINITY;
    }

    private static void copy(Numbers a, int i, Numbers out, int o) {
        out.high[o] = a.high[i];
        out.low[o] = a.low[i];
        out.exponent[o] = a.exponent[i];
        out.enclosure[o] = a.enclosure[i];
        out.rounding[o] = a.rounding[i];
        out.floor[o] = a.floor[i];
    }
}
