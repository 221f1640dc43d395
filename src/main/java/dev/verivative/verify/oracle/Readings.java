package dev.verivative.verify.oracle;

import dev.verivative.term.Tensor;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.NumericArray;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The inputs of one request as formulas read them.
 *
 * @param law how the function behaves where a constant is added to its first variable, if that is known
 * @param inputs the arrays that stand for the tensors
 * @param dtype the format
 */
record Readings(Optional<ShiftLaw> law, Map<Tensor, NumericArray> inputs, Dtype dtype) {
    /** What a way reads, with what honest code may already be off by. */
    Map<String, Leaf> leaves(Way.Reading reading) {
        Map<String, Leaf> leaves = new HashMap<>();
        double u = dtype.unitRoundoff();
        for (Map.Entry<Tensor, NumericArray> input : inputs.entrySet()) {
            String name = input.getKey().name();
            NumericArray array = input.getValue();
            if (!isShifted(input.getKey()) || reading == Way.Reading.ROUNDED) {
                leaves.put(name, Leaf.of(array, u));
            } else if (reading == Way.Reading.EXACT) {
                leaves.put(name, Leaf.of(array, 0));
            } else {
                double largest = largest(array);
                boolean isPerturbed = reading == Way.Reading.PERTURBED;
                Leaf shifted = Leaf.shifted(array, largest, u);
                leaves.put(name, isPerturbed ? shifted.perturbed(array, largest, u) : shifted);
                leaves.put(Quantities.SHIFT, Leaf.of(NumericArray.scalar(largest), isPerturbed ? u : 0));
            }
        }
        return leaves;
    }

    /** What one rounding does to each entry of the vector to which a constant can be added; empty without a law. */
    double[] roundings() {
        for (Map.Entry<Tensor, NumericArray> input : inputs.entrySet()) {
            if (isShifted(input.getKey())) {
                return weights(input.getValue(), 0, false);
            }
        }
        return new double[0];
    }

    /** What one rounding of each entry, and of its difference to the largest one where that is read, does to it. */
    double[] roundings(Tensor tensor, NumericArray array) {
        boolean isShifted = isShifted(tensor);
        return weights(array, isShifted ? largest(array) : 0, isShifted);
    }

    private double[] weights(NumericArray array, double largest, boolean withDifference) {
        double[] weights = new double[array.size()];
        for (int k = 0; k < weights.length; k++) {
            double x = array.get(k);
            double size = Math.abs(x) + (withDifference ? Math.abs(x - largest) : 0);
            weights[k] = size <= Double.MAX_VALUE ? dtype.unitRoundoff() * size : 0;
        }
        return weights;
    }

    private boolean isShifted(Tensor tensor) {
        return law.isPresent() && tensor.equals(law.get().tensor());
    }

    private static double largest(NumericArray array) {
        double largest = Double.NEGATIVE_INFINITY;
        for (double value : array.values()) {
            largest = value > largest ? value : largest;
        }
        return largest;
    }
}
