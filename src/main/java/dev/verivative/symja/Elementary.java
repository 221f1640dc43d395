package dev.verivative.symja;

import dev.verivative.symja.AtomField.Atom;
import dev.verivative.symja.AtomField.Kind;
import dev.verivative.term.Rational;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Powers, exponentials, logarithms and other functions of quotients, as quotients of atoms.
 *
 * <p>It knows that e^(a+b) = e^a e^b, that (a^b)^c = a^(bc) for positive a, that a root of degree d is known when
 * raised to d, and that the sine's and cosine's squares sum to one. Arguments are compared as elements of the field.
 */
final class Elementary {
    private static final int LARGEST_PRIME = 1000;

    private final AtomField field;
    private final Map<Integer, Integer> finest;
    private final Map<String, Atom> letters = new HashMap<>();

    /** @param finest for each atom how fine it has to be, as found before; added to */
    Elementary(AtomField field, Map<Integer, Integer> finest) {
        this.field = field;
        this.finest = finest;
    }

    /** An atom has to be split finer than it was. */
    static final class Coarse extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Coarse() {
            super(null, null, false, false);
        }
    }

    /** A factor of a product, as base and exponent; the base of an exponential is e, its argument is given. */
    private record Factor(boolean exponential, Quotient base, Rational exponent) {}

    Quotient letter(String name, boolean positive) {
        return field.value(letters.computeIfAbsent(
                name, key -> field.add(Kind.LETTER, field.one(), 1, positive, 1, Optional.empty())));
    }

    Quotient power(Quotient base, Rational exponent) {
        if (exponent.isInteger()) {
            return field.power(base, small(exponent));
        } else if (base.isZero()) {
            if (exponent.signum() < 0) {
                throw NoOpinion.undefined("zero to the power " + exponent);
            }
            return base;
        }
        Quotient power = field.one();
        for (Factor factor : factors(base)) {
            Rational times = factor.exponent.times(exponent);
            power = field.times(power, factor.exponential ? exponential(factor.base, times) : root(factor.base, times));
        }
        return power;
    }

    Quotient power(Quotient base, Quotient exponent) {
        return exponent.isConstant() ? power(base, exponent.constant()) : exp(field.times(exponent, log(base)));
    }

    Quotient exp(Quotient argument) {
        Quotient single = field.one();
        Quotient several = field.one();
        for (Map.Entry<Poly, Integer> part : argument.denominator().entrySet()) {
            Quotient power = new Quotient(field.one().numerator(), Map.of(part.getKey(), part.getValue()));
            if (part.getKey().isSingle()) {
                single = new Quotient(single.numerator(), joined(single, power));
            } else {
                several = new Quotient(several.numerator(), joined(several, power));
            }
        }
        // Where a sum divides, whole multiples of it are taken out, so that x/(1+x) is 1 - 1/(1+x).
        List<Quotient> parts = new ArrayList<>();
        if (several.denominator().isEmpty()) {
            parts.add(argument);
        } else {
            Poly divisor = field.one().numerator();
            for (Map.Entry<Poly, Integer> part : several.denominator().entrySet()) {
                divisor = divisor.times(part.getKey().power(part.getValue()));
            }
            List<Poly> divided = argument.numerator().divided(divisor);
            parts.add(new Quotient(divided.get(0), single.denominator()));
            parts.add(new Quotient(divided.get(1), argument.denominator()));
        }
        Quotient result = field.one();
        for (Quotient part : parts) {
            for (Poly.Summand summand : part.numerator().summands()) {
                Quotient monomial = field.times(new Quotient(summand.monomial(), part.denominator()), field.one());
                result = field.times(result, exponential(monomial, summand.coefficient()));
            }
        }
        return result;
    }

    private static Map<Poly, Integer> joined(Quotient left, Quotient right) {
        Map<Poly, Integer> denominator = new HashMap<>(left.denominator());
        denominator.putAll(right.denominator());
        return denominator;
    }

    Quotient log(Quotient argument) {
        if (argument.isZero()) {
            throw NoOpinion.undefined("a logarithm of zero");
        }
        Quotient sum = field.number(Rational.ZERO);
        for (Factor factor : factors(argument)) {
            if (factor.base.isConstant() && factor.base.constant().signum() < 0) {
                throw NoOpinion.undefined("a logarithm of what is negative");
            }
            Quotient log = factor.exponential
                    ? factor.base
                    : field.value(find(Kind.LOG, factor.base, 1, false, Optional.empty()));
            sum = field.plus(sum, field.times(log, factor.exponent));
        }
        return sum;
    }

    Quotient sin(Quotient argument) {
        return argument.isZero() ? argument : odd(Kind.SIN, argument);
    }

    Quotient cos(Quotient argument) {
        if (argument.isZero()) {
            return field.one();
        }
        Quotient absolute = isTurned(argument) ? field.times(argument, Rational.MINUS_ONE) : argument;
        Quotient sine = sin(absolute);
        Quotient known = field.minus(field.one(), field.times(sine, sine));
        return field.value(find(Kind.COS, absolute, 1, false, Optional.of(known)));
    }

    Quotient erf(Quotient argument) {
        return argument.isZero() ? argument : odd(Kind.ERF, argument);
    }

    private Quotient odd(Kind kind, Quotient argument) {
        boolean turned = isTurned(argument);
        Quotient absolute = turned ? field.times(argument, Rational.MINUS_ONE) : argument;
        Quotient value = field.value(find(kind, absolute, 1, false, Optional.empty()));
        return turned ? field.times(value, Rational.MINUS_ONE) : value;
    }

    private static boolean isTurned(Quotient argument) {
        return argument.numerator().leadingCoefficient().signum() < 0;
    }

    /** e^(exponent * argument), where the argument is a monomial with coefficient one, over powers. */
    private Quotient exponential(Quotient argument, Rational exponent) {
        Optional<Atom> log = field.atoms().stream()
                .filter(atom -> atom.kind() == Kind.LOG && field.value(atom).equals(argument))
                .findFirst();
        if (log.isPresent()) {
            return power(log.get().argument(), exponent);
        }
        Atom atom = find(Kind.EXP, argument, small(exponent.denominator()), true, Optional.empty());
        return field.power(field.value(atom), small(exponent.times(Rational.of(atom.fineness()))));
    }

    /** A power of what is not split further. */
    private Quotient root(Quotient base, Rational exponent) {
        if (exponent.isInteger() || base.isOne()) {
            return field.power(base, small(exponent));
        } else if (base.isConstant() && base.constant().signum() < 0) {
            throw NoOpinion.undefined("a root of " + base.constant());
        }
        Atom atom = find(Kind.ROOT, base, small(exponent.denominator()), true, Optional.of(base));
        int power = small(exponent.times(Rational.of(atom.fineness())));
        return field.times(
                field.power(base, Math.floorDiv(power, atom.fineness())),
                field.power(field.value(atom), Math.floorMod(power, atom.fineness())));
    }

    /** The atom for a function of the argument, at least that fine. */
    private Atom find(Kind kind, Quotient argument, int fineness, boolean positive, Optional<Quotient> known) {
        for (Atom atom : List.copyOf(field.atoms())) {
            if (atom.kind() == kind && field.same(atom.argument(), argument)) {
                if (atom.fineness() % fineness != 0) {
                    refine(atom.variable(), fineness);
                    throw new Coarse();
                }
                return atom;
            }
        }
        int variable = field.atoms().size();
        if (kind == Kind.EXP || kind == Kind.ROOT) {
            refine(variable, fineness);
        }
        int finer = kind == Kind.EXP || kind == Kind.ROOT ? finest.getOrDefault(variable, 1) : 1;
        return field.add(kind, argument, finer, positive, kind == Kind.COS ? 2 : finer, known);
    }

    private void refine(int variable, int fineness) {
        BigInteger had = BigInteger.valueOf(finest.getOrDefault(variable, 1));
        BigInteger wanted = BigInteger.valueOf(fineness);
        finest.put(variable, small(had.multiply(wanted).divide(had.gcd(wanted))));
    }

    /** The factors that are positive for certain, each alone, and the rest as one. */
    private List<Factor> factors(Quotient quotient) {
        List<Factor> factors = new ArrayList<>();
        Rational leading = quotient.numerator().leadingCoefficient().abs();
        primes(leading.numerator(), 1, factors);
        primes(leading.denominator(), -1, factors);
        Poly numerator = quotient.numerator().times(leading.inverse());
        int[] content = numerator.content();
        for (int variable = 0; variable < content.length; variable++) {
            if (content[variable] > 0 && field.atom(variable).positive()) {
                numerator = numerator.raised(variable, -content[variable]);
                factors.add(factor(field.atom(variable), content[variable]));
            }
        }
        Map<Poly, Integer> denominator = new HashMap<>();
        quotient.denominator().forEach((part, often) -> {
            int[] exponents = part.content();
            if (!isPositive(part)) {
                denominator.put(part, often);
            } else if (part.isSingle()) {
                for (int variable = 0; variable < exponents.length; variable++) {
                    if (exponents[variable] > 0) {
                        factors.add(factor(field.atom(variable), Math.multiplyExact(-often, exponents[variable])));
                    }
                }
            } else {
                factors.add(new Factor(false, Quotient.of(part), Rational.of(-often)));
            }
        });
        Quotient rest = new Quotient(numerator, denominator);
        if (!rest.isOne()) {
            factors.add(new Factor(false, rest, Rational.ONE));
        }
        return factors;
    }

    private Factor factor(Atom atom, int exponent) {
        return switch (atom.kind()) {
            case EXP -> new Factor(true, atom.argument(), Rational.of(exponent, atom.fineness()));
            case ROOT -> new Factor(false, atom.argument(), Rational.of(exponent, atom.fineness()));
            default -> new Factor(false, field.value(atom), Rational.of(exponent));
        };
    }

    /** Whether every term has positive atoms or even powers only: above zero where one may divide by it. */
    private boolean isPositive(Poly poly) {
        for (Poly.Summand summand : poly.summands()) {
            for (int variable = 0; variable < summand.exponents().size(); variable++) {
                int exponent = summand.exponents().get(variable);
                if (exponent % 2 != 0 && !field.atom(variable).positive()) {
                    return false;
                }
            }
            if (summand.coefficient().signum() < 0) {
                return false;
            }
        }
        return true;
    }

    /** Small prime factors, each alone, and the rest as one. */
    private void primes(BigInteger number, int sign, List<Factor> factors) {
        BigInteger rest = number;
        for (int prime = 2; prime <= LARGEST_PRIME && rest.bitLength() > 1; prime++) {
            BigInteger divisor = BigInteger.valueOf(prime);
            int often = 0;
            while (rest.mod(divisor).signum() == 0) {
                rest = rest.divide(divisor);
                often++;
            }
            if (often > 0) {
                factors.add(new Factor(
                        false, field.number(Rational.of(prime)), Rational.of(Math.multiplyExact(sign, often))));
            }
        }
        if (rest.bitLength() > 1) {
            Quotient base = field.number(new Rational(rest, BigInteger.ONE));
            factors.add(new Factor(false, base, Rational.of(sign)));
        }
    }

    private static int small(Rational number) {
        return small(number.numerator());
    }

    private static int small(BigInteger number) {
        if (number.bitLength() >= Integer.SIZE - 8) {
            throw NoOpinion.because("it has the exponent " + number);
        }
        return number.intValueExact();
    }
}
