package dev.verivative.verify.oracle;

import static dev.verivative.verify.oracle.Numbers.times;

import dev.verivative.term.Op;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The derivatives of one entry of a tape's result by the entries of an input, in double precision: what one rounding of
 * each input does. By reverse accumulation (A. Griewank and A. Walther, Evaluating Derivatives, 2008, section 3.2).
 */
final class Sensitivity {
    private final Evaluation evaluation;
    private final List<double[]> adjoints = new ArrayList<>();

    Sensitivity(Evaluation evaluation) {
        this.evaluation = evaluation;
        evaluation.tape().nodes().forEach(node -> adjoints.add(new double[0]));
    }

    /**
     * The absolute values of the derivatives by each entry of the input, added up with weights.
     *
     * @param entry the entry of the result
     * @param tensor the input
     * @param weights one for each of its entries
     * @return the sum; infinite where it cannot be computed
     */
    double weighted(int entry, String tensor, double[] weights) {
        double[] by = of(entry, tensor, weights.length);
        double sum = 0;
        for (int k = 0; k < weights.length; k++) {
            sum += times(weights[k], Math.abs(by[k]));
        }
        return Double.isNaN(sum) ? Double.POSITIVE_INFINITY : sum;
    }

    private double[] of(int entry, String tensor, int size) {
        List<Node> nodes = evaluation.tape().nodes();
        for (int id = 0; id < nodes.size(); id++) {
            int count = evaluation.values(id).count;
            if (adjoints.get(id).length == count) {
                Arrays.fill(adjoints.get(id), 0);
            } else {
                adjoints.set(id, new double[count]);
            }
        }
        adjoints.get(nodes.size() - 1)[entry] = 1;
        double[] by = new double[size];
        for (int id = nodes.size() - 1; id >= 0; id--) {
            Node node = nodes.get(id);
            if (node.kind() instanceof Node.Kind.Input input) {
                if (input.tensor().equals(tensor)) {
                    input(node, input, by);
                }
            } else if (node.kind() instanceof Node.Kind.Sum sum) {
                sum(node, evaluation.size(sum.over()));
            } else if (!node.arguments().isEmpty()) {
                apply(node);
            }
        }
        return by;
    }

    private void input(Node node, Node.Kind.Input input, double[] by) {
        double[] adjoint = adjoints.get(node.id());
        int[] leaf = evaluation.leafShape(input.tensor());
        Walk walk = new Walk(evaluation.shape(node), new int[0][]);
        for (int i = 0; walk.next(); i++) {
            int at = 0;
            for (int axis = 0; axis < input.places().size(); axis++) {
                at = at * leaf[axis] + evaluation.position(input.places().get(axis), walk);
            }
            by[at] += adjoint[i];
        }
    }

    private void sum(Node node, int terms) {
        double[] adjoint = adjoints.get(node.id());
        double[] below = adjoints.get(node.arguments().get(0).node());
        int[] shape = evaluation.shape(node);
        int[] strides = evaluation.strides(node.arguments().get(0), shape.length + 1);
        Walk walk = new Walk(shape, new int[][] {strides});
        for (int i = 0; walk.next(); i++) {
            for (int k = 0; adjoint[i] != 0 && k < terms; k++) {
                below[walk.offset[0] + k * strides[shape.length]] += adjoint[i];
            }
        }
    }

    private void apply(Node node) {
        double[] adjoint = adjoints.get(node.id());
        Numbers value = evaluation.values(node.id());
        int count = node.arguments().size();
        int[] shape = evaluation.shape(node);
        int[][] strides = new int[count][];
        Numbers[] arguments = new Numbers[count];
        double[][] below = new double[count][];
        for (int k = 0; k < count; k++) {
            strides[k] = evaluation.strides(node.arguments().get(k), shape.length);
            arguments[k] = evaluation.values(node.arguments().get(k).node());
            below[k] = adjoints.get(node.arguments().get(k).node());
        }
        Walk walk = new Walk(shape, strides);
        for (int i = 0; walk.next(); i++) {
            if (adjoint[i] == 0) {
                continue;
            }
            double r = value.value(i);
            double a = arguments[0].value(walk.offset[0]);
            if (count == 1) {
                below[0][walk.offset[0]] += times(adjoint[i], slope(node.kind(), a, r));
            } else {
                double b = arguments[1].value(walk.offset[1]);
                Op op = ((Node.Kind.Apply) node.kind()).op();
                below[0][walk.offset[0]] += times(adjoint[i], left(op, a, b, r));
                below[1][walk.offset[1]] += times(adjoint[i], right(op, a, b, r));
            }
        }
    }

    private static double left(Op op, double a, double b, double r) {
        return switch (op) {
            case ADD, SUB -> 1;
            case MUL -> b;
            case DIV -> 1 / b;
            case POW -> b * r / a;
            default -> throw new IllegalArgumentException(op + " has no two arguments");
        };
    }

    private static double right(Op op, double a, double b, double r) {
        return switch (op) {
            case ADD -> 1;
            case SUB -> -1;
            case MUL -> a;
            case DIV -> -r / b;
            case POW -> times(r, Math.log(a));
            default -> throw new IllegalArgumentException(op + " has no two arguments");
        };
    }

    private static double slope(Node.Kind kind, double a, double r) {
        if (kind instanceof Node.Kind.Power power) {
            double exponent = power.exponent().numerator().doubleValue()
                    / power.exponent().denominator().doubleValue();
            return exponent * Math.pow(a, exponent - 1);
        }
        return switch (((Node.Kind.Apply) kind).op()) {
            case NEG -> -1;
            case EXP -> r;
            case LOG -> 1 / a;
            case SQRT -> 0.5 / r;
            case SIN -> Math.cos(a);
            case COS -> -Math.sin(a);
            case SINH -> Math.cosh(a);
            case COSH -> Math.sinh(a);
            case TANH -> (1 - r) * (1 + r);
            case LOGISTIC -> r * (1 - r);
            case ERF -> 2 / Math.sqrt(Math.PI) * Math.exp(-a * a);
            case ADD, SUB, MUL, DIV, POW -> throw new IllegalArgumentException("two arguments");
        };
    }
}
