package dev.verivative.exact;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Moves a point to where hypotheses hold, such as sum_i y_i = 1, which no random point meets: Newton's steps of least
 * length. Positive entries move by factors and stay positive.
 */
public final class Projection {
    private static final int STEPS = 60;
    private static final double CLOSE = 1e-13;

    /** Near the root of the rounding error, where the error of a difference quotient is least. */
    private static final double SHIFT = 1e-7;

    private static final double DEPENDENT = 1e-12;

    private final List<Hypothesis> hypotheses;
    private final Set<String> positive;
    private final Set<String> moved = new TreeSet<>();
    private final DoubleArithmetic doubles = new DoubleArithmetic();
    private final Evaluator<Double> evaluator = new Evaluator<>(doubles);

    public Projection(Assumptions known) {
        this.hypotheses = known.hypotheses();
        this.positive = known.positive();
        hypotheses.forEach(hypothesis -> moved.addAll(hypothesis.names()));
    }

    /** A point nearby at which all hypotheses hold but for rounding, if the steps lead to one. */
    public Optional<Point> of(Point start) {
        Point point = start;
        for (int step = 0; step < STEPS; step++) {
            double[] missing = missing(point);
            double largest = 0;
            for (double each : missing) {
                largest = Math.max(largest, Math.abs(each));
            }
            if (largest <= CLOSE) {
                return Optional.of(point);
            } else if (!Double.isFinite(largest)) {
                return Optional.empty();
            }
            point = moved(point, step(point, missing));
        }
        return Optional.empty();
    }

    /** By how much the sides of each hypothesis differ, for each of its indices. */
    private double[] missing(Point point) {
        List<Double> missing = new ArrayList<>();
        for (Hypothesis hypothesis : hypotheses) {
            Term difference = Terms.sub(hypothesis.left(), hypothesis.right());
            for (Point at : point.allIndices(difference.freeIndices())) {
                missing.add(evaluator.value(difference, at).orElse(Double.NaN));
            }
        }
        return missing.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** The shortest step d with J d = -missing, for the matrix J of difference quotients. */
    private double[] step(Point point, double[] missing) {
        int count = count(point);
        double[][] slopes = new double[count][];
        for (int k = 0; k < count; k++) {
            double[] shift = new double[count];
            shift[k] = SHIFT;
            slopes[k] = missing(moved(point, shift));
            for (int r = 0; r < missing.length; r++) {
                slopes[k][r] = (slopes[k][r] - missing[r]) / SHIFT;
            }
        }
        double[] weights = weights(slopes, missing);
        double[] step = new double[count];
        for (int k = 0; k < count; k++) {
            for (int r = 0; r < missing.length; r++) {
                step[k] -= slopes[k][r] * weights[r];
            }
        }
        return step;
    }

    /** Solves J J^T w = missing, with so little added to the diagonal that equations may depend on each other. */
    private static double[] weights(double[][] slopes, double[] missing) {
        int rows = missing.length;
        double[][] matrix = new double[rows][rows + 1];
        double trace = 0;
        for (int r = 0; r < rows; r++) {
            for (double[] slope : slopes) {
                for (int c = 0; c < rows; c++) {
                    matrix[r][c] += slope[r] * slope[c];
                }
            }
            trace += matrix[r][r];
            matrix[r][rows] = missing[r];
        }
        for (int r = 0; r < rows; r++) {
            matrix[r][r] += DEPENDENT * trace + Double.MIN_NORMAL;
        }
        // Symmetric with a positive diagonal: no pivots are needed.
        for (int pivot = 0; pivot < rows; pivot++) {
            for (int r = 0; r < rows; r++) {
                double factor = r == pivot ? 0 : matrix[r][pivot] / matrix[pivot][pivot];
                for (int c = pivot; factor != 0 && c <= rows; c++) {
                    matrix[r][c] -= factor * matrix[pivot][c];
                }
            }
        }
        double[] weights = new double[rows];
        for (int r = 0; r < rows; r++) {
            weights[r] = matrix[r][rows] / matrix[r][r];
        }
        return weights;
    }

    private int count(Point point) {
        return point.entries().entrySet().stream()
                .filter(tensor -> moved.contains(tensor.getKey().name()))
                .mapToInt(tensor -> tensor.getValue().size())
                .sum();
    }

    private Point moved(Point point, double[] step) {
        Map<Tensor, double[]> others = new LinkedHashMap<>();
        int at = 0;
        for (Map.Entry<Tensor, List<Rational>> tensor : point.entries().entrySet()) {
            if (!moved.contains(tensor.getKey().name())) {
                continue;
            }
            boolean byFactors = positive.contains(tensor.getKey().name());
            double[] values = new double[tensor.getValue().size()];
            for (int i = 0; i < values.length; i++) {
                double old = doubles.number(tensor.getValue().get(i));
                values[i] = byFactors ? old * Math.exp(step[at]) : old + step[at];
                at++;
            }
            others.put(tensor.getKey(), values);
        }
        Point result = point;
        for (Map.Entry<Tensor, double[]> tensor : others.entrySet()) {
            result = result.with(tensor.getKey(), tensor.getValue());
        }
        return result;
    }
}
