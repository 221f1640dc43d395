package dev.verivative.verify.property;

import dev.verivative.verify.Operation;
import java.util.List;

/** Which shapes an answer may have where there is more than one way to nest the same numbers. */
final class ResultShape {
    private ResultShape() {}

    /**
     * Whether the shape that came is as good as the expected one.
     *
     * <p>One number may stand in an array of one. Rows of a Jacobian are those of the output: a scalar function has one
     * row, or none around its entries; derivatives by a matrix may be one row for each output.
     *
     * @param expected of a Jacobian the output's indices and then the variable's
     * @param outputRank how many of them are the output's
     */
    static boolean fits(List<Integer> actual, List<Integer> expected, Operation operation, int outputRank) {
        if (actual.equals(expected)) {
            return true;
        }
        if (expected.isEmpty()) {
            return actual.stream().allMatch(size -> size == 1);
        }
        if (operation != Operation.JACOBIAN) {
            return false;
        }
        int rows = product(expected.subList(0, outputRank));
        List<Integer> entries = expected.subList(outputRank, expected.size());
        if (actual.equals(List.of(rows, product(entries)))) {
            return true;
        }
        return outputRank == 0
                && !actual.isEmpty()
                && actual.get(0) == 1
                && actual.subList(1, actual.size()).equals(entries);
    }

    private static int product(List<Integer> sizes) {
        return sizes.stream().reduce(1, (left, right) -> left * right);
    }
}
