package dev.verivative.verify.input;

import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts rows into inputs, with everything else that a function needs, where its hypotheses hold. */
final class Placement {
    private static final int[] FEW = {1, 2, 2, 3, 3, 3, 4, 4, 5, 6, 7, 8};

    /** How often other inputs are drawn for one row before it is given up. */
    private static final int ATTEMPTS = 4;

    /** Shares such as 0.1, 0.2, 0.7 sum to one only when they are moved to fewer bits. */
    private static final double NEAR = 1e-5;

    private final InputShape shape;
    private final Dtype dtype;
    private final int maxN;
    private final Edges edges;
    private final Companions companions;
    private final Map<String, NumericArray> fixed = new LinkedHashMap<>();
    private final Map<Dimension, Integer> known;

    Placement(InputShape shape, Dtype dtype, int maxN) {
        this.shape = shape;
        this.dtype = dtype;
        this.maxN = maxN;
        this.edges = new Edges(dtype);
        this.companions = new Companions(shape, dtype);
        this.known = shape.sizes();
        shape.fixed()
                .forEach((name, value) -> fixed.put(
                        name,
                        new NumericArray(
                                value.shape(), edges.rounded(value.values().clone()))));
    }

    /** Puts a row somewhere, or finds no place where hypotheses hold. Only entries of the first variable are masked. */
    Optional<Placed> place(Line line, double[] row, Draw draw) {
        boolean finite = true;
        boolean masked = false;
        for (double value : row) {
            finite &= Double.isFinite(value);
            masked |= value == Double.NEGATIVE_INFINITY;
        }
        if ((!finite && shape.constrained().contains(line.tensor().name()))
                || (masked && (isPositive(line) || !line.isFirst()))) {
            return Optional.empty();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Placed> placed = attempt(line, row, !finite, draw);
            if (placed.isPresent()) {
                return placed;
            }
        }
        return Optional.empty();
    }

    private boolean isPositive(Line line) {
        return shape.positive().contains(line.tensor().name());
    }

    /** Another row instead of one, with everything else as it is; none where hypotheses cannot be met. */
    Optional<Placed> replace(Placed placed, double[] row) {
        Placed other = placed.with(isPositive(placed.line()) ? edges.positive(row.clone()) : row);
        return met(other.inputs()).map(moved -> new Placed(moved, other.line(), other.start(), other.stride()));
    }

    /** Inputs without any entries along a line. */
    Map<String, NumericArray> empty(Line line, Draw draw) {
        Map<Dimension, Integer> sizes = sizes(Optional.of(line.dimension()), 1, false, draw);
        Map<String, NumericArray> inputs = companions(sizes, draw);
        for (Tensor tensor : shape.inputs()) {
            if (tensor.shape().contains(line.dimension())) {
                List<Integer> lengths = tensor.shape().stream()
                        .map(dimension -> dimension.equals(line.dimension()) ? 0 : sizes.getOrDefault(dimension, 1))
                        .toList();
                inputs.put(tensor.name(), new NumericArray(lengths, new double[0]));
            }
        }
        return inputs;
    }

    /** Inputs of which nothing is tried out in particular; none where hypotheses cannot be met. */
    Optional<Map<String, NumericArray>> anywhere(Draw draw) {
        return met(companions(sizes(Optional.empty(), 1, false, draw), draw));
    }

    /** Where hypotheses hold, nothing that is fixed being moved by more than decimals of people are rounded. */
    Optional<Map<String, NumericArray>> met(Map<String, NumericArray> inputs) {
        if (shape.constrained().isEmpty()) {
            return Optional.of(inputs);
        }
        return shape.hypotheses()
                .meet(inputs, dtype)
                .filter(moved -> fixed.entrySet().stream()
                        .allMatch(entry -> isNear(entry.getValue(), moved.get(entry.getKey()))));
    }

    private static boolean isNear(NumericArray given, @Nullable NumericArray moved) {
        if (moved == null || !moved.shape().equals(given.shape())) {
            return false;
        }
        for (int k = 0; k < given.size(); k++) {
            if (Math.abs(moved.get(k) - given.get(k)) > NEAR * Math.max(1, Math.abs(given.get(k)))) {
                return false;
            }
        }
        return true;
    }

    private Optional<Placed> attempt(Line line, double[] row, boolean isWide, Draw draw) {
        Optional<Dimension> along = line.axis() < 0 ? Optional.empty() : Optional.of(line.dimension());
        Map<Dimension, Integer> sizes = sizes(along, row.length, isWide, draw);
        Map<String, NumericArray> inputs = companions(sizes, draw);
        List<Dimension> axes = line.tensor().shape();
        List<Integer> lengths = axes.stream().map(sizes::get).toList();
        int count = lengths.stream().reduce(1, Math::multiplyExact);
        boolean positive = isPositive(line);
        double[] around = count == row.length ? new double[count] : draw.normals(count, 1);
        NumericArray array = new NumericArray(lengths, positive ? edges.positive(around) : edges.rounded(around));
        inputs.put(line.tensor().name(), array);
        int stride = 1;
        for (int axis = axes.size() - 1; axis > line.axis(); axis--) {
            stride *= lengths.get(axis);
        }
        int before = draw.below(count / row.length / stride);
        int start = line.axis() < 0 ? 0 : before * row.length * stride + draw.below(stride);
        Placed placed = new Placed(inputs, line, start, stride).with(positive ? edges.positive(row.clone()) : row);
        return met(placed.inputs()).map(moved -> new Placed(moved, line, placed.start(), placed.stride()));
    }

    private Map<String, NumericArray> companions(Map<Dimension, Integer> sizes, Draw draw) {
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        for (Tensor tensor : shape.inputs()) {
            NumericArray value = fixed.get(tensor.name());
            inputs.put(tensor.name(), value != null ? value : companions.draw(tensor, sizes, draw));
        }
        return inputs;
    }

    /** The sizes of all dimensions: that of the row, and few entries along the others. */
    private Map<Dimension, Integer> sizes(Optional<Dimension> along, int length, boolean isWide, Draw draw) {
        Map<Dimension, Integer> sizes = new LinkedHashMap<>(known);
        along.ifPresent(dimension -> sizes.put(dimension, length));
        List<Dimension> open = new ArrayList<>(shape.output());
        shape.inputs().forEach(tensor -> open.addAll(tensor.shape()));
        for (Dimension dimension : open) {
            if (sizes.containsKey(dimension)) {
                continue;
            }
            if (dimension.isFixed()) {
                sizes.put(dimension, dimension.size());
                continue;
            }
            int size = length > 64
                    ? 1 + draw.below(4)
                    : draw.chance(.04) ? 9 + draw.below(25) : FEW[draw.below(FEW.length)];
            sizes.put(dimension, Math.min(maxN, isWide ? Math.max(2, size) : size));
            while (sizes.get(dimension) > 1 && !Line.fits(shape, sizes)) {
                sizes.put(dimension, sizes.get(dimension) / 2);
            }
        }
        return sizes;
    }
}
