package dev.verivative.verify.property;

import dev.verivative.term.Dimension;
import dev.verivative.verify.Expectation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When all inputs are permuted along a dimension, so is the answer. */
public record Permutation(Specification specification, Layout layout) implements Property.OfSeveral {
    @Override
    public String name() {
        return "permutation";
    }

    @Override
    public String statement() {
        return "permuting the inputs along a dimension permutes the answer";
    }

    @Override
    public List<Request> questions(Request planned, RandomGenerator random) {
        List<Dimension> dimensions = specification.dimensions().stream()
                .filter(dimension -> layout.size(planned, dimension) > 1)
                .toList();
        InputKind kind = InputKind.of(planned, specification);
        if (dimensions.isEmpty() || kind.isPolicy() || kind == InputKind.NAN) {
            return List.of();
        }
        Dimension dimension = dimensions.get(random.nextInt(dimensions.size()));
        int[] from = shuffled(layout.size(planned, dimension), random);
        return List.of(planned, layout.selected(planned, dimension, from));
    }

    /** Never the identity: what the last place gets is not its own. */
    private static int[] shuffled(int size, RandomGenerator random) {
        int[] from = new int[size];
        for (int k = 0; k < size; k++) {
            from[k] = k;
        }
        for (int k = size - 1; k > 0; k--) {
            int other = random.nextInt(k == size - 1 ? k : k + 1);
            int kept = from[k];
            from[k] = from[other];
            from[other] = kept;
        }
        return from;
    }

    @Override
    public Finding judge(List<Exchange> exchanges) {
        Exchange first = exchanges.get(0);
        Exchange second = exchanges.get(1);
        if (!first.hasNumbers() || !second.hasNumbers()) {
            return Finding.SILENT;
        } else if (first.isRight() && second.isRight()) {
            // Two numbers that are each within the tolerance of the same value are within the sum of both.
            return Finding.HOLDS;
        }
        return moved(first.request(), second.request())
                .map(moved -> judge(first, second, moved))
                .orElse(Finding.SILENT);
    }

    /** For each dimension where its elements come from, as told by the requests; empty if it cannot be told. */
    private Optional<Map<Dimension, int[]>> moved(Request first, Request second) {
        for (Dimension dimension : specification.dimensions()) {
            int size = layout.size(first, dimension);
            int[] from = layout.origin(first, second, dimension);
            if (from.length == size && layout.selected(first, dimension, from).equals(second)) {
                return Optional.of(Map.of(dimension, from));
            }
        }
        return Optional.empty();
    }

    private Finding judge(Exchange first, Exchange second, Map<Dimension, int[]> moved) {
        List<Dimension> axes = layout.answer(first.request().operation());
        List<Integer> shape = second.expectation().shape();
        double[] left = first.numbers();
        double[] right = second.numbers();
        double[] tolerances = new double[right.length];
        double[] values = new double[right.length];
        for (int k = 0; k < right.length; k++) {
            Expectation.Entry entry = second.expectation().entry(k, right[k]);
            tolerances[k] = entry.tolerance();
            values[k] = entry.value();
        }
        double largest = 0;
        Finding found = Finding.HOLDS;
        for (int k = 0; k < right.length; k++) {
            int origin = Layout.origin(k, shape, axes, moved);
            Expectation.Entry entry = first.expectation().entry(origin, left[origin]);
            double tolerance = entry.tolerance() + tolerances[k];
            boolean isSame = Double.doubleToLongBits(left[origin]) == Double.doubleToLongBits(right[k]);
            double error = Math.abs(left[origin] - right[k]);
            boolean isExpected = Math.abs(entry.value() - values[k]) <= tolerance;
            if (!isSame && isExpected && tolerance != Double.POSITIVE_INFINITY && !(error <= tolerance)) {
                double ratio = Double.isNaN(error) ? Double.POSITIVE_INFINITY : error / tolerance;
                if (ratio > largest) {
                    largest = ratio;
                    found = new Finding.Fails(
                            ratio,
                            second.index(k),
                            second.request().dtype().decimal(left[origin]) + ", as before at " + first.index(origin),
                            second.request().dtype().decimal(right[k]),
                            Positions.decimal(error),
                            Positions.decimal(tolerance));
                }
            }
        }
        return found;
    }
}
