package dev.verivative.verify.oracle;

import static dev.verivative.verify.oracle.Numbers.times;

import dev.verivative.term.Op;
import java.util.ArrayList;
import java.util.List;

/**
 * The relative error of an evaluation in which nothing cancels, in units of u: what code may be off by that forms 1 - s
 * as the sum of the other shares. Terms of opposite signs count as if they had one sign.
 */
final class Componentwise {
    private final Evaluation evaluation;
    private final List<double[]> relative = new ArrayList<>();

    Componentwise(Evaluation evaluation) {
        this.evaluation = evaluation;
    }

    /**
     * For each entry of the result.
     *
     * @param shifted the input of which differences to its largest entry are read, each rounded once; may be empty
     */
    double[] errors(String shifted) {
        relative.clear();
        for (Node node : evaluation.tape().nodes()) {
            relative.add(errors(node, shifted));
        }
        return relative.get(relative.size() - 1);
    }

    private double[] errors(Node node, String shifted) {
        Numbers values = evaluation.values(node.id());
        double[] errors = new double[values.count];
        if (node.kind() instanceof Node.Kind.Sum sum) {
            sum(node, evaluation.size(sum.over()), errors);
        } else if (node.arguments().isEmpty()) {
            boolean isRounded = node.kind() instanceof Node.Kind.Input input
                    && input.tensor().equals(shifted);
            for (int i = 0; i < errors.length; i++) {
                errors[i] = isRounded ? 1 : 0;
            }
        } else {
            int[] shape = evaluation.shape(node);
            int[][] strides = new int[node.arguments().size()][];
            for (int k = 0; k < strides.length; k++) {
                strides[k] = evaluation.strides(node.arguments().get(k), shape.length);
            }
            Walk walk = new Walk(shape, strides);
            for (int i = 0; walk.next(); i++) {
                errors[i] = strides.length == 1
                        ? one(node, walk.offset[0], values.value(i))
                        : two(node, walk.offset[0], walk.offset[1]);
            }
        }
        return errors;
    }

    private void sum(Node node, int terms, double[] errors) {
        int from = node.arguments().get(0).node();
        int[] shape = evaluation.shape(node);
        int[] strides = evaluation.strides(node.arguments().get(0), shape.length + 1);
        Walk walk = new Walk(shape, new int[][] {strides});
        for (int i = 0; walk.next(); i++) {
            double weight = 0;
            double weighted = 0;
            for (int k = 0; k < terms; k++) {
                int at = walk.offset[0] + k * strides[shape.length];
                double size = Math.abs(evaluation.values(from).value(at));
                weight += size;
                weighted += times(size, relative.get(from)[at]);
            }
            errors[i] = (weight == 0 ? 0 : weighted / weight) + terms - 1;
        }
    }

    private double two(Node node, int i, int j) {
        int left = node.arguments().get(0).node();
        int right = node.arguments().get(1).node();
        double a = evaluation.values(left).value(i);
        double b = evaluation.values(right).value(j);
        double ea = relative.get(left)[i];
        double eb = relative.get(right)[j];
        Op op = ((Node.Kind.Apply) node.kind()).op();
        return switch (op) {
            case ADD, SUB -> {
                double weight = Math.abs(a) + Math.abs(b);
                // A share that underflows is no zero: it is still subtracted, and the difference rounded.
                boolean isExact = evaluation.values(left).high[i] == 0 || evaluation.values(right).high[j] == 0;
                yield (weight == 0 ? 0 : (times(Math.abs(a), ea) + times(Math.abs(b), eb)) / weight)
                        + (isExact ? 0 : 1);
            }
            case MUL, DIV -> ea + eb + 1;
            case POW -> times(Math.abs(b), ea) + times(Math.abs(b * Math.log(a)), eb) + 2;
            default -> throw new IllegalArgumentException(op + " has no two arguments");
        };
    }

    private double one(Node node, int i, double value) {
        int from = node.arguments().get(0).node();
        double a = evaluation.values(from).value(i);
        double error = relative.get(from)[i];
        if (node.kind() instanceof Node.Kind.Power power) {
            double exponent = Math.abs(power.exponent().numerator().doubleValue()
                    / power.exponent().denominator().doubleValue());
            return exponent * error + (exponent == 1 ? 0 : Math.max(1, exponent));
        }
        Op op = ((Node.Kind.Apply) node.kind()).op();
        double condition = switch (op) {
            case NEG, ERF, TANH -> 1;
            case SQRT -> 0.5;
            case EXP, LOGISTIC, SINH, COSH -> Math.max(1, Math.abs(a));
            case LOG -> 1 / Math.abs(value);
            case SIN -> Math.abs(a / Math.tan(a));
            case COS -> Math.abs(a * Math.tan(a));
            case ADD, SUB, MUL, DIV, POW -> throw new IllegalArgumentException("two arguments");
        };
        return times(condition, error) + Propagation.roundings(op);
    }
}
