package dev.verivative.kernel;

import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.util.Map;
import java.util.TreeMap;

/** A product of powers of atoms; the key is the same for the same product. */
record Monomial(TreeMap<Atom, Rational> powers, String key) implements Comparable<Monomial> {
    /** A term that is not looked into, with its text as key. */
    record Atom(Term term, String key) implements Comparable<Atom> {
        Atom(Term term) {
            this(term, term.toString());
        }

        boolean isOver(Index.Variable index) {
            return term.freeIndices().contains(index);
        }

        @Override
        public int compareTo(Atom other) {
            return key.compareTo(other.key);
        }
    }

    static final Monomial ONE = of(new TreeMap<>());

    static Monomial of(TreeMap<Atom, Rational> powers) {
        powers.values().removeIf(power -> power.signum() == 0);
        StringBuilder key = new StringBuilder();
        powers.forEach(
                (atom, power) -> key.append(atom.key).append('^').append(power).append(' '));
        return new Monomial(powers, key.toString());
    }

    static Monomial of(Term atom, Rational power) {
        return of(new TreeMap<>(Map.of(new Atom(atom), power)));
    }

    Monomial times(Monomial other) {
        TreeMap<Atom, Rational> product = new TreeMap<>(powers);
        other.powers.forEach((atom, power) -> product.merge(atom, power, Rational::plus));
        return of(product);
    }

    /** This without an atom. */
    Monomial without(Atom atom) {
        TreeMap<Atom, Rational> rest = new TreeMap<>(powers);
        rest.remove(atom);
        return of(rest);
    }

    @Override
    public int compareTo(Monomial other) {
        return key.compareTo(other.key);
    }
}
