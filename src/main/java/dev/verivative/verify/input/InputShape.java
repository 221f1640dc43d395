package dev.verivative.verify.input;

import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Tensor;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Specification;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What has to be given to a function, and what may be given.
 *
 * @param inputs the tensors, the first variable first
 * @param output the dimensions of the output
 * @param wrt the input that is differentiated by
 * @param positive the names of those with positive entries
 * @param constrained the names of those that a hypothesis speaks of
 * @param fixed values that are given and stay
 * @param hypotheses moves inputs to where they hold
 */
public record InputShape(
        List<Tensor> inputs,
        List<Dimension> output,
        Tensor wrt,
        Set<String> positive,
        Set<String> constrained,
        Map<String, NumericArray> fixed,
        Hypotheses hypotheses) {

    /** Moves inputs to where hypotheses hold exactly, or gives nothing. */
    @FunctionalInterface
    public interface Hypotheses {
        Optional<Map<String, NumericArray>> meet(Map<String, NumericArray> inputs, Dtype dtype);
    }

    /** @throws IllegalArgumentException if a value is fixed that is no input, or in the wrong shape */
    public InputShape {
        inputs = List.copyOf(inputs);
        output = List.copyOf(output);
        positive = Set.copyOf(positive);
        constrained = Set.copyOf(constrained);
        fixed = Map.copyOf(fixed);
        if (inputs.isEmpty()) {
            throw new IllegalArgumentException("a function of nothing has no inputs to try");
        }
        for (String name : fixed.keySet()) {
            if (inputs.stream().noneMatch(tensor -> tensor.name().equals(name))) {
                throw new IllegalArgumentException("there is no input " + name + " among "
                        + inputs.stream().map(Tensor::name).toList());
            }
        }
        sizes(inputs, fixed);
    }

    /** What a specification asks for, with some values fixed. */
    public static InputShape of(Specification specification, Map<String, NumericArray> fixed) {
        Set<String> constrained = new LinkedHashSet<>();
        for (Hypothesis hypothesis : specification.definition().known().hypotheses()) {
            constrained.addAll(hypothesis.names());
        }
        return new InputShape(
                specification.inputs(),
                specification.outputShape(),
                specification.variable(),
                specification.positive(),
                constrained,
                fixed,
                specification::meet);
    }

    /** The sizes of dimensions that are known beforehand. */
    Map<Dimension, Integer> sizes() {
        return sizes(inputs, fixed);
    }

    private static Map<Dimension, Integer> sizes(List<Tensor> inputs, Map<String, NumericArray> fixed) {
        Map<Dimension, Integer> sizes = new LinkedHashMap<>();
        for (Tensor tensor : inputs) {
            NumericArray value = fixed.get(tensor.name());
            if (value != null && value.shape().size() != tensor.rank()) {
                throw new IllegalArgumentException(
                        tensor.name() + " has " + tensor.rank() + " dimensions, not the shape " + value.shape());
            }
            for (int axis = 0; axis < tensor.rank(); axis++) {
                Dimension dimension = tensor.shape().get(axis);
                if (dimension.isFixed()) {
                    sizes.put(dimension, dimension.size());
                }
                if (value != null) {
                    int size = value.shape().get(axis);
                    Integer other = sizes.putIfAbsent(dimension, size);
                    if (other != null && other != size) {
                        throw new IllegalArgumentException(tensor.name() + " has " + size + " entries for "
                                + dimension.name() + ", which is " + other);
                    }
                }
            }
        }
        return sizes;
    }

    /** The inputs that may be varied. */
    List<Tensor> free() {
        return inputs.stream()
                .filter(tensor -> !fixed.containsKey(tensor.name()))
                .toList();
    }

    /** The number of entries of a tensor of this shape. */
    static long count(List<Dimension> shape, Map<Dimension, Integer> sizes) {
        long count = 1;
        for (Dimension dimension : shape) {
            count *= sizes.getOrDefault(dimension, dimension.isFixed() ? dimension.size() : 1);
        }
        return count;
    }
}
