package dev.verivative.verify;

import java.util.Arrays;
import java.util.List;

/**
 * Numbers in the shape of a tensor, the last index running fastest. A scalar has the empty shape and one number.
 *
 * <p>The numbers are not copied: whoever hands them over does not change them any more.
 *
 * @param shape the number of elements of each index
 * @param values the numbers; those of float32 as the doubles that they are
 */
@SuppressWarnings("ArrayRecordComponent") // equals compares the numbers, and copies would cost more than the work
public record NumericArray(List<Integer> shape, double[] values) {
    /** @throws IllegalArgumentException if the number of numbers does not fit the shape */
    public NumericArray {
        shape = List.copyOf(shape);
        int count = shape.stream().reduce(1, Math::multiplyExact);
        if (values.length != count) {
            throw new IllegalArgumentException(
                    "an array of shape " + shape + " has " + count + " numbers, not " + values.length);
        }
    }

    public static NumericArray vector(double... values) {
        return new NumericArray(List.of(values.length), values);
    }

    public static NumericArray scalar(double value) {
        return new NumericArray(List.of(), new double[] {value});
    }

    public int size() {
        return values.length;
    }

    public double get(int position) {
        return values[position];
    }

    /** Equal in shape and in every bit, but for the payload of NaN. */
    @Override
    public boolean equals(Object other) {
        return other instanceof NumericArray that && shape.equals(that.shape) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * shape.hashCode() + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return shape + Arrays.toString(values);
    }
}
