package dev.verivative.fold;

import dev.verivative.rule.Signs;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The normal form in which forms are looked for: sums of products of rational powers of atoms, with deltas used, sums
 * over an index split and everything outside them that can be, and exponentials of single products. A proposal: what is
 * read off it, the kernel checks by a normal form of its own.
 */
final class NormalForm {
    private static final int LARGEST_POWER = 24;

    /** Products of terms, and as many steps of what else is done with forms; some seconds. */
    private static final long MOST_WORK = 150_000;

    private final Assumptions known;
    private final Predicate<Function> names;
    private final Set<Index> kept;
    private final Map<Key, Atom> atoms = new HashMap<>();
    private final Set<Term> positiveSums = new HashSet<>();
    private final Set<Term> opaque = new HashSet<>();
    private final Map<Atom, Laurent> written = new HashMap<>();
    private final Map<Atom, Laurent> arguments = new HashMap<>();
    private final Map<Atom, Body> bodies = new HashMap<>();
    private final Map<Reindexing, Laurent> renamed = new HashMap<>();
    private final NormalSums sums = new NormalSums(this);
    private final NormalValues values = new NormalValues(this);
    private final Map<Key, Laurent> knownSums = new HashMap<>();
    private int fresh;
    private long spent;

    /**
     * A normal form with atoms of its own.
     *
     * @param known what is known of the letters
     * @param names which calls are atoms; the others are written out
     * @param kept indices that stay where a delta makes two equal
     */
    NormalForm(Assumptions known, Predicate<Function> names, List<? extends Index> kept) {
        this.known = known;
        this.names = names;
        this.kept = Set.copyOf(kept);
    }

    private record Reindexing(Atom atom, Index from, Index to) {}

    /** A term beside its free indices: terms that differ in these only have one hash code. */
    private record Key(String free, Term term) {
        static Key of(Term term) {
            return new Key(
                    term.freeIndices().stream().map(Index::name).sorted().collect(Collectors.joining(" ")), term);
        }
    }

    /** What a sum over an index adds up, in a letter of its own. */
    record Body(Index.Variable index, Laurent value) {}

    /** The body of an atom that is a sum over an index. */
    Body body(Atom atom) {
        Body body = bodies.get(atom);
        if (body == null) {
            Term.Sum sum = (Term.Sum) atom.term();
            Index.Variable index = fresh(sum.index());
            body = new Body(index, normal(sum.abstraction().apply(List.of(index))));
            bodies.put(atom, body);
        }
        return body;
    }

    /** The argument of an atom that is a function's value. */
    Laurent argument(Atom atom) {
        Laurent argument = arguments.get(atom);
        if (argument == null) {
            argument = normal(atom.term().children().get(0));
            arguments.put(atom, argument);
        }
        return argument;
    }

    boolean isName(Function function) {
        return names.test(function);
    }

    /** Sums of several terms that stand under a root of this form are not multiplied out from now on. */
    void keepRoots(Laurent form) {
        for (Monomial monomial : form.monomials()) {
            monomial.powers().forEach((atom, power) -> {
                if (atom.isSumOfTerms() && !power.isInteger()) {
                    opaque.add(atom.term());
                    renamed.clear();
                    knownSums.clear();
                }
                if (atom.isSumOfTerms()) {
                    keepRoots(writtenOut(atom));
                }
            });
        }
    }

    boolean isOpaque(Atom atom) {
        return opaque.contains(atom.term());
    }

    /** @throws ArithmeticException if the form is too large, or divides by zero */
    Laurent normal(Term term) {
        if (term instanceof Term.Num number) {
            return Laurent.of(number.value());
        } else if (term instanceof Term.Size size && size.dimension().isFixed()) {
            return Laurent.of(Rational.of(size.dimension().size()));
        } else if (term instanceof Term.Delta delta) {
            return delta(delta);
        } else if (term instanceof Term.Sum sum) {
            Key key = Key.of(sum);
            Laurent old = knownSums.get(key);
            if (old == null) {
                Index.Variable index = fresh(sum.index());
                old = sum(index, normal(sum.abstraction().apply(List.of(index))));
                knownSums.put(key, old);
            }
            return old;
        } else if (term instanceof Term.Call call && !isName(call.function())) {
            return normal(call.unfold());
        }
        return term instanceof Term.Apply apply ? normal(apply) : single(term);
    }

