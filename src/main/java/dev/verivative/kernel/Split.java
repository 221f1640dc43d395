package dev.verivative.kernel;

import dev.verivative.kernel.Monomial.Atom;
import dev.verivative.term.Rational;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** A polynomial as content, times what all its terms have in common, times the rest. */
record Split(Rational content, Monomial common, Polynomial rest) {
    private static final int MOST_ROUNDS = 50;

    /**
     * Splits a polynomial that is not zero.
     *
     * @param signed whether the sign may go into the content and factors of unknown sign into the common part; under a
     *     root neither may
     */
    static Split of(Polynomial polynomial, Field field, boolean signed) {
        Monomial common = Monomial.ONE;
        Polynomial rest = polynomial;
        for (int round = 0; round < MOST_ROUNDS; round++) {
            TreeMap<Atom, Rational> least = least(rest);
            least.keySet().removeIf(atom -> !signed && !field.isPositive(atom));
            if (least.isEmpty()) {
                Rational content = content(rest, signed);
                return new Split(content, common, new Polynomial().add(rest, content.inverse()));
            }
            common = common.times(Monomial.of(new TreeMap<>(least)));
            least.replaceAll((atom, power) -> power.negate());
            rest = field.times(Monomial.of(least), rest);
        }
        throw new ArithmeticException("common factors of a sum without end");
    }

    /** The least power of each atom in all terms, where it is not 0. */
    private static TreeMap<Atom, Rational> least(Polynomial polynomial) {
        TreeMap<Atom, Rational> least = new TreeMap<>();
        for (Monomial monomial : polynomial.terms.keySet()) {
            monomial.powers().keySet().forEach(atom -> least.put(atom, Rational.ZERO));
        }
        for (Map.Entry<Atom, Rational> entry : least.entrySet()) {
            entry.setValue(polynomial.terms.keySet().stream()
                    .map(monomial -> monomial.powers().getOrDefault(entry.getKey(), Rational.ZERO))
                    .min(Rational::compareTo)
                    .orElse(Rational.ZERO));
        }
        least.values().removeIf(power -> power.signum() == 0);
        return least;
    }

    private static Rational content(Polynomial polynomial, boolean signed) {
        BigInteger gcd = BigInteger.ZERO;
        BigInteger lcm = BigInteger.ONE;
        for (Rational coefficient : polynomial.terms.values()) {
            gcd = gcd.gcd(coefficient.numerator());
            lcm = lcm.divide(lcm.gcd(coefficient.denominator())).multiply(coefficient.denominator());
        }
        boolean negative = polynomial.terms.firstEntry().getValue().signum() < 0;
        return new Rational(signed && negative ? gcd.negate() : gcd, lcm);
    }

    /** Whether nothing is left beside content and common part. */
    boolean isSingle() {
        return rest.isConstant() && rest.constant().equals(Rational.ONE);
    }

    /** The rest as one factor. */
    Monomial restAsAtom() {
        Map.Entry<Monomial, Rational> first = rest.terms.firstEntry();
        boolean isAtom = rest.terms.size() == 1
                && first.getValue().equals(Rational.ONE)
                && first.getKey().powers().size() == 1
                && first.getKey().powers().firstEntry().getValue().equals(Rational.ONE);
        return isAtom ? first.getKey() : Monomial.of(rest.term(), Rational.ONE);
    }
}
