package dev.verivative.verify.oracle;

import dev.verivative.exact.Binary;
import dev.verivative.exact.Enclosure;
import dev.verivative.exact.ExactEvaluator;
import dev.verivative.exact.Point;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.verify.NumericArray;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values in arbitrary precision, where double-double does not do: for small inputs, as it takes its time. */
final class ExactFallback {
    private static final int DIGITS = 30;

    /** Beyond this many numbers a value may take seconds. */
    private static final int MOST_NUMBERS = 100;

    private final Map<Dimension, Integer> sizes;
    private final Map<Tensor, NumericArray> inputs;
    private @Nullable ExactEvaluator evaluator;

    ExactFallback(Map<Dimension, Integer> sizes, Map<Tensor, NumericArray> inputs) {
        this.sizes = sizes;
        this.inputs = inputs;
    }

    /** An enclosure of a term's value by so many bits, if it has one that can be found in reasonable time. */
    Optional<Enclosure> value(Term term, List<Index.Variable> free, int[] place, int bits) {
        int count = 0;
        for (NumericArray array : inputs.values()) {
            count += array.size();
            for (double value : array.values()) {
                if (!Double.isFinite(value)) {
                    return Optional.empty();
                }
            }
        }
        if (count > MOST_NUMBERS) {
            return Optional.empty();
        }
        if (evaluator == null) {
            Point point = Point.ofSizes(sizes);
            for (Map.Entry<Tensor, NumericArray> input : inputs.entrySet()) {
                point = point.with(input.getKey(), input.getValue().values());
            }
            evaluator = new ExactEvaluator(point, DIGITS);
        }
        Map<Index.Variable, Integer> indices = new HashMap<>();
        for (int k = 0; k < free.size(); k++) {
            indices.put(free.get(k), place[k] + 1);
        }
        try {
            return evaluator.enclosure(term, indices, bits).filter(Enclosure::isBounded);
        } catch (ArithmeticException e) {
            return Optional.empty();
        }
    }

    static Binary binary(double value) {
        BigDecimal exact = new BigDecimal(value);
        long bits = Double.doubleToRawLongBits(value);
        int exponent = Math.max((int) (bits >>> 52 & 0x7ff), 1) - 1075;
        BigInteger mantissa = exponent >= 0
                ? exact.toBigIntegerExact().shiftRight(exponent)
                : exact.multiply(new BigDecimal(BigInteger.TWO.pow(-exponent))).toBigIntegerExact();
        return new Binary(mantissa, BigInteger.valueOf(exponent));
    }
}
