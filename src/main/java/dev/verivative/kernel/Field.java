package dev.verivative.kernel;

import dev.verivative.kernel.Monomial.Atom;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * Normal form of terms as sums of monomials with rational exponents over atoms that are not looked into: entries, sums,
 * deltas, exponentials, logarithms, functions, and sums with a negative or fractional exponent. Equal normal forms mean
 * equal values wherever both terms are defined; the converse does not hold.
 */
final class Field {
    private static final int LARGEST_POWER = 64;
    private static final int LARGEST_NUMBER_POWER = 10_000;
    private static final int LARGEST_FACTORED = 40;

    private final Assumptions known;
    private int fresh;

    Field(Assumptions known) {
        this.known = known;
    }

    /** @throws ArithmeticException if a divisor is zero, or the terms are too large to compare */
    boolean same(Term left, Term right) {
        return isZero(difference(left, right));
    }

    private Polynomial difference(Term left, Term right) {
        String text = left + " " + right;
        if (text.indexOf('#') >= 0 || text.indexOf('$') >= 0 || text.indexOf('?') >= 0) {
            throw new ArithmeticException("a name of the kernel's own, or a rule variable, occurs");
        }
        return new Polynomial().add(normal(left), Rational.ONE).add(normal(right), Rational.MINUS_ONE);
    }

    /** The signs that the term is found to have after all. */
    int signs(Term term) {
        Polynomial normal = difference(term, Term.Num.ZERO);
        return normal.isConstant()
                ? Signs.ofNumber(normal.constant().signum())
                : isZero(normal) ? Signs.ZERO : Signs.ANY;
    }

    private Polynomial normal(Term term) {
        if (term instanceof Term.Num number) {
            return Polynomial.of(number.value());
        }
        if (term instanceof Term.Size size && size.dimension().isFixed()) {
            return Polynomial.of(Rational.of(size.dimension().size()));
        }
        if (term instanceof Term.Delta delta) {
            return delta(delta);
        }
        if (term instanceof Term.Sum sum) {
            Index.Variable index = new Index.Variable("#" + fresh++, sum.index().dimension());
            return sum(index, normal(sum.abstraction().apply(List.of(index))));
        }
        if (term instanceof Term.Call call) {
            List<Abstraction> arguments =
                    call.arguments().stream().map(this::canonical).toList();
            return Polynomial.atom(new Term.Call(call.function(), arguments, call.indices()), Rational.ONE);
        }
        return term instanceof Term.Apply apply ? normal(apply) : Polynomial.atom(term, Rational.ONE);
    }

    private Polynomial normal(Term.Apply apply) {
        Polynomial first = normal(apply.argument());
        return switch (apply.op()) {
            case ADD -> first.add(normal(apply.right()), Rational.ONE);
            case SUB -> first.add(normal(apply.right()), Rational.MINUS_ONE);
            case NEG -> new Polynomial().add(first, Rational.MINUS_ONE);
            case MUL -> times(first, normal(apply.right()));
            case DIV -> times(first, power(normal(apply.right()), Rational.MINUS_ONE));
            case POW -> {
                Polynomial exponent = normal(apply.right());
                yield exponent.isConstant() ? power(first, exponent.constant()) : exp(times(exponent, log(first)));
            }
            case SQRT -> power(first, Rational.HALF);
            case EXP -> exp(first);
            case LOG -> log(first);
            default -> function(first, p -> Polynomial.atom(Terms.apply(apply.op(), p.term()), Rational.ONE));
        };
    }

    private Abstraction canonical(Abstraction argument) {
        List<Index.Variable> parameters = new ArrayList<>();
        for (Index.Variable parameter : argument.parameters()) {
            parameters.add(new Index.Variable("$a" + parameters.size(), parameter.dimension()));
        }
        return new Abstraction(parameters, normal(argument.apply(parameters)).term());
    }

