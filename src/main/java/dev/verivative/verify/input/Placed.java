package dev.verivative.verify.input;

import dev.verivative.verify.NumericArray;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A row among inputs.
 *
 * @param inputs every input
 * @param line along which index of which input the row runs
 * @param start the position of its first entry
 * @param stride how far its entries are apart
 */
record Placed(Map<String, NumericArray> inputs, Line line, int start, int stride) {
    NumericArray array() {
        NumericArray array = inputs.get(line.tensor().name());
        if (array == null) {
            throw new IllegalStateException("no " + line.tensor().name() + " among " + inputs.keySet());
        }
        return array;
    }

    int length() {
        return line.axis() < 0 ? 1 : array().shape().get(line.axis());
    }

    /** Another row at the same place, as long as this one. */
    Placed with(double[] row) {
        NumericArray array = array();
        double[] values = array.values().clone();
        for (int k = 0; k < row.length; k++) {
            values[start + k * stride] = row[k];
        }
        Map<String, NumericArray> other = new LinkedHashMap<>(inputs);
        other.put(line.tensor().name(), new NumericArray(array.shape(), values));
        return new Placed(other, line, start, stride);
    }
}
