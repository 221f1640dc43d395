package dev.verivative.report.figure;

import dev.verivative.exact.Point;
import dev.verivative.exact.Projection;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Points with values that are easy to read and to compute with, the plainest first. */
final class ExamplePoints {
    /** What the variable is tried with; a scalar with half of the first, so that a square or product with it shows. */
    private static final List<String> VARIABLE = List.of(
            "1 2 3 4 5 6 7 8 9 10 11 12",
            "1 2 4 3 5 7 6 9 8 11 10 12",
            "2 -1 1/2 1 -2 3/2 -1/2 3 -3/2 5/2 -3 4",
            "1/2 3/2 1 2 5/2 3 7/2 4 9/2 5 11/2 6",
            "1/10 2/10 3/10 4/10 5/10 6/10 7/10 8/10 9/10 1/20 3/20 5/20",
            "5 3 7 4 6 9 8 11 10 13 12 15",
            "-1 -2 -4 -3 -5 -7 -6 -9 -8 -11 -10 -12");

    /** What the others are tried with, in turn. */
    private static final List<String> OTHERS = List.of(
            "2 -1 1/2 1 3 -2 3/2 -1/2 5/2 -3/2 4 -3",
            "1/2 1 -1 2 3 -2 3/2 -1/2 4 5/2 -3 5",
            "1 -2 3 1/2 -1 2 -1/2 5/2 -3 4 3/2 5",
            "3 1/2 2 -1 1 5/2 -2 4 -3/2 5 -3 6");

    /** Numbers that sum to one, for each size; the last is for all larger ones. */
    private static final List<String> SHARES =
            List.of("1", "3/10 7/10", "2/10 3/10 5/10", "1/10 2/10 3/10 4/10", "1/10 2/10 3/10 1/10 3/10");

    /** Numbers whose squares sum to one. */
    private static final List<String> UNIT = List.of("1", "3/5 4/5", "1/3 2/3 2/3", "1/2 1/2 1/2 1/2");

    private final List<Tensor> tensors;
    private final String variable;
    private final Map<Dimension, Integer> sizes;
    private final Assumptions known;
    private final Set<String> assumed = new TreeSet<>();

    ExamplePoints(List<Tensor> tensors, String variable, Map<Dimension, Integer> sizes, Assumptions known) {
        this.tensors = tensors;
        this.variable = variable;
        this.sizes = sizes;
        this.known = known;
        known.hypotheses().forEach(hypothesis -> assumed.addAll(hypothesis.names()));
    }

    List<Point> all() {
        List<Point> points = new ArrayList<>();
        for (boolean positive : new boolean[] {false, true}) {
            for (String values : VARIABLE) {
                Point plain = point(values, positive);
                points.add(plain);
                if (!assumed.isEmpty()) {
                    points.addAll(points.size() - 1, special(plain));
                }
            }
        }
        if (!assumed.isEmpty()) {
            Projection projection = new Projection(known);
            List.copyOf(points).stream()
                    .map(projection::of)
                    .flatMap(Optional::stream)
                    .forEach(points::add);
        }
        return points;
    }

    private Point point(String values, boolean positive) {
        Point point = Point.ofSizes(sizes);
        int other = 0;
        for (Tensor tensor : tensors) {
            boolean isVariable = tensor.name().equals(variable);
            List<Rational> pattern = numbers(isVariable ? values : OTHERS.get(other++ % OTHERS.size()));
            if (isVariable && tensor.rank() == 0) {
                pattern = List.of(pattern.get(0).times(Rational.HALF));
            }
            boolean isPositive = known.positive().contains(tensor.name()) || (positive && !isVariable);
            List<Rational> entries = new ArrayList<>();
            for (int i = 0; i < count(point, tensor); i++) {
                Rational entry = pattern.get(i % pattern.size()).plus(Rational.of(i / pattern.size()));
                entries.add(isPositive ? entry.abs() : entry);
            }
            point = point.with(tensor, entries);
        }
        return point;
    }

    /**
     * With what is assumed of vectors, or of the rows of a matrix, in the usual ways: that they sum to one, or that
     * their squares do.
     */
    private List<Point> special(Point plain) {
        return Stream.of(SHARES, UNIT)
                .map(patterns -> {
                    Point point = plain;
                    for (Tensor tensor : tensors) {
                        if (assumed.contains(tensor.name()) && tensor.rank() > 0) {
                            point = point.with(tensor, rows(point, tensor, patterns));
                        }
                    }
                    return point;
                })
                .toList();
    }

    private static List<Rational> rows(Point point, Tensor tensor, List<String> patterns) {
        int length = point.size(tensor.shape().get(tensor.rank() - 1));
        List<Rational> pattern = numbers(patterns.get(Math.min(length, patterns.size()) - 1));
        List<Rational> entries = new ArrayList<>();
        int rows = count(point, tensor) / length;
        for (int row = 0; row < rows; row++) {
            for (int i = 0; i < length; i++) {
                entries.add(i < pattern.size() ? pattern.get((i + row) % pattern.size()) : Rational.ZERO);
            }
        }
        return entries;
    }

    private static int count(Point point, Tensor tensor) {
        return tensor.shape().stream().mapToInt(point::size).reduce(1, Math::multiplyExact);
    }

    private static List<Rational> numbers(String pattern) {
        List<Rational> numbers = new ArrayList<>();
        for (String number : pattern.split(" ", -1)) {
            int slash = number.indexOf('/');
            numbers.add(
                    slash < 0
                            ? Rational.of(Long.parseLong(number))
                            : Rational.of(
                                    Long.parseLong(number.substring(0, slash)),
                                    Long.parseLong(number.substring(slash + 1))));
        }
        return numbers;
    }
}
