package dev.verivative.report.notebook;

import dev.verivative.exact.Point;
import java.util.List;
import java.util.Optional;

/** A function and what is derived of it in Python. */
interface Code {
    /** What is said before the code. */
    String introduction();

    /** Statements that import what the others need. */
    String imports();

    /** Definitions of the function and of what is derived. */
    List<String> definitions();

    /** What is derived. */
    List<Checked> checked();

    /** Statements that give everything a value. */
    List<String> values(Point point);

    /** An expression for all values of what was derived, and the shape of what it gives. */
    Value derived(Checked checked, Point point);

    /** Statements that assign to {@code numerical} what differences give for the same values. */
    Optional<List<String>> differences(Checked checked, Point point);

    /**
     * An array.
     *
     * @param code computes it
     * @param shape how many there are along each axis
     */
    record Value(String code, List<Integer> shape) {}
}
