package dev.verivative.fold;

import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

/**
 * Forms as fractions of polynomials: each variable is a root of an atom, so that all its powers are whole. Sums of
 * several terms are written out unless they stand under a root somewhere.
 */
final class Variables {
    private final NormalForm normalForm;
    private final List<Atom> atoms = new ArrayList<>();
    private final List<Integer> roots = new ArrayList<>();
    private final Map<Atom, Integer> places = new TreeMap<>();
    private final Set<Atom> underRoots = new HashSet<>();

    Variables(NormalForm normalForm, Laurent... forms) {
        this.normalForm = normalForm;
        for (Laurent form : forms) {
            findRoots(form);
        }
        Map<Atom, Integer> denominators = new TreeMap<>();
        for (Laurent form : forms) {
            collect(form, denominators);
        }
        denominators.forEach((atom, root) -> {
            places.put(atom, atoms.size());
            atoms.add(atom);
            roots.add(root);
        });
    }

    private void findRoots(Laurent form) {
        for (Monomial monomial : form.monomials()) {
            monomial.powers().forEach((atom, power) -> {
                if (atom.isSumOfTerms()) {
                    if (!power.isInteger() || normalForm.isOpaque(atom)) {
                        underRoots.add(atom);
                    } else {
                        findRoots(normalForm.writtenOut(atom));
                    }
                }
            });
        }
    }

    private void collect(Laurent form, Map<Atom, Integer> denominators) {
        for (Monomial monomial : form.monomials()) {
            monomial.powers().forEach((atom, power) -> {
                if (isWrittenOut(atom)) {
                    collect(normalForm.writtenOut(atom), denominators);
                } else {
                    denominators.merge(atom, power.denominator().intValueExact(), Variables::lcm);
                }
            });
        }
    }

    private boolean isWrittenOut(Atom atom) {
        return atom.isSumOfTerms() && !underRoots.contains(atom);
    }

    private static int lcm(int a, int b) {
        return a / BigInteger.valueOf(a).gcd(BigInteger.valueOf(b)).intValue() * b;
    }

    int count() {
        return Math.max(1, atoms.size());
    }

    /** The atoms in their order, each one a variable. */
    List<Atom> atoms() {
        return atoms;
    }

    int place(Atom atom) {
        return Objects.requireNonNull(places.get(atom));
    }

    /** The power of the atom that a power of its variable is. */
    Rational power(int variable, int exponent) {
        return Rational.of(exponent, roots.get(variable));
    }

    Ratio ratio(Laurent form) {
        Ratio sum = Ratio.of(Polynomial.zero(count()));
        for (Map.Entry<Monomial, Rational> term : form.terms().entrySet()) {
            Rational number = term.getValue();
            Ratio product = Ratio.of(count(), number.numerator(), number.denominator());
            for (Map.Entry<Atom, Rational> factor : term.getKey().powers().entrySet()) {
                product = product.times(power(factor.getKey(), factor.getValue()));
            }
            sum = sum.plus(product);
        }
        return sum;
    }

    private Ratio power(Atom atom, Rational power) {
        if (isWrittenOut(atom)) {
            return ratio(normalForm.writtenOut(atom)).pow(power.intValueExact());
        }
        int variable = place(atom);
        int exponent = power.times(Rational.of(roots.get(variable))).intValueExact();
        return Ratio.of(Polynomial.power(count(), variable, 1)).pow(exponent);
    }

    /** Back to a form, with denominators of several terms as atoms. */
    Laurent form(Ratio ratio) {
        Laurent below = form(ratio.below());
        return normalForm.times(form(ratio.above()), normalForm.power(below, Rational.MINUS_ONE));
    }

    private Laurent form(Polynomial polynomial) {
        Laurent form = new Laurent();
        for (Map.Entry<int[], BigInteger> term : polynomial.terms().entrySet()) {
            form.add(product(term.getKey()), new Rational(term.getValue(), BigInteger.ONE));
        }
        return form;
    }

    private Laurent product(int[] exponents) {
        Laurent product = Laurent.of(Rational.ONE);
        for (int variable = 0; variable < atoms.size(); variable++) {
            if (exponents[variable] != 0) {
                Laurent power = Laurent.of(
                        Monomial.of(atoms.get(variable), power(variable, exponents[variable])), Rational.ONE);
                product = normalForm.times(product, power);
            }
        }
        return product;
    }

    /** The atom's term; for messages. */
    @Override
    public String toString() {
        return atoms.stream().map(Atom::term).map(Term::toString).toList().toString();
    }
}
