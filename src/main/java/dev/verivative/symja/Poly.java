package dev.verivative.symja;

import cc.redberry.rings.Rational;
import cc.redberry.rings.Rings;
import cc.redberry.rings.bigint.BigInteger;
import cc.redberry.rings.poly.multivar.Monomial;
import cc.redberry.rings.poly.multivar.MonomialOrder;
import cc.redberry.rings.poly.multivar.MultivariateDivision;
import cc.redberry.rings.poly.multivar.MultivariatePolynomial;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * An immutable polynomial in numbered variables with rational coefficients, by Rings. Its multivariate factoring is not
 * used: it is known to fail.
 */
record Poly(MultivariatePolynomial<Rational<BigInteger>> value) {
    private static final long MOST_PRODUCTS = 1_000_000;

    static Poly number(dev.verivative.term.Rational number, int variables) {
        Rational<BigInteger> coefficient = new Rational<>(Rings.Z, big(number.numerator()), big(number.denominator()));
        return new Poly(MultivariatePolynomial.zero(variables, Rings.Q, MonomialOrder.DEFAULT)
                .add(coefficient));
    }

    static Poly variable(int variable, int variables) {
        return number(dev.verivative.term.Rational.ONE, variables).raised(variable, 1);
    }

    private static BigInteger big(java.math.BigInteger number) {
        return new BigInteger(number.toByteArray());
    }

    private static dev.verivative.term.Rational plain(Rational<BigInteger> number) {
        return new dev.verivative.term.Rational(
                new java.math.BigInteger(number.numerator().toByteArray()),
                new java.math.BigInteger(number.denominator().toByteArray()));
    }

    Poly plus(Poly other) {
        return new Poly(value.copy().add(other.value));
    }

    Poly minus(Poly other) {
        return new Poly(value.copy().subtract(other.value));
    }

    Poly negated() {
        return new Poly(value.copy().negate());
    }

    /** @throws NoOpinion if that is too much work, or the thread was told to stop */
    Poly times(Poly other) {
        if (Thread.currentThread().isInterrupted()) {
            throw NoOpinion.because("it takes too long");
        } else if ((long) value.size() * other.value.size() > MOST_PRODUCTS) {
            throw NoOpinion.because("its polynomials are too large");
        }
        return new Poly(value.copy().multiply(other.value));
    }

    Poly times(dev.verivative.term.Rational number) {
        return times(number(number, value.nVariables));
    }

    Poly power(int exponent) {
        Poly power = number(dev.verivative.term.Rational.ONE, value.nVariables);
        for (int bit = Integer.SIZE - Integer.numberOfLeadingZeros(exponent) - 1; bit >= 0; bit--) {
            power = power.times(power);
            power = (exponent >> bit & 1) == 1 ? power.times(this) : power;
        }
        return power;
    }

    /** The variable that this is. */
    int onlyVariable() {
        int[] content = content();
        for (int variable = 0; variable < content.length; variable++) {
            if (content[variable] > 0) {
                return variable;
            }
        }
        throw new IllegalArgumentException(this + " is no variable");
    }

    /** Times a power of a variable; the exponent may be negative where all terms have the variable often enough. */
    Poly raised(int variable, int exponent) {
        List<Monomial<Rational<BigInteger>>> terms = new ArrayList<>();
        for (Monomial<Rational<BigInteger>> term : value) {
            terms.add(term.set(variable, term.exponents[variable] + exponent));
        }
        return new Poly(MultivariatePolynomial.create(value.nVariables, Rings.Q, MonomialOrder.DEFAULT, terms));
    }

    /** This divided by the other, if that leaves no remainder. */
    Optional<Poly> dividedExactly(Poly other) {
        return Optional.ofNullable(MultivariateDivision.divideOrNull(value.copy(), other.value.copy()))
                .map(Poly::new);
    }

    /** Quotient and remainder. */
    List<Poly> divided(Poly other) {
        MultivariatePolynomial<Rational<BigInteger>>[] parts =
                MultivariateDivision.divideAndRemainder(value.copy(), other.value.copy());
        return List.of(new Poly(parts[0]), new Poly(parts[1]));
    }

    boolean isZero() {
        return value.isZero();
    }

    boolean isConstant() {
        return value.isConstant();
    }

    boolean isSingle() {
        return value.size() == 1;
    }

    dev.verivative.term.Rational leadingCoefficient() {
        return plain(value.lc());
    }

    /** How often each variable divides this. */
    int[] content() {
        return value.monomialContent().exponents.clone();
    }

    int degree(int variable) {
        return value.degree(variable);
    }

    /** The coefficients of the powers of a variable. */
    Map<Integer, Poly> byPowersOf(int variable) {
        Map<Integer, List<Monomial<Rational<BigInteger>>>> terms = new TreeMap<>();
        for (Monomial<Rational<BigInteger>> term : value) {
            terms.computeIfAbsent(term.exponents[variable], key -> new ArrayList<>())
                    .add(term.setZero(variable));
        }
        Map<Integer, Poly> powers = new TreeMap<>();
        terms.forEach((power, list) -> powers.put(
                power,
                new Poly(MultivariatePolynomial.create(value.nVariables, Rings.Q, MonomialOrder.DEFAULT, list))));
        return powers;
    }

    /** One summand, as coefficient and monomial. */
    record Summand(dev.verivative.term.Rational coefficient, Poly monomial, List<Integer> exponents) {}

    List<Summand> summands() {
        List<Summand> summands = new ArrayList<>();
        for (Monomial<Rational<BigInteger>> term : value) {
            Monomial<Rational<BigInteger>> monic = term.setCoefficient(Rings.Q.getOne());
            summands.add(new Summand(
                    plain(term.coefficient),
                    new Poly(MultivariatePolynomial.create(
                            value.nVariables, Rings.Q, MonomialOrder.DEFAULT, List.of(monic))),
                    Arrays.stream(term.exponents).boxed().toList()));
        }
        return summands;
    }
}
