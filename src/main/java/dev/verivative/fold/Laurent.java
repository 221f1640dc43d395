package dev.verivative.fold;

import dev.verivative.term.Rational;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** A sum of monomials with rational coefficients other than zero, in the order of the monomials. */
final class Laurent {
    private static final int MOST_TERMS = 3_000;

    private final TreeMap<Monomial, Rational> terms = new TreeMap<>();

    static Laurent zero() {
        return new Laurent();
    }

    static Laurent of(Rational number) {
        return of(Monomial.ONE, number);
    }

    static Laurent of(Monomial monomial, Rational coefficient) {
        return new Laurent().add(monomial, coefficient);
    }

    static Laurent of(Atom atom) {
        return of(Monomial.of(atom, Rational.ONE), Rational.ONE);
    }

    /** Adds in place; for whoever has just made this and shares it with nobody. */
    Laurent add(Monomial monomial, Rational coefficient) {
        Rational sum = terms.getOrDefault(monomial, Rational.ZERO).plus(coefficient);
        if (sum.signum() == 0) {
            terms.remove(monomial);
        } else {
            terms.put(monomial, sum);
        }
        if (terms.size() > MOST_TERMS) {
            throw new ArithmeticException("more than " + MOST_TERMS + " terms");
        }
        return this;
    }

    /** Adds in place. */
    Laurent add(Laurent other, Rational factor) {
        other.terms.forEach((monomial, coefficient) -> add(monomial, coefficient.times(factor)));
        return this;
    }

    Laurent plus(Laurent other) {
        return new Laurent().add(this, Rational.ONE).add(other, Rational.ONE);
    }

    Laurent minus(Laurent other) {
        return new Laurent().add(this, Rational.ONE).add(other, Rational.MINUS_ONE);
    }

    Laurent scaled(Rational factor) {
        return new Laurent().add(this, factor);
    }

    SortedMap<Monomial, Rational> terms() {
        return terms;
    }

    Set<Monomial> monomials() {
        return terms.keySet();
    }

    int size() {
        return terms.size();
    }

    boolean isZero() {
        return terms.isEmpty();
    }

    boolean isNumber() {
        return terms.isEmpty() || (terms.size() == 1 && terms.firstKey().isOne());
    }

    Rational number() {
        return terms.getOrDefault(Monomial.ONE, Rational.ZERO);
    }

    /** The first monomial with its coefficient. */
    Map.Entry<Monomial, Rational> first() {
        return terms.firstEntry();
    }

    /** Whether this is an atom and nothing else. */
    boolean isAtom() {
        return terms.size() == 1
                && terms.firstEntry().getValue().equals(Rational.ONE)
                && terms.firstKey().powers().size() == 1
                && terms.firstKey().powers().values().stream().allMatch(Rational.ONE::equals);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Laurent that && terms.equals(that.terms);
    }

    @Override
    public int hashCode() {
        return terms.hashCode();
    }

    @Override
    public String toString() {
        return terms.toString();
    }
}
