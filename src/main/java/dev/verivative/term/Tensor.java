package dev.verivative.term;

import java.util.List;

/**
 * A scalar, vector, matrix, ... with the dimension of each of its indices.
 *
 * @param name its letter
 * @param shape one dimension an index; empty for a scalar
 */
public record Tensor(String name, List<Dimension> shape) {
    public Tensor {
        Names.check(name);
        shape = List.copyOf(shape);
    }

    public int rank() {
        return shape.size();
    }
}
