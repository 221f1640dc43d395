package dev.verivative.verify.oracle;

import java.util.List;

/** Goes through an array in the order of its entries, and keeps track of where the entries of others are. */
final class Walk {
    private final int[] shape;
    private final int[][] strides;
    private final int[] index;

    /** Where the entry of each other array is. */
    final int[] offset;

    private boolean started;
    private final boolean isEmpty;

    /**
     * @param shape the array's
     * @param strides for each other array, by how much it goes on along each axis
     */
    Walk(int[] shape, int[][] strides) {
        this.shape = shape;
        this.strides = strides;
        this.index = new int[shape.length];
        this.offset = new int[strides.length];
        boolean empty = false;
        for (int size : shape) {
            empty |= size == 0;
        }
        this.isEmpty = empty;
    }

    /** Goes to the next entry; whether there is one. */
    boolean next() {
        if (!started) {
            started = true;
            return !isEmpty;
        }
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            index[axis]++;
            if (index[axis] < shape[axis]) {
                for (int k = 0; k < offset.length; k++) {
                    offset[k] += strides[k][axis];
                }
                return true;
            }
            index[axis] = 0;
            for (int k = 0; k < offset.length; k++) {
                offset[k] -= strides[k][axis] * (shape[axis] - 1);
            }
        }
        return false;
    }

    /** The position along an axis, from 0. */
    int position(int axis) {
        return index[axis];
    }

    /** By how much an array of this shape goes on along each of so many axes, its own axes being these. */
    static int[] strides(int[] shape, List<Integer> axes, int count) {
        int[] strides = new int[count];
        int stride = 1;
        for (int axis = shape.length - 1; axis >= 0; axis--) {
            strides[axes.get(axis)] += stride;
            stride *= shape[axis];
        }
        return strides;
    }
}