    private Polynomial delta(Term.Delta delta) {
        Index left = delta.left();
        Index right = delta.right();
        if (left.equals(right)) {
            return Polynomial.of(Rational.ONE);
        }
        if (known.areDistinct(left, right)) {
            return new Polynomial();
        }
        Term flipped = new Term.Delta(/* left= */ right, /* right= */ left);
        boolean inOrder = delta.toString().compareTo(flipped.toString()) < 0;
        return Polynomial.atom(inOrder ? delta : flipped, Rational.ONE);
    }

    private Polynomial times(Polynomial left, Polynomial right) {
        Polynomial product = new Polynomial();
        left.terms.forEach((a, c) -> right.terms.forEach((b, d) -> product.add(settled(a.times(b)), c.times(d))));
        return product;
    }

    /** The product of a monomial's factors, with deltas used, and whole powers of sums and numbers multiplied out. */
    private Polynomial settled(Monomial monomial) {
        for (Map.Entry<Atom, Rational> factor : monomial.powers().entrySet()) {
            Term atom = factor.getKey().term();
            Rational power = factor.getValue();
            Monomial rest = monomial.without(factor.getKey());
            if (atom instanceof Term.Delta delta) {
                boolean keepLeft = !(delta.right() instanceof Index.Position);
                Index.Variable gone = (Index.Variable) (keepLeft ? delta.right() : delta.left());
                if (power.signum() < 0) {
                    throw new ArithmeticException("division by a Kronecker delta");
                } else if (!power.equals(Rational.ONE)) {
                    return settled(rest.times(Monomial.of(delta, Rational.ONE)));
                } else if (rest.powers().keySet().stream().anyMatch(other -> other.isOver(gone))) {
                    Substitution merge = Substitution.ofIndex(gone, keepLeft ? delta.left() : delta.right());
                    return times(Polynomial.atom(delta, Rational.ONE), renewed(rest, merge));
                }
            } else if (isComposite(atom)
                    && (power.compareTo(Rational.ONE) >= 0 || (atom instanceof Term.Num && power.signum() < 0))) {
                Rational whole = power.floor();
                Polynomial expanded = atom instanceof Term.Num number
                        ? Polynomial.of(number.value().pow(whole.intValueExact()))
                        : wholePower(normal(atom), whole);
                return times(expanded, settled(rest.times(Monomial.of(atom, power.minus(whole)))));
            }
        }
        return Polynomial.of(monomial, Rational.ONE);
    }

    private static boolean isComposite(Term term) {
        return term instanceof Term.Num || Terms.is(term, Op.ADD) || Terms.is(term, Op.MUL) || Terms.is(term, Op.POW);
    }

    private Polynomial renewed(Monomial monomial, Substitution substitution) {
        Polynomial product = Polynomial.of(Rational.ONE);
        for (Map.Entry<Atom, Rational> factor : monomial.powers().entrySet()) {
            product = times(product, power(normal(factor.getKey().term().substitute(substitution)), factor.getValue()));
        }
        return product;
    }

    private Polynomial power(Polynomial base, Rational exponent) {
        if (exponent.isInteger() && exponent.signum() >= 0) {
            return wholePower(base, exponent);
        } else if (base.terms.isEmpty()) {
            throw new ArithmeticException("division by zero, or a root of it");
        }
        return function(base, p -> {
            Split split = Split.of(p, this, exponent.isInteger());
            Polynomial power = times(number(split.content(), exponent), scaled(split.common(), exponent));
            return split.isSingle() ? power : times(power, scaled(split.restAsAtom(), exponent));
        });
    }

    private Polynomial wholePower(Polynomial base, Rational exponent) {
        if (exponent.compareTo(Rational.of(base.terms.size() > 1 ? LARGEST_POWER : LARGEST_NUMBER_POWER)) > 0) {
            throw new ArithmeticException("the power " + exponent + " is too large to be multiplied out");
        }
        Polynomial power = Polynomial.of(Rational.ONE);
        for (int i = 0; i < exponent.intValueExact(); i++) {
            power = times(power, base);
        }
        return power;
    }

    private Polynomial scaled(Monomial monomial, Rational exponent) {
        TreeMap<Atom, Rational> powers = new TreeMap<>(monomial.powers());
        powers.replaceAll((atom, power) -> power.times(exponent));
        return settled(Monomial.of(powers));
    }

