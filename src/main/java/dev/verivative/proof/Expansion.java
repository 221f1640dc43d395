package dev.verivative.proof;

import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A term multiplied out: products of powers of atoms with their coefficients, and what does not depend on a sum's index
 * outside of the sum. A proposal only: whatever is built from it, the kernel checks.
 */
final class Expansion {
    private static final int MOST_PRODUCTS = 2_000;
    private static final Rational LARGEST_POWER = Rational.of(12);

    private final Map<Map<Term, Rational>, Rational> products = new LinkedHashMap<>();

    private Expansion() {}

    /** The term multiplied out, unless that is too long. */
    static Optional<Expansion> of(Term term) {
        try {
            return Optional.of(expanded(term));
        } catch (ArithmeticException tooLong) {
            return Optional.empty();
        }
    }

    private static Expansion of(Map<Term, Rational> product, Rational coefficient) {
        return new Expansion().add(product, coefficient);
    }

    private static Expansion power(Term atom, Rational exponent) {
        return of(Map.of(atom, exponent), Rational.ONE);
    }

    private Expansion add(Map<Term, Rational> product, Rational coefficient) {
        products.merge(product, coefficient, Rational::plus);
        products.values().removeIf(sum -> sum.signum() == 0);
        if (products.size() > MOST_PRODUCTS) {
            throw new ArithmeticException("too many products");
        }
        return this;
    }

    private Expansion plus(Expansion other, Rational factor) {
        Expansion sum = new Expansion();
        products.forEach(sum::add);
        other.products.forEach((product, coefficient) -> sum.add(product, coefficient.times(factor)));
        return sum;
    }

    private Expansion times(Expansion other) {
        Expansion result = new Expansion();
        products.forEach((a, c) -> other.products.forEach((b, d) -> {
            Map<Term, Rational> powers = new LinkedHashMap<>(a);
            b.forEach((atom, power) -> powers.merge(atom, power, Rational::plus));
            powers.values().removeIf(power -> power.signum() == 0);
            result.add(powers, c.times(d));
        }));
        return result;
    }

    private static Expansion expanded(Term term) {
        if (term instanceof Term.Num number) {
            return of(Map.of(), number.value());
        } else if (term instanceof Term.Sum sum) {
            return sum(sum);
        } else if (!(term instanceof Term.Apply)) {
            return power(term, Rational.ONE);
        }
        Term.Apply apply = (Term.Apply) term;
        return switch (apply.op()) {
            case ADD -> expanded(apply.left()).plus(expanded(apply.right()), Rational.ONE);
            case SUB -> expanded(apply.left()).plus(expanded(apply.right()), Rational.MINUS_ONE);
            case NEG -> new Expansion().plus(expanded(apply.argument()), Rational.MINUS_ONE);
            case MUL -> expanded(apply.left()).times(expanded(apply.right()));
            case DIV -> expanded(apply.left()).times(raised(apply.right(), Rational.MINUS_ONE));
            case SQRT -> power(apply.argument(), Rational.HALF);
            case POW ->
                apply.right() instanceof Term.Num exponent
                        ? raised(apply.left(), exponent.value())
                        : power(apply, Rational.ONE);
            default -> power(apply, Rational.ONE);
        };
    }

    private static Expansion raised(Term base, Rational exponent) {
        if (base instanceof Term.Num number
                && exponent.equals(Rational.MINUS_ONE)
                && number.value().signum() != 0) {
            return of(Map.of(), number.value().inverse());
        } else if (exponent.isInteger() && exponent.signum() > 0) {
            if (exponent.compareTo(LARGEST_POWER) > 0) {
                return power(base, exponent);
            }
            Expansion result = of(Map.of(), Rational.ONE);
            for (int i = 0; i < exponent.intValueExact(); i++) {
                result = result.times(expanded(base));
            }
            return result;
        } else if (exponent.isInteger() && (Terms.is(base, Op.MUL) || Terms.is(base, Op.DIV))) {
            Term.Apply apply = (Term.Apply) base;
            Rational other = apply.op() == Op.MUL ? exponent : exponent.negate();
            return raised(apply.left(), exponent).times(raised(apply.right(), other));
        } else if (exponent.isInteger()
                && base instanceof Term.Apply power
                && power.op() == Op.POW
                && power.right() instanceof Term.Num inner
                && inner.value().isInteger()) {
            return raised(power.left(), exponent.times(inner.value()));
        } else if (Terms.is(base, Op.SQRT)) {
            return power(base.children().get(0), exponent.times(Rational.HALF));
        }
        return power(base, exponent);
    }

