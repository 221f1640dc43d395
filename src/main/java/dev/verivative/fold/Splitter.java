package dev.verivative.fold;

import dev.verivative.symja.Factoring;
import dev.verivative.term.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Splits a fraction into factors: by greatest common divisors, by rational roots, and by what JAS proposes. */
final class Splitter {
    /** What is looked through for rational roots. */
    private static final long LARGEST_COEFFICIENT = 10_000;

    private static final int MOST_TERMS = 30;
    private static final int LARGEST_DEGREE = 8;

    /** How hard factors are looked for. */
    enum Effort {
        /** What greatest common divisors show. */
        GCDS,
        /** Rational roots as well. */
        ROOTS,
        /** What JAS proposes as well. */
        ALL
    }

    private final Effort effort;
    final int[] exponents;
    final List<Polynomial> factors = new ArrayList<>();
    final List<Integer> powers = new ArrayList<>();
    Rational number = Rational.ONE;

    /** @param effort how hard factors are looked for */
    Splitter(Ratio ratio, Effort effort) {
        this.effort = effort;
        this.exponents = new int[ratio.above().variables()];
        split(ratio.above(), 1);
        split(ratio.below(), -1);
        orient();
    }

    private void count(BigInteger constant, int power) {
        number = number.times(new Rational(constant, BigInteger.ONE).pow(power));
    }

    private void split(Polynomial polynomial, int power) {
        BigInteger content = polynomial.content();
        content = polynomial.leading().signum() < 0 ? content.negate() : content;
        count(content, power);
        Polynomial rest = polynomial.over(content);
        int[] common = rest.monomialContent();
        for (int i = 0; i < common.length; i++) {
            exponents[i] += common[i] * power;
        }
        rest = rest.over(common);
        if (rest.isConstant()) {
            count(rest.leading(), power);
            return;
        }
        Polynomial divisor = divisor(rest);
        Polynomial quotient = divisor == null ? null : rest.dividedBy(divisor);
        if (divisor != null && quotient != null) {
            split(divisor, power);
            split(quotient, power);
        } else {
            add(rest, power);
        }
    }

    private void add(Polynomial factor, int power) {
        for (int i = 0; i < factors.size(); i++) {
            boolean same = factors.get(i).equals(factor);
            if (same || factors.get(i).equals(factor.negate())) {
                powers.set(i, powers.get(i) + power);
                number = same || power % 2 == 0 ? number : number.negate();
                return;
            }
        }
        factors.add(factor);
        powers.add(power);
    }

    /** A proper divisor, if one is found. */
    private @Nullable Polynomial divisor(Polynomial polynomial) {
        List<Integer> used = polynomial.used();
        for (int variable : used) {
            Polynomial common = polynomial.contentBy(variable);
            if (common.isConstant() && polynomial.degree(variable) > 1) {
                common = Polynomial.gcd(polynomial, polynomial.derivative(variable));
            }
            if (!common.isConstant()) {
                return common;
            }
        }
        // Of degree one in a variable, with coefficients that have nothing in common: it has no factors.
        boolean mayHaveFactors = used.stream().allMatch(variable -> polynomial.degree(variable) > 1);
        if (effort == Effort.GCDS || !mayHaveFactors) {
            return null;
        }
        Polynomial linear = used.size() == 1 ? linear(polynomial, used.get(0)) : null;
        return linear == null
                        && effort == Effort.ALL
                        && polynomial.size() <= MOST_TERMS
                        && degree(polynomial) <= LARGEST_DEGREE
                ? Factoring.properFactor(polynomial.terms())
                        .map(terms -> Polynomial.of(polynomial.variables(), terms))
                        .orElse(null)
                : linear;
    }

    private static int degree(Polynomial polynomial) {
        return polynomial.terms().keySet().stream()
                .mapToInt(exponents -> Arrays.stream(exponents).sum())
                .max()
                .orElse(0);
    }

    /** A factor q t - p for a rational root p/q. */
    private static @Nullable Polynomial linear(Polynomial polynomial, int variable) {
        int degree = polynomial.degree(variable);
        BigInteger last = polynomial.coefficient(variable, 0).leading().abs();
        BigInteger lead = polynomial.coefficient(variable, degree).leading().abs();
        for (long p : divisors(last)) {
            for (long q : divisors(lead)) {
                for (long sign : List.of(1L, -1L)) {
                    Polynomial factor = Polynomial.power(polynomial.variables(), variable, 1)
                            .scaled(BigInteger.valueOf(q))
                            .plus(Polynomial.of(polynomial.variables(), BigInteger.valueOf(sign * p)));
                    if (polynomial.dividedBy(factor) != null) {
                        return factor;
                    }
                }
            }
        }
        return null;
    }

    private static List<Long> divisors(BigInteger number) {
        List<Long> divisors = new ArrayList<>();
        if (number.compareTo(BigInteger.valueOf(LARGEST_COEFFICIENT)) <= 0) {
            for (long divisor = 1; divisor <= number.longValue(); divisor++) {
                if (number.longValue() % divisor == 0) {
                    divisors.add(divisor);
                }
            }
        }
        return divisors;
    }

    /** As many plus signs in each factor as can be; a minus that is left over goes into a factor with both. */
    private void orient() {
        for (int i = 0; i < factors.size(); i++) {
            Polynomial factor = factors.get(i);
            long negative = negative(factor);
            if (negative * 2 > factor.size()) {
                turn(i);
            }
        }
        for (int i = 0; i < factors.size() && number.signum() < 0; i++) {
            if (negative(factors.get(i)) > 0 && powers.get(i) % 2 != 0) {
                turn(i);
                return;
            }
        }
    }

    private void turn(int i) {
        factors.set(i, factors.get(i).negate());
        number = powers.get(i) % 2 != 0 ? number.negate() : number;
    }

    private static long negative(Polynomial polynomial) {
        return polynomial.terms().values().stream()
                .filter(coefficient -> coefficient.signum() < 0)
                .count();
    }
}
