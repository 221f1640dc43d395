package dev.verivative.numeric;

/** Refuses arrays whose lengths do not fit together. */
final class Lengths {
    private Lengths() {}

    static void some(int length) {
        if (length == 0) {
            throw new IllegalArgumentException("expected at least one number but the input is empty");
        }
    }

    /** An input that is not empty, and an array of the same length. */
    static void same(int length, String name, int actual) {
        some(length);
        if (actual != length) {
            throw new IllegalArgumentException(name + " has " + actual + " numbers, expected " + length);
        }
    }

    /** A place for an n x n matrix. */
    static void square(int n, int actual) {
        some(n);
        if (actual != (long) n * n) {
            throw new IllegalArgumentException("out has " + actual + " numbers, expected " + n + " x " + n);
        }
    }

    /** Rows that are not empty, at least one of them, in an array that they fill. */
    static void rows(int rows, int columns, String name, int actual) {
        if (rows < 1 || columns < 1) {
            throw new IllegalArgumentException(
                    "expected at least one row and one column but there are " + rows + " x " + columns);
        }
        if (actual != (long) rows * columns) {
            throw new IllegalArgumentException(
                    name + " has " + actual + " numbers, expected " + rows + " x " + columns);
        }
    }

    /** A place that has room for one number of each row. */
    static void oneForEach(int rows, String name, int actual) {
        if (actual != rows) {
            throw new IllegalArgumentException(
                    name + " has " + actual + " numbers, expected one for each of " + rows + " rows");
        }
    }

    /** Two arrays that must not be the same one. */
    static void apart(Object one, Object other, String names) {
        if (one == other) {
            throw new IllegalArgumentException(names + " must be different arrays");
        }
    }
}
