package dev.verivative.derive;

import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A product as a person sees it: a coefficient and powers of factors in their order. Sums are factors like others and
 * are not multiplied out. A proposal only: whatever is built from it, the kernel checks.
 */
record Product(Rational coefficient, Map<Term, Rational> powers) {
    static final Product ONE = new Product(Rational.ONE, Map.of());

    Product {
        Map<Term, Rational> kept = new LinkedHashMap<>(powers);
        kept.values().removeIf(power -> power.signum() == 0);
        powers = kept;
    }

    static Product of(Rational number) {
        return new Product(number, Map.of());
    }

    static Product of(Term term) {
        if (term instanceof Term.Num number) {
            return of(number.value());
        }
        if (term instanceof Term.Apply apply) {
            return of(apply);
        }
        return factor(term);
    }

    private static Product of(Term.Apply apply) {
        Term first = apply.argument();
        return switch (apply.op()) {
            case NEG -> of(first).scaled(Rational.MINUS_ONE);
            case MUL -> of(first).times(of(apply.right()));
            case DIV -> of(first).over(of(apply.right()));
            case SQRT -> of(first).pow(Rational.HALF);
            case EXP -> exponential(first);
            case POW -> apply.right() instanceof Term.Num exponent ? of(first).pow(exponent.value()) : factor(apply);
            default -> factor(apply);
        };
    }

    private static Product factor(Term term) {
        return new Product(Rational.ONE, Map.of(term, Rational.ONE));
    }

    /** e^(a + 2 b + log c) as e^a (e^b)^2 c. */
    private static Product exponential(Term exponent) {
        Product product = ONE;
        for (Product term : Sums.terms(exponent)) {
            Term rest = new Product(Rational.ONE, term.powers).term();
            Term base = Terms.is(rest, Op.LOG) ? rest.children().get(0) : Terms.exp(rest);
            product = product.times(new Product(Rational.ONE, Map.of(base, term.coefficient)));
        }
        return product;
    }

    Product times(Product other) {
        Map<Term, Rational> product = new LinkedHashMap<>(powers);
        other.powers.forEach((factor, power) -> product.merge(factor, power, Rational::plus));
        return new Product(coefficient.times(other.coefficient), product);
    }

    Product scaled(Rational factor) {
        return new Product(coefficient.times(factor), powers);
    }

    /** A power; of a coefficient only a whole one is taken, otherwise the number stays a factor. */
    Product pow(Rational exponent) {
        Map<Term, Rational> raised = new LinkedHashMap<>();
        Rational number = Rational.ONE;
        if (coefficient.equals(Rational.ONE) || (exponent.isInteger() && coefficient.signum() != 0)) {
            number = coefficient.equals(Rational.ONE) ? coefficient : coefficient.pow(exponent.intValueExact());
        } else {
            raised.put(new Term.Num(coefficient), exponent);
        }
        powers.forEach((factor, power) -> raised.merge(factor, power.times(exponent), Rational::plus));
        return new Product(number, raised);
    }

    Product over(Product divisor) {
        return times(divisor.pow(Rational.MINUS_ONE));
    }

    /** Whether every factor of the other is here with at least its power, of the same sign. */
    boolean has(Product other) {
        return other.powers.entrySet().stream().allMatch(entry -> {
            Rational power = powers.getOrDefault(entry.getKey(), Rational.ZERO);
            return power.signum() == entry.getValue().signum()
                    && power.abs().compareTo(entry.getValue().abs()) >= 0;
        });
    }

    boolean isNumber() {
        return powers.isEmpty();
    }

    /** As a term: sign, numerator, fraction bar, denominator. */
    Term term() {
        List<Term> above = new ArrayList<>();
        List<Term> below = new ArrayList<>();
        Term number = new Term.Num(new Rational(coefficient.abs().numerator(), BigInteger.ONE));
        Term divisor = new Term.Num(new Rational(coefficient.denominator(), BigInteger.ONE));
        powers.forEach((factor, power) -> {
            boolean isAbove = power.signum() > 0 || Terms.is(factor, Op.EXP);
            (isAbove ? above : below).add(raised(factor, isAbove ? power : power.negate()));
        });
        if (!number.equals(Term.Num.ONE) || above.isEmpty()) {
            above.add(0, number);
        }
        if (!divisor.equals(Term.Num.ONE)) {
            below.add(0, divisor);
        }
        Term term = below.isEmpty() ? product(above) : Terms.div(product(above), product(below));
        return coefficient.signum() < 0 ? Terms.neg(term) : term;
    }

    private static Term product(List<Term> factors) {
        return factors.stream().reduce(Terms::mul).orElse(Term.Num.ONE);
    }

    private static Term raised(Term factor, Rational power) {
        if (power.equals(Rational.ONE)) {
            return factor;
        } else if (Terms.is(factor, Op.EXP)) {
            return Terms.exp(Product.of(factor.children().get(0)).scaled(power).term());
        }
        return power.equals(Rational.HALF) ? Terms.apply(Op.SQRT, factor) : Terms.pow(factor, new Term.Num(power));
    }
}
