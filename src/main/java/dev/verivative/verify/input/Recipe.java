package dev.verivative.verify.input;

import java.util.List;
import java.util.function.Function;

/**
 * Rows that are tried one after the other, the other inputs being the same as long as the length is.
 *
 * @param effort what is asked for
 * @param length the length of the longest row
 * @param rows makes the rows; what is in them may be random
 */
record Recipe(Effort effort, int length, Function<Draw, List<double[]>> rows) {
    /** What is asked for at an input. */
    enum Effort {
        /** The value, and sometimes the others. */
        USUAL,
        /** All that is offered, unless it is too large. */
        ALL,
        /** The value only. */
        FORWARD
    }

    static Recipe usual(int length, Function<Draw, double[]> row) {
        return new Recipe(Effort.USUAL, length, draw -> List.of(row.apply(draw)));
    }

    static Recipe all(int length, Function<Draw, double[]> row) {
        return new Recipe(Effort.ALL, length, draw -> List.of(row.apply(draw)));
    }

    static Recipe group(int length, Function<Draw, List<double[]>> rows) {
        return new Recipe(Effort.USUAL, length, rows);
    }
}
