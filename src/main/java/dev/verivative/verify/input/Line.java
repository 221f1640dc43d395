package dev.verivative.verify.input;

import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Where a row of numbers goes: along one index of an input, or into a scalar.
 *
 * @param tensor the input
 * @param axis which of its indices runs, or -1 for a scalar
 * @param range how many entries there can be
 * @param isFirst whether it belongs to the first variable
 */
record Line(Tensor tensor, int axis, Range range, boolean isFirst) {
    /** No matrix gets more entries than this; a row may be longer. */
    static final int MOST_ENTRIES = 1 << 12;

    /** The dimension along which it runs; only where there is one. */
    Dimension dimension() {
        return tensor.shape().get(axis);
    }

    /** Every line of inputs that may be varied freely, the last index of the first variable first. */
    static List<Line> all(InputShape shape, int mostEntries) {
        List<Line> lines = new ArrayList<>();
        for (Tensor tensor : shape.free()) {
            boolean isFirst = tensor.equals(shape.inputs().get(0));
            if (!isFirst && shape.constrained().contains(tensor.name())) {
                continue;
            }
            for (int axis = tensor.rank() - 1; axis >= 0; axis--) {
                lines.add(new Line(tensor, axis, range(shape, tensor.shape().get(axis), mostEntries), isFirst));
            }
        }
        if (lines.isEmpty()) {
            shape.free().forEach(tensor -> lines.add(new Line(tensor, -1, new Range(1, 1), lines.isEmpty())));
        }
        return lines;
    }

    private static Range range(InputShape shape, Dimension dimension, int mostEntries) {
        Map<Dimension, Integer> sizes = new LinkedHashMap<>(shape.sizes());
        Integer known = sizes.get(dimension);
        if (known != null) {
            return new Range(Math.max(1, known), Math.max(1, known));
        }
        int most = mostEntries;
        while (most > 1) {
            sizes.put(dimension, most);
            if (fits(shape, sizes)) {
                break;
            }
            most--;
        }
        return new Range(1, most);
    }

    /** Whether no matrix, be it an input or the output, has too many entries. */
    static boolean fits(InputShape shape, Map<Dimension, Integer> sizes) {
        return fits(shape.output(), sizes) && shape.inputs().stream().allMatch(tensor -> fits(tensor.shape(), sizes));
    }

    private static boolean fits(List<Dimension> dimensions, Map<Dimension, Integer> sizes) {
        return dimensions.size() < 2 || InputShape.count(dimensions, sizes) <= MOST_ENTRIES;
    }
}
