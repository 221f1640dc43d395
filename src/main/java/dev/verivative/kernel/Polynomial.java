package dev.verivative.kernel;

import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.Map;
import java.util.TreeMap;

/** A sum of monomials with rational coefficients, none of them zero. Arithmetic on it stands in {@link Field}. */
final class Polynomial {
    private static final int MOST_TERMS = 300_000;

    final TreeMap<Monomial, Rational> terms = new TreeMap<>();

    static Polynomial of(Monomial monomial, Rational coefficient) {
        return new Polynomial().add(monomial, coefficient);
    }

    static Polynomial of(Rational value) {
        return of(Monomial.ONE, value);
    }

    static Polynomial atom(Term term, Rational power) {
        return of(Monomial.of(term, power), Rational.ONE);
    }

    Polynomial add(Monomial monomial, Rational coefficient) {
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

    Polynomial add(Polynomial other, Rational factor) {
        other.terms.forEach((monomial, coefficient) -> add(monomial, coefficient.times(factor)));
        return this;
    }

    boolean isConstant() {
        return terms.isEmpty() || (terms.size() == 1 && terms.firstKey().equals(Monomial.ONE));
    }

    Rational constant() {
        return terms.isEmpty() ? Rational.ZERO : terms.firstEntry().getValue();
    }

    /** The canonical term: the same for equal polynomials. */
    Term term() {
        Term sum = null;
        for (Map.Entry<Monomial, Rational> entry : terms.entrySet()) {
            Term product = product(entry.getKey(), entry.getValue());
            sum = sum == null ? product : Terms.add(sum, product);
        }
        return sum == null ? Term.Num.ZERO : sum;
    }

    private static Term product(Monomial monomial, Rational coefficient) {
        Term product = coefficient.equals(Rational.ONE) ? null : new Term.Num(coefficient);
        for (Map.Entry<Monomial.Atom, Rational> factor : monomial.powers().entrySet()) {
            Term atom = factor.getKey().term();
            Term power =
                    factor.getValue().equals(Rational.ONE) ? atom : Terms.pow(atom, new Term.Num(factor.getValue()));
            product = product == null ? power : Terms.mul(product, power);
        }
        return product == null ? new Term.Num(coefficient) : product;
    }
}
