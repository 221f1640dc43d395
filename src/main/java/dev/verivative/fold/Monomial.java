package dev.verivative.fold;

import dev.verivative.term.Rational;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;

/** A product of rational powers of atoms, none with the exponent zero. */
final class Monomial implements Comparable<Monomial> {
    static final Monomial ONE = new Monomial(new TreeMap<>());

    private final TreeMap<Atom, Rational> powers;
    private final int hash;

    private Monomial(SortedMap<Atom, Rational> powers) {
        this.powers = new TreeMap<>(powers);
        this.hash = powers.hashCode();
    }

    static Monomial of(Atom atom, Rational power) {
        return of(Map.of(atom, power));
    }

    static Monomial of(Map<Atom, Rational> powers) {
        TreeMap<Atom, Rational> kept = new TreeMap<>(powers);
        kept.values().removeIf(power -> power.signum() == 0);
        return new Monomial(kept);
    }

    SortedMap<Atom, Rational> powers() {
        return powers;
    }

    Rational power(Atom atom) {
        return powers.getOrDefault(atom, Rational.ZERO);
    }

    boolean isOne() {
        return powers.isEmpty();
    }

    boolean contains(Atom atom) {
        return powers.containsKey(atom);
    }

    Monomial times(Monomial other) {
        TreeMap<Atom, Rational> product = new TreeMap<>(powers);
        other.powers.forEach((atom, power) -> product.merge(atom, power, Rational::plus));
        return of(product);
    }

    Monomial pow(Rational exponent) {
        TreeMap<Atom, Rational> power = new TreeMap<>(powers);
        power.replaceAll((atom, old) -> old.times(exponent));
        return of(power);
    }

    Monomial only(Predicate<Atom> condition) {
        TreeMap<Atom, Rational> kept = new TreeMap<>(powers);
        kept.keySet().removeIf(condition.negate());
        return new Monomial(kept);
    }

    Monomial without(Atom atom) {
        return only(other -> !other.equals(atom));
    }

    @Override
    public int compareTo(Monomial other) {
        var left = powers.entrySet().iterator();
        var right = other.powers.entrySet().iterator();
        while (left.hasNext() && right.hasNext()) {
            Map.Entry<Atom, Rational> a = left.next();
            Map.Entry<Atom, Rational> b = right.next();
            int atoms = a.getKey().compareTo(b.getKey());
            if (atoms != 0) {
                return atoms;
            }
            int exponents = b.getValue().compareTo(a.getValue());
            if (exponents != 0) {
                return exponents;
            }
        }
        return Boolean.compare(left.hasNext(), right.hasNext());
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Monomial that && powers.equals(that.powers);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return powers.toString();
    }
}