    private static Expansion sum(Term.Sum sum) {
        Index.Variable index = sum.index();
        Expansion result = new Expansion();
        expanded(sum.body()).products.forEach((product, coefficient) -> {
            Map<Term, Rational> inside = new LinkedHashMap<>(product);
            inside.keySet().removeIf(atom -> !atom.freeIndices().contains(index));
            Map<Term, Rational> outside = new LinkedHashMap<>(product);
            outside.keySet().removeAll(inside.keySet());
            Term rest = inside.isEmpty() ? Terms.size(index.dimension()) : new Term.Sum(index, nested(inside));
            outside.merge(rest, Rational.ONE, Rational::plus);
            result.add(outside, coefficient);
        });
        return result;
    }

    /** Whether the first product, in an order that does not depend on signs, has a minus. */
    boolean isNegative() {
        return products.entrySet().stream()
                .min(Comparator.comparing(product -> named(product.getKey()).toString()))
                .map(product -> product.getValue().signum() < 0)
                .orElse(false);
    }

    private static Map<String, Rational> named(Map<Term, Rational> product) {
        Map<String, Rational> named = new TreeMap<>();
        product.forEach((atom, power) -> named.put(atom.toString(), power));
        return named;
    }

    Expansion negated() {
        return new Expansion().plus(this, Rational.MINUS_ONE);
    }

    /** Whether every product has a plus. */
    boolean isWithoutMinus() {
        return products.values().stream().allMatch(coefficient -> coefficient.signum() > 0);
    }

    /** Divided by what all products have in common of these atoms, and by a positive number. */
    Expansion withoutCommon(Predicate<Term> atoms) {
        Map<Term, Rational> inverse = new LinkedHashMap<>(common(atoms));
        inverse.replaceAll((atom, power) -> power.negate());
        inverse.values().removeIf(power -> power.signum() == 0);
        return times(of(inverse, number().inverse()));
    }

    /** What all products have in common of these atoms, with that number. */
    private Map<Term, Rational> common(Predicate<Term> atoms) {
        Map<Term, Rational> common = new LinkedHashMap<>();
        for (Map<Term, Rational> product : products.keySet()) {
            product.keySet().stream().filter(atoms).forEach(atom -> common.put(atom, Rational.ZERO));
        }
        common.replaceAll((atom, zero) -> products.keySet().stream()
                .map(product -> product.getOrDefault(atom, Rational.ZERO))
                .min(Rational::compareTo)
                .orElse(zero));
        return common;
    }

    private Rational number() {
        return products.values().stream().findFirst().map(Rational::abs).orElse(Rational.ONE);
    }

    /**
     * What the other is to be multiplied by to become this, if they differ by what {@link #withoutCommon} leaves out.
     */
    Term over(Expansion other, Predicate<Term> atoms) {
        Map<Term, Rational> ratio = new LinkedHashMap<>(common(atoms));
        other.common(atoms).forEach((atom, power) -> ratio.merge(atom, power.negate(), Rational::plus));
        ratio.values().removeIf(power -> power.signum() == 0);
        return term(ratio, number().times(other.number().inverse()));
    }

    @Override
    public String toString() {
        return term().toString();
    }