    private Polynomial number(Rational value, Rational exponent) {
        if (exponent.isInteger()) {
            return Polynomial.of(value.pow(exponent.intValueExact()));
        }
        Monomial roots = Monomial.ONE;
        for (BigInteger prime : factors(value.numerator())) {
            roots = roots.times(Monomial.of(new Term.Num(new Rational(prime, BigInteger.ONE)), exponent));
        }
        for (BigInteger prime : factors(value.denominator())) {
            roots = roots.times(Monomial.of(new Term.Num(new Rational(prime, BigInteger.ONE)), exponent.negate()));
        }
        return settled(roots);
    }

    /** Prime factors with repetition; a large number stays as it is. */
    private static List<BigInteger> factors(BigInteger number) {
        List<BigInteger> factors = new ArrayList<>();
        if (number.bitLength() > LARGEST_FACTORED) {
            return List.of(number);
        }
        long rest = number.longValueExact();
        for (long factor = 2; factor * factor <= rest; factor++) {
            for (; rest % factor == 0; rest /= factor) {
                factors.add(BigInteger.valueOf(factor));
            }
        }
        if (rest > 1) {
            factors.add(BigInteger.valueOf(rest));
        }
        return factors;
    }

    /** f(.. delta ..) = f(.. 0 ..) + delta (f(.. 1 ..) - f(.. 0 ..)), so that everything is linear in each delta. */
    private Polynomial function(Polynomial argument, UnaryOperator<Polynomial> f) {
        for (Monomial monomial : argument.terms.keySet()) {
            for (Atom atom : monomial.powers().keySet()) {
                if (atom.term() instanceof Term.Delta delta) {
                    Polynomial off = new Polynomial();
                    argument.terms.forEach((m, c) -> off.add(m, m.powers().containsKey(atom) ? Rational.ZERO : c));
                    // Where delta is 1 its indices agree: the product with it shows what follows from that.
                    Polynomial on = new Polynomial();
                    times(Polynomial.atom(delta, Rational.ONE), argument)
                            .terms
                            .forEach((m, c) -> on.add(m.without(atom), c));
                    Polynomial zero = function(off, f);
                    Polynomial jump =
                            new Polynomial().add(function(on, f), Rational.ONE).add(zero, Rational.MINUS_ONE);
                    return times(Polynomial.atom(delta, Rational.ONE), jump).add(zero, Rational.ONE);
                }
            }
        }
        return f.apply(argument);
    }

    private Polynomial exp(Polynomial exponent) {
        return function(exponent, p -> {
            Polynomial product = Polynomial.of(Rational.ONE);
            for (Map.Entry<Monomial, Rational> term : p.terms.entrySet()) {
                Monomial m = term.getKey();
                boolean isLog = m.powers().size() == 1
                        && Terms.is(m.powers().firstKey().term(), Op.LOG)
                        && m.powers().firstEntry().getValue().equals(Rational.ONE);
                product = times(
                        product,
                        isLog
                                ? power(
                                        normal(m.powers()
                                                .firstKey()
                                                .term()
                                                .children()
                                                .get(0)),
                                        term.getValue())
                                : Polynomial.atom(
                                        Terms.exp(Polynomial.of(m, Rational.ONE).term()), term.getValue()));
            }
            return product;
        });
    }

    private Polynomial log(Polynomial argument) {
        if (argument.terms.isEmpty()) {
            throw new ArithmeticException("log of zero");
        }
        return function(argument, p -> {
            Split split = Split.of(p, this, false);
            Polynomial log = new Polynomial();
            factors(split.content().numerator()).forEach(n -> log.add(logOf(n), Rational.ONE));
            factors(split.content().denominator()).forEach(n -> log.add(logOf(n), Rational.MINUS_ONE));
            split.common()
                    .powers()
                    .forEach((atom, power) -> log.add(
                            Terms.is(atom.term(), Op.EXP)
                                    ? normal(atom.term().children().get(0))
                                    : Polynomial.atom(Terms.log(atom.term()), Rational.ONE),
                            power));
            return split.isSingle()
                    ? log
                    : log.add(Polynomial.atom(Terms.log(split.rest().term()), Rational.ONE), Rational.ONE);
        });
    }

