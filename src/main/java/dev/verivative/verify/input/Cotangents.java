package dev.verivative.verify.input;

import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import java.util.Arrays;
import java.util.List;

/**
 * Cotangents and tangents: never constant, since a constant one hides a missing projection, and so small that no honest
 * sum of them overflows.
 */
public final class Cotangents {
    private final Edges edges;

    public Cotangents(Dtype dtype) {
        this.edges = new Edges(dtype);
    }

    /** One of this shape. */
    public NumericArray draw(List<Integer> shape, Draw draw) {
        int n = shape.stream().reduce(1, Math::multiplyExact);
        double[] values = edges.rounded(raw(n, draw));
        double most = Math.min(1e30, edges.dtype().max() / (4.0 * Math.max(1, n)));
        boolean constant = true;
        for (int k = 0; k < n; k++) {
            values[k] = Math.abs(values[k]) > most ? Math.copySign(1, values[k]) : values[k];
            constant &= values[k] == values[0];
        }
        if (constant && n > 1) {
            values[0] = values[0] == 0 ? 1 : -values[0];
        }
        return new NumericArray(shape, values);
    }

    private static double[] raw(int n, Draw draw) {
        double kind = draw.uniform();
        if (kind < .45) {
            return draw.normals(n, 1);
        }
        double[] values = new double[n];
        if (kind < .6) {
            values[draw.below(n)] = draw.pick(1, -1, 2.5);
            return values;
        }
        if (kind < .75) {
            return draw.normals(n, draw.decade(-6, 6));
        }
        if (kind < .85) {
            Arrays.setAll(values, k -> draw.below(11) - 5);
            return values;
        }
        if (kind < .9) {
            double offset = draw.pick(10, -1000, 1e6);
            Arrays.setAll(values, k -> offset + draw.normal());
            return values;
        }
        double reach = draw.pick(6, 6, 6, 15);
        Arrays.setAll(values, k -> draw.decade(-reach, reach) * (draw.chance(.5) ? 1 : -1));
        return values;
    }
}
