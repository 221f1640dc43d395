package dev.verivative.proof.coq.algebra;

import dev.verivative.rule.Signs;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Proposes how terms that may be equal are written alike: as sums of products of rational powers of atoms. A proposal
 * only; Coq checks what is made of it.
 *
 * <p>A product with a delta is left as it is, unless the delta's index is summed over.
 */
final class NormalForm {
    private static final int LARGEST_POWER = 60;

    /** A term that is not looked into; a sum or number with an exponent of its own also knows its value. */
    private record Atom(Term term, Polynomial value, Set<Index.Variable> free) {
        boolean isMultipliedOut(Rational whole) {
            return value.isConstant() ? !value.terms.isEmpty() && whole.signum() != 0 : whole.signum() > 0;
        }
    }

    /**
     * A product that is summed over an index.
     *
     * @param outside what does not depend on the index
     * @param inside what does: a sum of one product; nothing if there is no such factor
     * @param picks the delta of the index, if there is one, which is no part of inside
     */
    record Summand(Term outside, Optional<Term> inside, Optional<Term.Delta> picks) {}

    private final Assumptions known;
    private final List<Atom> atoms = new ArrayList<>();
    private final Map<Term, Integer> numbers = new HashMap<>();
    private int fresh;

    NormalForm(Assumptions known) {
        this.known = known;
    }

    /** The term, written as terms that are equal to it are. */
    Term of(Term term) {
        return term(normal(term));
    }

    /** The term as a sum of products. */
    Polynomial normal(Term term) {
        if (term instanceof Term.Num number) {
            return Polynomial.of(number.value());
        } else if (term instanceof Term.Size size && size.dimension().isFixed()) {
            return Polynomial.of(Rational.of(size.dimension().size()));
        } else if (term instanceof Term.Delta delta) {
            return delta(delta);
        } else if (term instanceof Term.Sum sum) {
            Index.Variable index = new Index.Variable("#" + fresh++, sum.index().dimension());
            return sum(index, normal(sum.abstraction().apply(List.of(index))));
        }
        return term instanceof Term.Apply apply ? normal(apply) : atom(term);
    }

    private Polynomial normal(Term.Apply apply) {
        Polynomial first = normal(apply.argument());
        return switch (apply.op()) {
            case ADD -> first.add(normal(apply.right()), Rational.ONE);
            case SUB -> first.add(normal(apply.right()), Rational.MINUS_ONE);
            case NEG -> new Polynomial().add(first, Rational.MINUS_ONE);
            case MUL -> times(first, normal(apply.right()));
            case DIV -> times(first, inverse(apply.right()));
            case POW -> {
                Polynomial exponent = normal(apply.right());
                yield exponent.isConstant() ? power(first, exponent.constant()) : exp(times(exponent, log(first)));
            }
            case SQRT -> power(first, Rational.HALF);
            case EXP -> exp(first);
            case LOG -> log(first);
            default -> atom(Terms.apply(apply.op(), term(first)));
        };
    }

    private int number(Term term, Polynomial value) {
        return numbers.computeIfAbsent(term, key -> {
            atoms.add(new Atom(key, value, key.freeIndices()));
            return atoms.size() - 1;
        });
    }

    private Polynomial atom(Term term) {
        return new Polynomial().add(Map.of(number(term, new Polynomial()), Rational.ONE), Rational.ONE);
    }

    /** The term that an atom stands for. */
    Term term(int atom) {
        return atoms.get(atom).term;
    }

    private Polynomial inverse(Term divisor) {
        if (divisor instanceof Term.Apply product && product.op() == Op.MUL) {
            return times(inverse(product.left()), inverse(product.right()));
        }
        return divisor instanceof Term.Apply power && power.op() == Op.POW && power.right() instanceof Term.Num exponent
                ? power(normal(power.left()), exponent.value().negate())
                : power(normal(divisor), Rational.MINUS_ONE);
    }

    private Polynomial delta(Term.Delta delta) {
        if (delta.left().equals(delta.right()) || known.areDistinct(delta.left(), delta.right())) {
            return Polynomial.of(delta.left().equals(delta.right()) ? Rational.ONE : Rational.ZERO);
        }
        return atom(ordered(delta));
    }

    /** A position stands on the left, and so does the letter that comes first. */
    static Term.Delta ordered(Term.Delta delta) {
        Index left = delta.left();
        Index right = delta.right();
        boolean inOrder = left instanceof Index.Position
                || (right instanceof Index.Variable && left.toString().compareTo(right.toString()) < 0);
        return inOrder ? delta : new Term.Delta(/* left= */ right, /* right= */ left);
    }