    /** An index of the same dimension that occurs nowhere. */
    Index.Variable fresh(Index.Variable like) {
        return new Index.Variable("#" + fresh++, like.dimension());
    }

    private Laurent normal(Term.Apply apply) {
        if (apply.op() == Op.ADD && opaque.contains(apply)) {
            return Laurent.of(atom(apply));
        }
        Laurent first = normal(apply.argument());
        return switch (apply.op()) {
            case ADD -> first.plus(normal(apply.right()));
            case SUB -> first.minus(normal(apply.right()));
            case NEG -> first.scaled(Rational.MINUS_ONE);
            case MUL -> times(first, normal(apply.right()));
            case DIV -> times(first, power(apply.right(), normal(apply.right()), Rational.MINUS_ONE));
            case POW -> {
                Laurent exponent = normal(apply.right());
                yield exponent.isNumber()
                        ? power(apply.left(), first, exponent.number())
                        : values.exp(times(exponent, values.log(first)));
            }
            case SQRT -> power(apply.argument(), first, Rational.HALF);
            default -> values.of(apply.op(), first);
        };
    }

    /** Whether a sum is positive is told before it is multiplied out. */
    private Laurent power(Term base, Laurent normal, Rational exponent) {
        if (normal.size() > 1 && delta(normal) == null && Signs.of(base, known) == Signs.POSITIVE) {
            positiveSums.add(term(normal));
            Split split = split(normal, exponent.isInteger());
            if (split.coefficient().signum() > 0
                    && split.monomial().powers().keySet().stream().allMatch(Atom::positive)) {
                positiveSums.add(term(split.rest()));
            }
        }
        return power(normal, exponent);
    }

    Atom atom(Term term) {
        Key key = Key.of(term);
        Atom old = atoms.get(key);
        if (old == null) {
            boolean positive = positiveSums.contains(term) || Signs.of(term, known) == Signs.POSITIVE;
            old = new Atom(atoms.size(), term, Set.copyOf(term.freeIndices()), positive, height(term));
            atoms.put(key, old);
        }
        return old;
    }

    private static int height(Term term) {
        int below = term.children().stream().mapToInt(NormalForm::height).max().orElse(0);
        return term instanceof Term.Sum ? below + 1 : below;
    }

    private Laurent delta(Term.Delta delta) {
        Index left = delta.left();
        Index right = delta.right();
        if (left.equals(right) || known.areDistinct(left, right)) {
            return Laurent.of(left.equals(right) ? Rational.ONE : Rational.ZERO);
        }
        return Laurent.of(atom(
                rank(left).compareTo(rank(right)) <= 0 ? delta : new Term.Delta(/* left= */ right, /* right= */ left)));
    }

    /** What stays comes first: positions, kept letters, free letters, bound ones. */
    private String rank(Index index) {
        String text = index.toString();
        char kind = index instanceof Index.Position
                ? '0'
                : kept.contains(index) ? '1' : text.charAt(0) == '#' || text.charAt(0) == '$' ? '3' : '2';
        return kind + text;
    }

    /** @throws ArithmeticException if all of it together becomes too much work */
    void spend(long work) {
        spent += work;
        if (spent > MOST_WORK) {
            throw new ArithmeticException("it takes too long");
        }
    }

    Laurent times(Laurent left, Laurent right) {
        spend((long) left.size() * right.size());
        Laurent product = new Laurent();
        left.terms().forEach((a, c) -> right.terms().forEach((b, d) -> product.add(settled(a.times(b)), c.times(d))));
        return product;
    }

    /** The product with its deltas used, and with whole powers of sums and of numbers multiplied out. */
    private Laurent settled(Monomial monomial) {
        for (Map.Entry<Atom, Rational> factor : monomial.powers().entrySet()) {
            Atom atom = factor.getKey();
            Rational power = factor.getValue();
            Monomial rest = monomial.without(atom);
            if (atom.term() instanceof Term.Delta delta) {
                Index.Variable gone = (Index.Variable) delta.right();
                boolean isOver = rest.powers().keySet().stream()
                        .anyMatch(other -> other.free().contains(gone));
                if (power.signum() < 0) {
                    throw new ArithmeticException("a delta is divided by");
                } else if (isOver || !power.equals(Rational.ONE)) {
                    return times(Laurent.of(atom), reindexed(rest, gone, delta.left()));
                }
            } else if (atom.isSumOfTerms() && power.isInteger() && power.signum() > 0 && !isOpaque(atom)) {
                return times(whole(writtenOut(atom), power.intValueExact()), settled(rest));
            } else if (atom.term() instanceof Term.Num number && power.floor().signum() != 0) {
                Rational whole = power.floor();
                Monomial root = rest.times(Monomial.of(atom, power.minus(whole)));
                return settled(root).scaled(number.value().pow(whole.intValueExact()));
            }
        }
        return Laurent.of(monomial, Rational.ONE);
    }

