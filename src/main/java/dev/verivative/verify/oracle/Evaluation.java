package dev.verivative.verify.oracle;

import static dev.verivative.verify.oracle.Numbers.rescaled;

import dev.verivative.term.Dimension;
import dev.verivative.term.Op;
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
    private final Tape tape;
    private final List<Numbers> values = new ArrayList<>();
    private final BoundedArithmetic arithmetic = new BoundedArithmetic();
    private final BoundedFunctions functions = new BoundedFunctions(arithmetic);
    private Map<Dimension, Integer> sizes = Map.of();
    private Map<String, Leaf> leaves = Map.of();
    private int[] pins = {};
    private double max;
    private boolean overflows;

    /** What does not depend on the place. */
    private boolean overflowsEverywhere;

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
        arithmetic.begin(dtype);
        functions.max = dtype.max();
        this.max = dtype.max();
        for (Node node : tape.nodes()) {
            if (!node.isPinned()) {
                evaluate(node);
            }
        }
        overflowsEverywhere = overflows;
    }

    /**
     * Evaluates a pointwise tape at a place, after {@link #run}.
     *
     * @param place the positions of the free indices, from 0
     */
    void at(int[] place) {
        this.overflows = overflowsEverywhere;
        this.pins = place;
        for (Node node : tape.nodes()) {
            if (node.isPinned()) {
                evaluate(node);
            }
        }
    }

    /** Takes exponentials for exact from now on: what remains is what happens to them. */
    void takeAtomsForExact() {
        functions.takeAtomsForExact();
    }

    /** Takes the range of numbers for unlimited below. */
    void ignoreUnderflow() {
        arithmetic.grain = 0;
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
            double relative = arithmetic.scratch.set(constant.value());
            arithmetic.store(out, 0, relative * Math.abs(arithmetic.scratch.hi));
            out.rounding[0] = arithmetic.scratch.lo == 0 && relative == 0 && representable(arithmetic.scratch.hi)
                    ? 0
                    : arithmetic.u * Math.abs(arithmetic.scratch.hi);
            out.floor[0] = 0;
        } else if (kind instanceof Node.Kind.Pi) {
            double relative = arithmetic.scratch.setPi();
            arithmetic.store(out, 0, relative * Math.abs(arithmetic.scratch.hi));
            out.rounding[0] = arithmetic.u * Math.abs(arithmetic.scratch.hi);
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
                    functions.power(power, a, walk.offset[0], out, i);
                } else {
                    functions.unary(((Node.Kind.Apply) kind).op(), a, walk.offset[0], out, i, soft);
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
                arithmetic.add(out, i, a, from, 1, out, i, false);
                int unit = a.exponent[from];
                if (unit > scale) {
                    sizes = rescaled(sizes, scale, unit);
                    scale = unit;
                }
                sizes += rescaled(Math.abs(a.high[from]), unit, scale);
            }
            if (out.isFinite(i)) {
                double own = (terms - 1) * arithmetic.u * sizes;
                if (out.rounding[i] < Double.POSITIVE_INFINITY
                        && rescaled(own, scale, out.exponent[i]) == Double.POSITIVE_INFINITY) {
                    BoundedArithmetic.vanish(out, i, scale);
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

    private void binary(Op op, Numbers a, int i, Numbers b, int j, Numbers out, int o) {
        switch (op) {
            case ADD -> arithmetic.add(a, i, b, j, 1, out, o, true);
            case SUB -> arithmetic.add(a, i, b, j, -1, out, o, true);
            case MUL -> arithmetic.multiply(a, i, b, j, out, o);
            case DIV -> arithmetic.divide(a, i, b, j, out, o);
            case POW -> functions.power(a, i, b, j, out, o);
            default -> throw new IllegalArgumentException(op + " has no two arguments");
        }
    }
}
