package dev.verivative.proof.coq.algebra;

import dev.verivative.term.Rational;
import java.util.Comparator;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** A sum of products of rational powers of numbered atoms, with coefficients other than zero. */
final class Polynomial {
    private static final int MOST_TERMS = 20_000;

    private static final Comparator<Map<Integer, Rational>> ORDER =
            Comparator.<Map<Integer, Rational>>comparingInt(Map::hashCode).thenComparing(Map::toString);

    final NavigableMap<Map<Integer, Rational>, Rational> terms = new TreeMap<>(ORDER);

    static Polynomial of(Rational value) {
        return new Polynomial().add(Map.of(), value);
    }

    Polynomial add(Map<Integer, Rational> powers, Rational coefficient) {
        Rational sum = terms.getOrDefault(powers, Rational.ZERO).plus(coefficient);
        if (sum.signum() == 0) {
            terms.remove(powers);
        } else {
            terms.put(powers, sum);
        }
        if (terms.size() > MOST_TERMS) {
            throw new ArithmeticException("more than " + MOST_TERMS + " terms");
        }
        return this;
    }

    Polynomial add(Polynomial other, Rational factor) {
        other.terms.forEach((powers, coefficient) -> add(powers, coefficient.times(factor)));
        return this;
    }

    boolean isConstant() {
        return terms.keySet().stream().allMatch(Map::isEmpty);
    }

    Rational constant() {
        return terms.getOrDefault(Map.of(), Rational.ZERO);
    }

    /** The least power of each atom in a product; 0 in a product without it. */
    NavigableMap<Integer, Rational> least() {
        NavigableMap<Integer, Rational> least = new TreeMap<>();
        terms.keySet().forEach(least::putAll);
        for (Map<Integer, Rational> product : terms.keySet()) {
            least.replaceAll((atom, power) -> power.min(product.getOrDefault(atom, Rational.ZERO)));
        }
        return least;
    }
}