    /** The sum of several terms that an atom stands for. */
    Laurent writtenOut(Atom atom) {
        Laurent known = written.get(atom);
        if (known == null) {
            boolean wasOpaque = opaque.remove(atom.term());
            known = normal(atom.term());
            if (wasOpaque) {
                opaque.add(atom.term());
            }
            written.put(atom, known);
        }
        return known;
    }

    Laurent reindexed(Monomial monomial, Index.Variable from, Index to) {
        Laurent product = Laurent.of(Rational.ONE);
        for (Map.Entry<Atom, Rational> factor : monomial.powers().entrySet()) {
            Atom atom = factor.getKey();
            product = times(product, power(reindexed(atom, from, to), factor.getValue()));
        }
        return product;
    }

    private Laurent reindexed(Atom atom, Index.Variable from, Index to) {
        if (!atom.free().contains(from)) {
            return Laurent.of(atom);
        }
        Reindexing key = new Reindexing(atom, from, to);
        Laurent known = renamed.get(key);
        if (known == null) {
            known = normal(atom.term().substitute(Substitution.ofIndex(from, to)));
            renamed.put(key, known);
        }
        return known;
    }

    private Laurent whole(Laurent base, int exponent) {
        if (exponent > LARGEST_POWER) {
            throw new ArithmeticException("the power " + exponent + " is too large to be multiplied out");
        }
        Laurent product = Laurent.of(Rational.ONE);
        for (int i = 0; i < exponent; i++) {
            product = times(product, base);
        }
        return product;
    }

    Laurent power(Laurent base, Rational exponent) {
        if (exponent.equals(Rational.ONE)) {
            return base;
        } else if (exponent.isInteger() && exponent.signum() >= 0) {
            return whole(base, exponent.intValueExact());
        } else if (base.isZero()) {
            throw new ArithmeticException("division by zero, or a root of it");
        }
        Atom delta = delta(base);
        if (delta != null) {
            Laurent off = power(at(base, delta, false), exponent);
            Laurent on = power(at(base, delta, true), exponent);
            return off.plus(times(Laurent.of(delta), on.minus(off)));
        }
        return power(split(base, exponent.isInteger()), exponent);
    }

    private Laurent power(Split split, Rational exponent) {
        Rational number = split.coefficient();
        Laurent result = exponent.isInteger()
                ? Laurent.of(number.pow(exponent.intValueExact()))
                : times(root(number.numerator(), exponent), root(number.denominator(), exponent.negate()));
        TreeMap<Atom, Rational> powers = new TreeMap<>();
        Monomial unsigned = Monomial.ONE;
        for (Map.Entry<Atom, Rational> factor : split.monomial().powers().entrySet()) {
            Atom atom = factor.getKey();
            Rational power = factor.getValue();
            // The root of x^2 is not x.
            boolean maybeEven = power.isInteger() && !power.equals(Rational.ONE);
            if (!exponent.isInteger() && !atom.positive() && maybeEven) {
                unsigned = unsigned.times(Monomial.of(atom, power));
            } else {
                powers.merge(atom, power.times(exponent), Rational::plus);
            }
        }
        if (!unsigned.isOne()) {
            powers.merge(atom(term(unsigned, Rational.ONE)), exponent, Rational::plus);
        }
        if (split.rest().size() > 1) {
            powers.merge(atom(term(split.rest())), exponent, Rational::plus);
        }
        return times(result, settled(Monomial.of(powers)));
    }

    private Laurent root(BigInteger number, Rational exponent) {
        if (number.signum() < 0) {
            throw new ArithmeticException("a root of a negative number");
        }
        Laurent product = Laurent.of(Rational.ONE);
        for (Map.Entry<Long, Integer> prime : Primes.of(number).entrySet()) {
            Rational power = exponent.times(Rational.of(prime.getValue()));
            product = times(product, settled(Monomial.of(atom(Terms.num(prime.getKey())), power)));
        }
        return product;
    }

