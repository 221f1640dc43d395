package dev.verivative.proof.coq.algebra;

import dev.verivative.term.Rational;
import dev.verivative.term.Term;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;

/**
 * Values of terms in a finite field, where what is not arithmetic has values at random: terms that agree for several
 * choices are equal by the laws of fields alone. It saves Coq from trying what cannot succeed.
 */
final class Residues {
    private static final long SEED = 20_261_126;
    private static final int BITS = 61;
    private static final int MANY = 100;

    /**
     * Primes that are 3 modulo 4, so that there are easy square roots; a number that has none has one for another
     * prime.
     */
    private static final List<BigInteger> PRIMES = primes();

    private static final int TRIALS = 2;
    private static final int TRIALS_WITH_ROOTS = 8;
    private static final int MOST_ATTEMPTS = 2000;

    private final Map<Term, Term> facts;
    private final Map<Term, Root> roots;
    private final boolean hasDivision;
    private final BigInteger prime;
    private final SplittableRandom random;
    private final Map<Term, BigInteger> values = new HashMap<>();

    /** No choice of values for which everything is defined; another one may do. */
    private static final class Unlucky extends RuntimeException {
        private static final long serialVersionUID = 1;

        Unlucky() {
            super("no value", null, false, false);
        }
    }

    private static List<BigInteger> primes() {
        Random random = new Random(SEED);
        List<BigInteger> primes = new ArrayList<>();
        while (primes.size() < MANY) {
            BigInteger prime = BigInteger.probablePrime(BITS, random);
            if (prime.testBit(1)) {
                primes.add(prime);
            }
        }
        return List.copyOf(primes);
    }

    private Residues(
            Map<Term, Term> facts,
            Map<Term, Root> roots,
            boolean hasDivision,
            BigInteger prime,
            SplittableRandom random) {
        this.facts = facts;
        this.roots = roots;
        this.hasDivision = hasDivision;
        this.prime = prime;
        this.random = random;
    }

    /** Whether both sides are equal in every commutative ring, reciprocals being anything. */
    static boolean agreeInRings(Term left, Term right) {
        return agree(left, right, Map.of(), Map.of(), false);
    }

    /**
     * Whether both sides are equal in every field.
     *
     * @param facts what some atoms are equal to
     * @param roots atoms that are roots
     */
    static boolean agree(Term left, Term right, Map<Term, Term> facts, Map<Term, Root> roots) {
        return agree(left, right, facts, roots, true);
    }

    private static boolean agree(
            Term left, Term right, Map<Term, Term> facts, Map<Term, Root> roots, boolean hasDivision) {
        SplittableRandom random = new SplittableRandom(SEED);
        int wanted = roots.isEmpty() ? TRIALS : TRIALS_WITH_ROOTS;
        int found = 0;
        int unlucky = 0;
        while (found < wanted && unlucky < MOST_ATTEMPTS) {
            try {
                Residues residues =
                        new Residues(facts, roots, hasDivision, PRIMES.get((found + unlucky) % MANY), random);
                if (!residues.value(left).equals(residues.value(right))) {
                    return false;
                }
                found++;
            } catch (Unlucky again) {
                unlucky++;
            }
        }
        return found == wanted;
    }

    private BigInteger value(Term term) {
        if (term instanceof Term.Num number) {
            return number(number.value());
        } else if (Arithmetic.isAtom(term)) {
            BigInteger known = values.get(term);
            if (known == null) {
                known = atom(term);
                values.put(term, known);
            }
            return known;
        } else if (term instanceof Term.Size size) {
            return BigInteger.valueOf(size.dimension().size());
        }
        Term.Apply apply = (Term.Apply) term;
        BigInteger first = value(apply.argument());
        return switch (apply.op()) {
            case ADD -> first.add(value(apply.right())).mod(prime);
            case SUB -> first.subtract(value(apply.right())).mod(prime);
            case NEG -> first.negate().mod(prime);
            case MUL -> first.multiply(value(apply.right())).mod(prime);
            case DIV -> first.multiply(inverse(apply.right())).mod(prime);
            default -> {
                int exponent = Arithmetic.exponent(apply);
                yield exponent < 0
                        ? inverse(
                                exponent == -1 ? apply.left() : NormalForm.power(apply.left(), Rational.of(-exponent)))
                        : first.modPow(BigInteger.valueOf(exponent), prime);
            }
        };
    }

    private BigInteger atom(Term term) {
        Root root = roots.get(term);
        Term fact = facts.get(term);
        if (root != null) {
            return root(value(root.radicand()), root.degree());
        }
        return fact != null ? value(fact) : any();
    }

    private BigInteger any() {
        return BigInteger.valueOf(random.nextLong(2, prime.longValueExact()));
    }

    private BigInteger number(Rational value) {
        BigInteger numerator = value.numerator().mod(prime);
        return value.isInteger()
                ? numerator
                : numerator
                        .multiply(inverse(new Term.Num(new Rational(value.denominator(), BigInteger.ONE))))
                        .mod(prime);
    }

    private BigInteger inverse(Term divisor) {
        if (!hasDivision) {
            return values.computeIfAbsent(NormalForm.power(divisor, Rational.MINUS_ONE), key -> any());
        }
        BigInteger value = value(divisor);
        if (value.signum() == 0) {
            throw new Unlucky();
        }
        return value.modInverse(prime);
    }

    private BigInteger root(BigInteger value, int degree) {
        BigInteger root = value;
        int odd = degree;
        for (; odd % 2 == 0; odd /= 2) {
            BigInteger next = root.modPow(prime.add(BigInteger.ONE).shiftRight(2), prime);
            if (!next.multiply(next).mod(prime).equals(root)) {
                throw new Unlucky();
            }
            root = random.nextBoolean() ? next : prime.subtract(next);
        }
        BigInteger degreeLeft = BigInteger.valueOf(odd);
        BigInteger order = prime.subtract(BigInteger.ONE);
        if (!degreeLeft.gcd(order).equals(BigInteger.ONE)) {
            throw new Unlucky();
        }
        return odd == 1 ? root : root.modPow(degreeLeft.modInverse(order), prime);
    }
}
