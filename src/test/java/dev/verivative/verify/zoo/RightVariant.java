package dev.verivative.verify.zoo;

import dev.verivative.verify.ObjectSubjects;
import java.util.function.Supplier;

/**
 * An implementation that is right, and computes in a way of its own.
 *
 * @param name what it is called in the zoo, in kebab-case
 * @param function the function of the catalogue that it is
 * @param implementation makes a fresh one
 */
record RightVariant(String name, String function, Supplier<? extends Object> implementation) {
    /** Fresh ones as subjects. */
    ObjectSubjects subjects() {
        return ObjectSubjects.of(implementation);
    }

    @Override
    public String toString() {
        return name;
    }
}
