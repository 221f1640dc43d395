package dev.verivative.verify.property;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/** Where entries stand in arrays of which the last index runs fastest, and how their numbers are written. */
final class Positions {
    private static final MathContext DIGITS = new MathContext(3);

    private Positions() {}

    /** Counted from 1. */
    static List<Integer> index(int position, List<Integer> shape) {
        List<Integer> index = new ArrayList<>();
        int rest = position;
        for (int axis = shape.size() - 1; axis >= 0; axis--) {
            int size = Math.max(1, shape.get(axis));
            index.add(0, rest % size + 1);
            rest /= size;
        }
        return index;
    }

    /** An error or tolerance in three digits; empty where there is none. */
    static String decimal(double value) {
        if (Double.isNaN(value)) {
            return "";
        } else if (Double.isInfinite(value)) {
            return Double.toString(value);
        } else if (value == 0) {
            return "0";
        }
        return new BigDecimal(value).round(DIGITS).stripTrailingZeros().toString();
    }
}
