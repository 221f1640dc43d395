package dev.verivative.symja;

import dev.verivative.term.Rational;
import java.util.Map;

/**
 * A polynomial divided by powers of others, which have leading coefficient one and no further structure: a variable, or
 * several terms without a common variable.
 */
record Quotient(Poly numerator, Map<Poly, Integer> denominator) {
    Quotient {
        denominator = Map.copyOf(denominator);
    }

    static Quotient of(Poly numerator) {
        return new Quotient(numerator, Map.of());
    }

    boolean isZero() {
        return numerator.isZero();
    }

    boolean isConstant() {
        return denominator.isEmpty() && numerator.isConstant();
    }

    /** The number that this is. */
    Rational constant() {
        return isZero() ? Rational.ZERO : numerator.leadingCoefficient();
    }

    boolean isOne() {
        return isConstant() && constant().equals(Rational.ONE);
    }
}