    /** With the factors of a sum inside of it, so that a double sum shows as one. */
    private static Term nested(Map<Term, Rational> product) {
        for (Map.Entry<Term, Rational> factor : product.entrySet()) {
            if (product.size() > 1
                    && factor.getKey() instanceof Term.Sum sum
                    && factor.getValue().equals(Rational.ONE)) {
                Map<Term, Rational> others = new LinkedHashMap<>(product);
                others.remove(sum);
                Index.Variable index = apart(sum.index(), others.keySet());
                Expansion body = expanded(sum.abstraction().apply(List.of(index)));
                if (body.products.size() == 1 && body.products.containsValue(Rational.ONE)) {
                    body.products
                            .keySet()
                            .forEach(
                                    inner -> inner.forEach((atom, power) -> others.merge(atom, power, Rational::plus)));
                    return new Term.Sum(index, nested(others));
                }
            }
        }
        return term(product, Rational.ONE);
    }

    /** An index of that range whose letter is not free in the terms. */
    private static Index.Variable apart(Index.Variable index, Set<Term> terms) {
        Set<String> taken = new HashSet<>();
        terms.forEach(term -> term.freeIndices().forEach(free -> taken.add(free.name())));
        String name = index.name();
        while (taken.contains(name)) {
            name += "'";
        }
        return new Index.Variable(name, index.dimension());
    }

    /** As a sum of products. */
    Term term() {
        Term sum = null;
        for (Map.Entry<Map<Term, Rational>, Rational> product : products.entrySet()) {
            Rational coefficient = product.getValue();
            Term next = term(product.getKey(), coefficient.abs());
            if (sum == null) {
                sum = coefficient.signum() < 0 ? Terms.neg(next) : next;
            } else {
                sum = coefficient.signum() < 0 ? Terms.sub(sum, next) : Terms.add(sum, next);
            }
        }
        return sum == null ? Term.Num.ZERO : sum;
    }

    /** As one fraction, with nothing divided above. */
    Term fraction() {
        Map<Term, Rational> divisor = new LinkedHashMap<>();
        for (Map<Term, Rational> product : products.keySet()) {
            product.forEach((atom, power) -> {
                if (power.signum() < 0) {
                    divisor.merge(atom, power.negate(), (a, b) -> a.compareTo(b) > 0 ? a : b);
                }
            });
        }
        Expansion above = new Expansion();
        products.forEach((product, coefficient) -> {
            Expansion factor = of(Map.of(), coefficient);
            Map<Term, Rational> powers = new LinkedHashMap<>(product);
            divisor.forEach((atom, power) -> powers.merge(atom, power, Rational::plus));
            for (Map.Entry<Term, Rational> power : powers.entrySet()) {
                factor = power.getValue().signum() == 0
                        ? factor
                        : factor.times(raised(power.getKey(), power.getValue()));
            }
            factor.products.forEach(above::add);
        });
        return divisor.isEmpty() ? above.term() : Terms.div(above.term(), term(divisor, Rational.ONE));
    }

    private static Term term(Map<Term, Rational> product, Rational coefficient) {
        Term above = null;
        Term below = null;
        if (!coefficient.equals(Rational.ONE)) {
            above = new Term.Num(coefficient);
        }
        for (Map.Entry<Term, Rational> factor : product.entrySet()) {
            Rational power = factor.getValue();
            if (power.signum() > 0) {
                Term next = raisedTerm(factor.getKey(), power);
                above = above == null ? next : Terms.mul(above, next);
            } else {
                Term next = raisedTerm(factor.getKey(), power.negate());
                below = below == null ? next : Terms.mul(below, next);
            }
        }
        Term numerator = above == null ? Term.Num.ONE : above;
        return below == null ? numerator : Terms.div(numerator, below);
    }

    private static Term raisedTerm(Term atom, Rational power) {
        if (power.equals(Rational.ONE)) {
            return atom;
        }
        return power.equals(Rational.HALF) ? Terms.apply(Op.SQRT, atom) : Terms.pow(atom, new Term.Num(power));
    }
}
