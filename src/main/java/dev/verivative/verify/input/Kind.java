package dev.verivative.verify.input;

import dev.verivative.verify.NumericArray;
import java.util.List;
import java.util.Map;

/** What an answer to a request can be held to. */
public enum Kind {
    /** Finite inputs within the domain: everything that was derived. */
    ORDINARY,
    /** Some entries are minus infinity beside a finite one in each row and column: the limit. */
    MASK,
    /** An entry is NaN: it must not be swallowed. */
    NAN,
    /** Every entry of a row or column is minus infinity: a policy. */
    ALL_MINUS_INFINITY,
    /** An entry is plus infinity: a policy. */
    PLUS_INFINITY,
    /** No entries at all: a policy. */
    EMPTY,
    /** The very request that was asked before: the same answer, to the bit or at least within the tolerance. */
    REPEAT;

    /** The kind of inputs, whatever was asked before. */
    public static Kind of(Map<String, NumericArray> inputs) {
        return inputs.values().stream().map(Kind::of).reduce(ORDINARY, (a, b) -> a.compareTo(b) < 0 ? b : a);
    }

    /** The kind of one of them. */
    public static Kind of(NumericArray array) {
        double[] values = array.values();
        if (values.length == 0) {
            return EMPTY;
        }
        boolean masked = false;
        boolean infinite = false;
        for (double value : values) {
            if (Double.isNaN(value)) {
                return NAN;
            }
            masked |= value == Double.NEGATIVE_INFINITY;
            infinite |= value == Double.POSITIVE_INFINITY;
        }
        if (infinite) {
            return PLUS_INFINITY;
        }
        return !masked ? ORDINARY : hasMaskedLine(array) ? ALL_MINUS_INFINITY : MASK;
    }

    /** Whether all numbers are minus infinity along some index, the others being kept. */
    private static boolean hasMaskedLine(NumericArray array) {
        List<Integer> shape = array.shape();
        int stride = 1;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            int length = shape.get(axis);
            for (int start = 0; start < array.size(); start++) {
                if (start / stride % length == 0 && isMasked(array.values(), start, stride, length)) {
                    return true;
                }
            }
            stride *= length;
        }
        return shape.isEmpty();
    }

    private static boolean isMasked(double[] values, int start, int stride, int length) {
        for (int k = 0; k < length; k++) {
            if (values[start + k * stride] != Double.NEGATIVE_INFINITY) {
                return false;
            }
        }
        return true;
    }
}
