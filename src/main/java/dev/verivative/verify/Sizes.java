package dev.verivative.verify;

import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** How large dimensions are, as the arrays show it that stand for tensors. */
public final class Sizes {
    private Sizes() {}

    /** The size of each dimension of a tensor that is given. */
    public static Map<Dimension, Integer> of(List<Tensor> tensors, Map<String, NumericArray> given) {
        Map<Dimension, Integer> sizes = new HashMap<>();
        for (Tensor tensor : tensors) {
            NumericArray array = given.get(tensor.name());
            for (int axis = 0; array != null && axis < tensor.rank(); axis++) {
                sizes.put(tensor.shape().get(axis), array.shape().get(axis));
            }
        }
        return sizes;
    }
}
