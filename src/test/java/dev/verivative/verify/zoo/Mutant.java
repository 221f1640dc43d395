package dev.verivative.verify.zoo;

import dev.verivative.verify.ObjectSubjects;
import java.util.Set;
import java.util.function.Supplier;

/**
 * An implementation that is wrong in a known way.
 *
 * @param name what it is called in the zoo, in kebab-case
 * @param bugClass how it is wrong
 * @param function the function of the catalogue that it claims to be
 * @param implementation makes a fresh one, which remembers nothing
 * @param caughtBy the properties of which one at least has to be falsified
 * @param knownFrom where such a defect was seen; empty if it was made up
 */
record Mutant(
        String name,
        BugClass bugClass,
        String function,
        Supplier<? extends Object> implementation,
        Set<String> caughtBy,
        String knownFrom) {
    Mutant {
        caughtBy = Set.copyOf(caughtBy);
    }

    /** Of softmax, wrong in its values. */
    static Mutant softmax(String name, BugClass bugClass, Supplier<? extends Object> implementation) {
        return new Mutant(name, bugClass, "softmax", implementation, Set.of("forward"), "");
    }

    Mutant knownFrom(String where) {
        return new Mutant(name, bugClass, function, implementation, caughtBy, where);
    }

    Mutant caughtBy(String... properties) {
        return new Mutant(name, bugClass, function, implementation, Set.of(properties), knownFrom);
    }

    /** Fresh ones as subjects. */
    ObjectSubjects subjects() {
        return ObjectSubjects.of(implementation);
    }

    @Override
    public String toString() {
        return name;
    }
}