    private Polynomial times(Polynomial left, Polynomial right) {
        Polynomial product = new Polynomial();
        left.terms.forEach((a, c) -> right.terms.forEach((b, d) -> {
            TreeMap<Integer, Rational> powers = new TreeMap<>(a);
            b.forEach((atom, power) -> powers.merge(atom, power, Rational::plus));
            product.add(settled(powers), c.times(d));
        }));
        return product;
    }

    /** The product with powers of deltas used, and with whole powers of sums and numbers multiplied out. */
    private Polynomial settled(Map<Integer, Rational> powers) {
        powers.values().removeIf(power -> power.signum() == 0);
        for (Map.Entry<Integer, Rational> factor : powers.entrySet()) {
            Atom atom = atoms.get(factor.getKey());
            Rational whole = factor.getValue().floor();
            if (atom.term instanceof Term.Delta) {
                factor.setValue(Rational.ONE);
            } else if (atom.isMultipliedOut(whole)) {
                Map<Integer, Rational> rest = new TreeMap<>(powers);
                rest.put(factor.getKey(), factor.getValue().minus(whole));
                return times(power(atom.value, whole), settled(rest));
            }
        }
        return new Polynomial().add(powers, Rational.ONE);
    }

    /** The product with one index in place of another. */
    private Polynomial merged(Map<Integer, Rational> powers, Index from, Index to) {
        Substitution merging = Substitution.ofIndex((Index.Variable) from, to);
        return product(powers, atom -> normal(atoms.get(atom).term.substitute(merging)));
    }

    private <K> Polynomial product(Map<K, Rational> powers, Function<K, Polynomial> base) {
        Polynomial product = Polynomial.of(Rational.ONE);
        for (Map.Entry<K, Rational> factor : powers.entrySet()) {
            product = times(product, power(base.apply(factor.getKey()), factor.getValue()));
        }
        return product;
    }

    private Polynomial power(Polynomial base, Rational exponent) {
        if (exponent.abs().compareTo(Rational.of(LARGEST_POWER)) > 0) {
            throw new ArithmeticException("the power " + exponent + " is too large to be multiplied out");
        } else if (exponent.isInteger() && base.isConstant()) {
            return Polynomial.of(base.constant().pow(exponent.intValueExact()));
        } else if (exponent.isInteger() && exponent.signum() > 0) {
            return times(base, power(base, exponent.minus(Rational.ONE)));
        }
        Map<Integer, Rational> factors = factors(base, exponent.isInteger());
        factors.replaceAll((atom, power) -> power.times(exponent));
        return settled(factors);
    }

    /**
     * The polynomial as one product: what its terms have in common, a number, and the rest as an atom of its own.
     *
     * @param signed whether factors that may be negative may stand alone; under a root or in a logarithm they may not
     * @throws ArithmeticException if it is zero
     */
    NavigableMap<Integer, Rational> factors(Polynomial polynomial, boolean signed) {
        if (polynomial.terms.isEmpty()) {
            throw new ArithmeticException("division by zero, or a root or logarithm of it");
        }
        NavigableMap<Integer, Rational> factors = polynomial.least();
        factors.keySet().removeIf(atom -> !signed && Signs.of(atoms.get(atom).term, known) != Signs.POSITIVE);
        factors.values().removeIf(power -> power.signum() == 0);
        Map<Integer, Rational> inverse = new TreeMap<>(factors);
        inverse.replaceAll((atom, power) -> power.negate());
        Polynomial rest = times(new Polynomial().add(inverse, Rational.ONE), polynomial);
        Rational first = rest.terms.firstEntry().getValue();
        Rational number = signed ? first : first.abs();
        for (Polynomial factor : List.of(Polynomial.of(number), new Polynomial().add(rest, number.inverse()))) {
            if (!factor.terms.equals(Map.of(Map.of(), Rational.ONE))) {
                factors.merge(number(term(factor), factor), Rational.ONE, Rational::plus);
            }
        }
        return factors;
    }

    private Polynomial exp(Polynomial exponent) {
        return product(exponent.terms, part -> {
            Term term = term(part, Rational.ONE);
            return Terms.is(term, Op.LOG) ? normal(term.children().get(0)) : atom(Terms.exp(term));
        });
    }

    private Polynomial log(Polynomial argument) {
        Polynomial log = new Polynomial();
        factors(argument, /* signed= */ false).forEach((atom, power) -> {
            Term term = atoms.get(atom).term;
            log.add(Terms.is(term, Op.EXP) ? normal(term.children().get(0)) : atom(Terms.log(term)), power);
        });
        return log;
    }

