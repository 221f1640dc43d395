package dev.verivative.verify.zoo;

/** An array that an implementation keeps from one call to the next. */
final class Kept {
    private double[] values = {};

    double[] get() {
        return values;
    }

    void set(double[] others) {
        values = others;
    }

    /** The array itself; a new one, of zeros, where it had another size. */
    double[] ofSize(int size) {
        values = values.length == size ? values : new double[size];
        return values;
    }

    /** The array itself, with so much room at least; a new one is empty. */
    double[] atLeast(int size) {
        values = values.length < size ? new double[size] : values;
        return values;
    }
}
