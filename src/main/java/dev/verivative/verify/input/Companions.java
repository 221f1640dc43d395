package dev.verivative.verify.input;

import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The inputs beside the one that is tried out: moderate as a rule, so that trials say something about the other. */
final class Companions {
    private final InputShape shape;
    private final Edges edges;

    Companions(InputShape shape, Dtype dtype) {
        this.shape = shape;
        this.edges = new Edges(dtype);
    }

    NumericArray draw(Tensor tensor, Map<Dimension, Integer> sizes, Draw draw) {
        List<Integer> lengths = tensor.shape().stream().map(sizes::get).toList();
        int count = lengths.stream().reduce(1, Math::multiplyExact);
        boolean positive = shape.positive().contains(tensor.name());
        double[] values = tensor.rank() == 0
                ? new double[] {positive ? size(draw) : scalar(draw)}
                : shape.constrained().contains(tensor.name())
                        ? shares(count, positive, draw)
                        : entries(count, lengths.get(lengths.size() - 1), draw);
        return new NumericArray(lengths, positive ? edges.positive(values) : edges.rounded(values));
    }

    /** A positive parameter such as a temperature: about one as a rule, sometimes far from it. */
    private static double size(Draw draw) {
        double kind = draw.uniform();
        return kind < .3
                ? draw.pick(1, .5, 2)
                : kind < .6
                        ? draw.uniform(.3, 3)
                        : kind < .8
                                ? draw.pick(.1, 10, .7, 4)
                                : kind < .93 ? draw.decade(-3, 3) : draw.pick(1e-3, 1e3, 1e6);
    }

    private static double scalar(Draw draw) {
        double kind = draw.uniform();
        return kind < .7
                ? draw.normal()
                : kind < .9 ? draw.pick(0, 1, -1, .5, 2, -3) : draw.normal() * draw.decade(-2, 2);
    }

    /** Numbers that sum to exactly one: one of them is, or all are parts of a power of two. */
    private static double[] shares(int count, boolean positive, Draw draw) {
        double[] values = new double[count];
        if (!positive && draw.chance(.45)) {
            values[draw.below(count)] = 1;
            return values;
        }
        int parts = 1024;
        int left = parts;
        if (positive && count < parts) {
            Arrays.fill(values, 1);
            left -= count;
        }
        double evenness = draw.pick(.02, .1, 1);
        while (left > 0) {
            int some = Math.min(left, 1 + (int) (left * evenness * draw.uniform()));
            values[draw.below(count)] += some;
            left -= some;
        }
        for (int k = 0; k < count; k++) {
            values[k] /= parts;
        }
        return values;
    }

    private static double[] entries(int count, int row, Draw draw) {
        double kind = draw.uniform();
        double[] values = new double[count];
        if (kind < .62) {
            return draw.normals(count, draw.pick(.3, 1, 1, 3));
        }
        if (kind < .72) {
            Arrays.setAll(values, k -> draw.below(9) - 4);
        } else if (kind < .8) {
            double[] few = draw.normals(2, 1);
            Arrays.setAll(values, k -> few[draw.below(2)]);
        } else if (kind < .88) {
            for (int start = 0; start < count; start += row) {
                values[start + draw.below(row)] = 1;
            }
        } else if (kind < .91) {
            return values;
        } else if (kind < .97) {
            Arrays.setAll(values, k -> draw.normal() * draw.decade(-3, 3));
        } else {
            double offset = draw.pick(100, -1000);
            Arrays.setAll(values, k -> offset + draw.normal());
        }
        return values;
    }
}