    /** Factors without the index stand outside, a delta picks its term, and nothing inside is counted. */
    private Polynomial sum(Index.Variable index, Polynomial body) {
        Polynomial sum = new Polynomial();
        body.terms.forEach((product, coefficient) -> {
            Map<Integer, Rational> inside = inside(index, product);
            Map<Integer, Rational> outside = new TreeMap<>(product);
            outside.keySet().removeAll(inside.keySet());
            sum.add(times(new Polynomial().add(outside, coefficient), sum(index, inside)), Rational.ONE);
        });
        return sum;
    }

    private Map<Integer, Rational> inside(Index.Variable index, Map<Integer, Rational> product) {
        Map<Integer, Rational> inside = new TreeMap<>(product);
        inside.keySet().removeIf(atom -> !atoms.get(atom).free.contains(index));
        return inside;
    }

    private static boolean picks(Term term, Index.Variable index) {
        return term instanceof Term.Delta delta
                && (delta.left().equals(index) || delta.right().equals(index));
    }

    private static Index other(Term.Delta delta, Index index) {
        return delta.left().equals(index) ? delta.right() : delta.left();
    }

    private Polynomial sum(Index.Variable index, Map<Integer, Rational> inside) {
        for (int atom : inside.keySet()) {
            if (picks(atoms.get(atom).term, index)) {
                return merged(inside, index, other((Term.Delta) atoms.get(atom).term, index));
            }
        }
        if (inside.isEmpty()) {
            return normal(new Term.Size(index.dimension()));
        }
        Term body = term(inside, Rational.ONE);
        if (index.name().startsWith("$")) {
            return atom(new Term.Sum(index, body));
        }
        int height = 1;
        while (body.toString().contains("$" + height + ":")) {
            height++;
        }
        // The same name in equal sums puts their factors into the same order.
        Index.Variable bound = new Index.Variable("$" + height, index.dimension());
        return sum(bound, merged(inside, index, bound));
    }

    /**
     * The sum's products, one by one.
     *
     * @param index a letter that is not in use, in the place of the bound one
     */
    List<Summand> summands(Term.Sum sum, Index.Variable index) {
        List<Summand> summands = new ArrayList<>();
        normal(sum.abstraction().apply(List.of(index))).terms.forEach((product, coefficient) -> {
            Map<Integer, Rational> inside = inside(index, product);
            Map<Integer, Rational> outside = new TreeMap<>(product);
            outside.keySet().removeAll(inside.keySet());
            Term before = term(outside, coefficient);
            Optional<Integer> picking = inside.keySet().stream()
                    .filter(atom -> picks(atoms.get(atom).term, index))
                    .findFirst();
            if (picking.isPresent()) {
                Term.Delta delta = (Term.Delta) atoms.get(picking.get()).term;
                inside.remove(picking.get());
                summands.add(new Summand(
                        before,
                        Optional.of(term(inside, Rational.ONE)),
                        Optional.of(new Term.Delta(index, other(delta, index)))));
            } else if (inside.isEmpty()) {
                summands.add(new Summand(before, Optional.empty(), Optional.empty()));
            } else {
                Term written = term(sum(index, inside));
                summands.add(new Summand(before, Optional.of(written), Optional.empty()));
            }
        });
        return summands;
    }

    /** The same term for the same polynomial. */
    Term term(Polynomial polynomial) {
        List<Term> products = new ArrayList<>();
        polynomial.terms.forEach((product, coefficient) -> products.add(term(product, coefficient)));
        return Terms.join(Op.ADD, products);
    }

    Term term(Map<Integer, Rational> product, Rational coefficient) {
        List<Term> factors = new ArrayList<>();
        if (!coefficient.equals(Rational.ONE)) {
            factors.add(new Term.Num(coefficient));
        }
        product.forEach((atom, power) -> factors.add(power(atoms.get(atom).term, power)));
        return Terms.join(Op.MUL, factors);
    }

    /** A power of an atom: of a root where the exponent is no integer. */
    static Term power(Term atom, Rational exponent) {
        if (exponent.equals(Rational.ONE)) {
            return atom;
        } else if (exponent.isInteger()) {
            return Terms.pow(atom, new Term.Num(exponent));
        }
        int root = exponent.denominator().intValueExact();
        return power(root(atom, root), exponent.times(Rational.of(root)));
    }

    /** The root that rational powers of an atom are whole powers of. */
    static Term root(Term atom, int degree) {
        if (degree == 1) {
            return atom;
        } else if (Terms.is(atom, Op.EXP)) {
            return Terms.exp(Terms.mul(
                    new Term.Num(Rational.of(1, degree)), atom.children().get(0)));
        }
        return degree == 2 ? Terms.apply(Op.SQRT, atom) : Terms.pow(atom, new Term.Num(Rational.of(1, degree)));
    }
}
