package dev.verivative.term;

import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * A fact that is taken for granted, such as sum_i y_i = 1: for all values of its free indices.
 *
 * @param left what may be replaced
 * @param right by what
 */
public record Hypothesis(Term left, Term right) {
    /** The same for other dimensions. */
    public Hypothesis resize(Map<Dimension, Dimension> dimensions) {
        Substitution sizes = Substitution.ofDimensions(dimensions);
        return dimensions.isEmpty() ? this : new Hypothesis(left.substitute(sizes), right.substitute(sizes));
    }

    /** Every tensor and symbol that it speaks of. */
    public Set<String> names() {
        Set<String> names = new LinkedHashSet<>(left.names());
        names.addAll(right.names());
        return names;
    }

    @Override
    public String toString() {
        return "(ASSUME " + left + " " + right + ")";
    }
}