    /** A form as a number times a monomial times what is left. */
    record Split(Rational coefficient, Monomial monomial, Laurent rest) {}

    /**
     * What all terms have in common, again and again until nothing is left.
     *
     * @param signed whether factors that may be negative come out; under a root they may not
     */
    Split split(Laurent form, boolean signed) {
        Monomial common = null;
        BigInteger above = BigInteger.ZERO;
        BigInteger below = BigInteger.ONE;
        for (Map.Entry<Monomial, Rational> term : form.terms().entrySet()) {
            common = common == null ? term.getKey() : common(common, term.getKey());
            above = above.gcd(term.getValue().numerator());
            below = lcm(below, term.getValue().denominator());
        }
        boolean single = form.size() == 1;
        Monomial monomial = common == null
                ? Monomial.ONE
                : common.only(atom -> !(atom.term() instanceof Term.Delta) && (signed || single || atom.positive()));
        Rational number = single ? form.first().getValue() : new Rational(above, below);
        if (!single && signed && form.first().getValue().signum() < 0) {
            number = number.negate();
        }
        Laurent rest = new Laurent();
        Monomial inverse = monomial.pow(Rational.MINUS_ONE);
        for (Map.Entry<Monomial, Rational> term : form.terms().entrySet()) {
            rest.add(settled(term.getKey().times(inverse)), term.getValue().times(number.inverse()));
        }
        if (monomial.isOne() && number.equals(Rational.ONE)) {
            return new Split(number, monomial, rest);
        }
        Split again = split(rest, signed);
        return new Split(number.times(again.coefficient()), monomial.times(again.monomial()), again.rest());
    }

    private static BigInteger lcm(BigInteger a, BigInteger b) {
        return a.multiply(b).divide(a.gcd(b));
    }

    private static Monomial common(Monomial left, Monomial right) {
        Map<Atom, Rational> least = new TreeMap<>();
        Set<Atom> all = new HashSet<>(left.powers().keySet());
        all.addAll(right.powers().keySet());
        for (Atom atom : all) {
            Rational a = left.power(atom);
            Rational b = right.power(atom);
            least.put(atom, a.compareTo(b) < 0 ? a : b);
        }
        return Monomial.of(least);
    }

    static @Nullable Atom delta(Laurent form) {
        for (Monomial monomial : form.monomials()) {
            for (Atom atom : monomial.powers().keySet()) {
                if (atom.term() instanceof Term.Delta) {
                    return atom;
                }
            }
        }
        return null;
    }

    /** The form where the delta is one, or zero. */
    Laurent at(Laurent form, Atom delta, boolean on) {
        Laurent result = new Laurent();
        Term.Delta indices = (Term.Delta) delta.term();
        form.terms().forEach((monomial, coefficient) -> {
            Monomial rest = monomial.without(delta);
            if (on) {
                result.add(reindexed(rest, (Index.Variable) indices.right(), indices.left()), coefficient);
            } else if (!monomial.contains(delta)) {
                result.add(rest, coefficient);
            }
        });
        return result;
    }

    /** Term by term: what does not depend on the index stands outside, a delta picks its term. */
    Laurent sum(Index.Variable index, Laurent body) {
        return sums.sum(index, body);
    }

    Laurent single(Term term) {
        return Laurent.of(atom(term));
    }

    /** The same term for the same form. */
    Term term(Laurent form) {
        return form.terms().entrySet().stream()
                .map(part -> term(part.getKey(), part.getValue()))
                .reduce(Terms::add)
                .orElse(Term.Num.ZERO);
    }

    Term term(Monomial monomial, Rational coefficient) {
        List<Term> factors = new ArrayList<>();
        if (monomial.isOne() || !coefficient.equals(Rational.ONE)) {
            factors.add(new Term.Num(coefficient));
        }
        monomial.powers().forEach((atom, power) -> factors.add(raised(atom.term(), power)));
        return factors.stream().reduce(Terms::mul).orElse(Term.Num.ONE);
    }

    static Term raised(Term base, Rational exponent) {
        return exponent.equals(Rational.ONE) ? base : Terms.pow(base, new Term.Num(exponent));
    }
}