    private static Polynomial logOf(BigInteger number) {
        return Polynomial.atom(Terms.log(new Term.Num(new Rational(number, BigInteger.ONE))), Rational.ONE);
    }

    boolean isPositive(Atom atom) {
        return Signs.of(atom.term(), known) == Signs.POSITIVE;
    }

    /** A monomial times a polynomial, settled. */
    Polynomial times(Monomial monomial, Polynomial polynomial) {
        return times(Polynomial.of(monomial, Rational.ONE), polynomial);
    }

    /** The sum over a fresh index: factors without it stand outside, a delta picks its term, the rest is an atom. */
    private Polynomial sum(Index.Variable index, Polynomial body) {
        Polynomial sum = new Polynomial();
        for (Map.Entry<Monomial, Rational> term : body.terms.entrySet()) {
            TreeMap<Atom, Rational> inside = new TreeMap<>(term.getKey().powers());
            inside.keySet().removeIf(atom -> !atom.isOver(index));
            TreeMap<Atom, Rational> outside = new TreeMap<>(term.getKey().powers());
            outside.keySet().removeAll(inside.keySet());
            sum.add(times(Monomial.of(outside), sum(index, Monomial.of(inside))), term.getValue());
        }
        return sum;
    }

    private Polynomial sum(Index.Variable index, Monomial inside) {
        if (inside.powers().isEmpty()) {
            return normal(new Term.Size(index.dimension()));
        }
        for (Atom atom : inside.powers().keySet()) {
            if (atom.term() instanceof Term.Delta delta) {
                Index other = delta.left().equals(index) ? delta.right() : delta.left();
                if (other instanceof Index.Variable || other.dimension().isFixed()) {
                    return renewed(inside.without(atom), Substitution.ofIndex(index, other));
                }
            }
        }
        Term body = Polynomial.of(inside, Rational.ONE).term();
        Index.Variable bound = new Index.Variable("$" + (1 + height(body)), index.dimension());
        Term renamed =
                normal(body.substitute(Substitution.ofIndex(index, bound))).term();
        return Polynomial.atom(new Term.Sum(bound, renamed), Rational.ONE);
    }

    private static int height(Term term) {
        int height = 0;
        for (Term child : term.children()) {
            height = Math.max(height, height(child));
        }
        return term instanceof Term.Sum ? height + 1 : height;
    }

    /** Multiplies by what is divided by, one sum after the other, the largest first. */
    private boolean isZero(Polynomial start) {
        Polynomial polynomial = start;
        Set<Atom> done = new HashSet<>();
        while (true) {
            Atom base = null;
            for (Monomial monomial : polynomial.terms.keySet()) {
                for (Atom atom : monomial.powers().keySet()) {
                    boolean larger =
                            base == null || atom.key().length() > base.key().length();
                    base = Terms.is(atom.term(), Op.ADD) && !done.contains(atom) && larger ? atom : base;
                }
            }
            if (base == null) {
                return polynomial.terms.isEmpty();
            }
            done.add(base);
            polynomial = cleared(polynomial, base);
        }
    }

    private Polynomial cleared(Polynomial polynomial, Atom base) {
        Rational least = Rational.ZERO;
        for (Monomial monomial : polynomial.terms.keySet()) {
            Rational power = monomial.powers().getOrDefault(base, Rational.ZERO);
            least = power.compareTo(least) < 0 ? power : least;
        }
        Polynomial written = normal(base.term());
        Polynomial cleared = new Polynomial();
        for (Map.Entry<Monomial, Rational> term : polynomial.terms.entrySet()) {
            Rational power =
                    term.getKey().powers().getOrDefault(base, Rational.ZERO).minus(least);
            Monomial rest = term.getKey().without(base).times(Monomial.of(base.term(), power.minus(power.floor())));
            cleared.add(times(rest, wholePower(written, power.floor())), term.getValue());
        }
        return cleared;
    }
}
