package dev.verivative.verify.oracle;

import dev.verivative.term.Dimension;
import java.util.ArrayList;
import java.util.List;

/** Where the entries of an answer are among the values of a tape, which may have fewer indices in another order. */
final class Layout {
    private final int[] shape;
    private final int[] strides;

    /** Of a scalar. */
    Layout() {
        shape = new int[0];
        strides = shape;
    }

    /** @param evaluation knows the sizes of dimensions */
    Layout(Evaluation evaluation, List<Dimension> dimensions) {
        shape = new int[dimensions.size()];
        strides = new int[shape.length];
        int[] own = evaluation.shape(evaluation.tape().result());
        for (int axis = 0; axis < shape.length; axis++) {
            shape[axis] = evaluation.size(dimensions.get(axis));
            int from = evaluation.tape().order().get(axis);
            strides[axis] = from < 0 ? 0 : 1;
            for (int later = from + 1; from >= 0 && later < own.length; later++) {
                strides[axis] *= own[later];
            }
        }
    }

    List<Integer> shape() {
        List<Integer> list = new ArrayList<>();
        for (int size : shape) {
            list.add(size);
        }
        return list;
    }

    /** The number of entries. */
    int count() {
        int count = 1;
        for (int size : shape) {
            count *= size;
        }
        return count;
    }

    /** The position of an entry along each index, from 0. */
    int[] place(int entry) {
        int[] place = new int[shape.length];
        int rest = entry;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            place[axis] = rest % shape[axis];
            rest /= shape[axis];
        }
        return place;
    }

    /** Where an entry stands in the values of the tape. */
    int index(int entry) {
        int index = 0;
        int rest = entry;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index += rest % shape[axis] * strides[axis];
            rest /= shape[axis];
        }
        return index;
    }
}
