package dev.verivative.fold;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.Set;

/**
 * What a normal form does not look into: an entry, a number under a root, a delta, a call, a function value, a sum over
 * an index, or a sum of several terms that is divided by or stands under a root.
 *
 * @param number its place in the order of the atoms of one normal form
 * @param term in normal form
 * @param free the indices that are free in it
 * @param positive whether it is above zero wherever it is defined
 * @param height how deeply sums over an index are nested in it
 */
record Atom(int number, Term term, Set<Index.Variable> free, boolean positive, int height) implements Comparable<Atom> {
    boolean isSumOfTerms() {
        return Terms.is(term, Op.ADD);
    }

    boolean isExponential() {
        return Terms.is(term, Op.EXP);
    }

    @Override
    public int compareTo(Atom other) {
        return Integer.compare(number, other.number);
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return number;
    }

    @Override
    public String toString() {
        return term.toString();
    }
}
