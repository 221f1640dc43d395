package dev.verivative.verify.property;

import dev.verivative.term.Dimension;
import dev.verivative.term.Tensor;
import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Operation;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which dimensions the arrays of requests and answers have, so that elements can be taken from all of them at once. */
public final class Layout {
    private final Map<String, List<Dimension>> axes = new LinkedHashMap<>();
    private final List<Dimension> output;
    private final List<Dimension> variable;

    public Layout(Specification specification) {
        for (Tensor tensor : specification.inputs()) {
            axes.put(tensor.name(), tensor.shape());
        }
        output = specification.outputShape();
        variable = specification.variable().shape();
    }

    /** The dimensions of an input. */
    public List<Dimension> input(String name) {
        return axes.getOrDefault(name, List.of());
    }

    /** The dimensions of a cotangent or tangent. */
    public List<Dimension> vector(Operation operation) {
        return operation == Operation.VJP ? output : variable;
    }

    /** The dimensions of an answer. */
    public List<Dimension> answer(Operation operation) {
        return switch (operation) {
            case FORWARD, JVP -> output;
            case VJP -> variable;
            case JACOBIAN -> {
                List<Dimension> both = new ArrayList<>(output);
                both.addAll(variable);
                yield both;
            }
        };
    }

    /** How many elements the dimension has; 0 where no input has it. */
    public int size(Request request, Dimension dimension) {
        for (Map.Entry<String, NumericArray> input : request.inputs().entrySet()) {
            int axis = input(input.getKey()).indexOf(dimension);
            if (axis >= 0) {
                return input.getValue().shape().get(axis);
            }
        }
        return 0;
    }

    /**
     * The request with some elements of a dimension only, in an order of one's own.
     *
     * @param from where each element of the new request is taken from
     */
    public Request selected(Request request, Dimension dimension, int[] from) {
        Map<String, NumericArray> inputs = new LinkedHashMap<>();
        request.inputs().forEach((name, array) -> inputs.put(name, selected(array, input(name), dimension, from)));
        Request with = request.with(inputs);
        return request.vector()
                .map(array -> with.withVector(selected(array, vector(request.operation()), dimension, from)))
                .orElse(with);
    }

    private static NumericArray selected(NumericArray array, List<Dimension> axes, Dimension dimension, int[] from) {
        NumericArray all = array;
        for (int axis = 0; axis < axes.size(); axis++) {
            if (axes.get(axis).equals(dimension)) {
                all = selected(all, axis, from);
            }
        }
        return all;
    }

    private static NumericArray selected(NumericArray array, int axis, int[] from) {
        List<Integer> shape = new ArrayList<>(array.shape());
        int size = shape.get(axis);
        int inner = product(shape.subList(axis + 1, shape.size()));
        int outer = product(shape.subList(0, axis));
        shape.set(axis, from.length);
        double[] values = new double[outer * from.length * inner];
        for (int before = 0; before < outer; before++) {
            for (int k = 0; k < from.length; k++) {
                int source = (before * size + from[k]) * inner;
                System.arraycopy(array.values(), source, values, (before * from.length + k) * inner, inner);
            }
        }
        return new NumericArray(shape, values);
    }

    private static int product(List<Integer> sizes) {
        return sizes.stream().reduce(1, (left, right) -> left * right);
    }

    /** Where each element of the second request comes from in the first one; empty if some comes from nowhere. */
    int[] origin(Request first, Request second, Dimension dimension) {
        int size = size(first, dimension);
        if (size != size(second, dimension)) {
            return new int[0];
        }
        boolean[] used = new boolean[size];
        int[] from = new int[size];
        for (int k = 0; k < size; k++) {
            Request wanted = selected(second, dimension, new int[] {k});
            int found = -1;
            for (int candidate = 0; candidate < size && found < 0; candidate++) {
                if (!used[candidate]
                        && selected(first, dimension, new int[] {candidate}).equals(wanted)) {
                    found = candidate;
                }
            }
            if (found < 0) {
                return new int[0];
            }
            used[found] = true;
            from[k] = found;
        }
        return from;
    }

    /** Where an entry of an answer stands in the answer to the request before elements were moved. */
    static int origin(int position, List<Integer> shape, List<Dimension> axes, Map<Dimension, int[]> moved) {
        int[] place = new int[axes.size()];
        int rest = position;
        for (int axis = place.length - 1; axis >= 0; axis--) {
            place[axis] = rest % shape.get(axis);
            rest /= shape.get(axis);
        }
        int origin = 0;
        for (int axis = 0; axis < place.length; axis++) {
            int[] from = moved.get(axes.get(axis));
            origin = origin * shape.get(axis) + (from == null ? place[axis] : from[place[axis]]);
        }
        return origin;
    }

    /** All places of a dimension but some in a row. */
    public static int[] without(int size, int start, int count) {
        int[] from = new int[size - count];
        for (int k = 0; k < from.length; k++) {
            from[k] = k < start ? k : k + count;
        }
        return from;
    }

    @Override
    public String toString() {
        return axes + " -> " + output + " by " + Arrays.toString(variable.toArray());
    }
}
