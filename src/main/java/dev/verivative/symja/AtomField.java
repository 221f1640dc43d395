package dev.verivative.symja;

import dev.verivative.term.Rational;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Arithmetic with quotients of polynomials in atoms: letters, exponentials, roots and values of other functions.
 *
 * <p>Whatever it does is true of the values that the atoms stand for. So what comes out as zero is zero wherever it has
 * a value; what does not come out as zero may be zero all the same, since not all relations between atoms are known.
 */
final class AtomField {
    private static final int LARGEST_EXPONENT = 200;
    private static final int LARGEST_OF_MONOMIALS = 100_000;

    private final int variables;
    private final List<Atom> atoms = new ArrayList<>();

    /** @param variables for how many atoms there is room */
    AtomField(int variables) {
        this.variables = variables;
    }

    /** What an atom is a value of. */
    enum Kind {
        LETTER,
        EXP,
        ROOT,
        LOG,
        SIN,
        COS,
        ERF
    }

    /**
     * A value that stands for itself.
     *
     * @param variable its number
     * @param argument what it is the function's value at
     * @param fineness the atom is e^(argument/fineness), or the root of that degree
     * @param positive whether it is above zero wherever one may divide by it
     * @param degree which power of it is known
     * @param known what that power is equal to, if any is known
     */
    record Atom(
            int variable,
            Kind kind,
            Quotient argument,
            int fineness,
            boolean positive,
            int degree,
            Optional<Quotient> known) {}

    /** There must be more room. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Full() {
            super(null, null, false, false);
        }
    }

    List<Atom> atoms() {
        return atoms;
    }

    Atom atom(int variable) {
        return atoms.get(variable);
    }

    /** A new atom; what its power is equal to must be in terms of older ones. */
    Atom add(Kind kind, Quotient argument, int fineness, boolean positive, int degree, Optional<Quotient> known) {
        if (atoms.size() == variables) {
            throw new Full();
        }
        Atom atom = new Atom(atoms.size(), kind, argument, fineness, positive, degree, known);
        atoms.add(atom);
        return atom;
    }

    Quotient number(Rational number) {
        return Quotient.of(Poly.number(number, variables));
    }

    Quotient value(Atom atom) {
        return Quotient.of(Poly.variable(atom.variable(), variables));
    }

    Quotient one() {
        return number(Rational.ONE);
    }

    Quotient plus(Quotient left, Quotient right) {
        return normal(rawPlus(left, right));
    }

    Quotient minus(Quotient left, Quotient right) {
        return plus(left, new Quotient(right.numerator().negated(), right.denominator()));
    }

    Quotient times(Quotient left, Quotient right) {
        return normal(rawTimes(left, right));
    }

    Quotient times(Quotient left, Rational number) {
        return new Quotient(left.numerator().times(number), left.denominator());
    }

    Quotient divide(Quotient left, Quotient right) {
        return times(left, inverse(right));
    }

    boolean same(Quotient left, Quotient right) {
        return left.equals(right) || minus(left, right).isZero();
    }

    Quotient power(Quotient base, int exponent) {
        boolean several = !base.numerator().isSingle()
                || !base.denominator().keySet().stream().allMatch(Poly::isSingle);
        if (Math.abs((long) exponent) > (several ? LARGEST_EXPONENT : LARGEST_OF_MONOMIALS)) {
            throw NoOpinion.because("it has the power " + exponent);
        }
        Quotient factor = exponent < 0 ? inverse(base) : base;
        int times = Math.abs(exponent);
        Map<Poly, Integer> denominator = new HashMap<>();
        factor.denominator().forEach((part, often) -> denominator.put(part, often * times));
        return normal(new Quotient(factor.numerator().power(times), times == 0 ? Map.of() : denominator));
    }

    private Quotient inverse(Quotient quotient) {
        if (quotient.isZero()) {
            throw NoOpinion.undefined("a division by zero");
        }
        Poly rest = quotient.numerator();
        Map<Poly, Integer> denominator = new HashMap<>();
        Quotient result = one();
        int[] content = rest.content();
        for (int variable = 0; variable < content.length; variable++) {
            if (content[variable] > 0) {
                rest = rest.raised(variable, -content[variable]);
                Atom atom = atom(variable);
                if (atom.kind() == Kind.ROOT && content[variable] < atom.degree()) {
                    // 1/r^k = r^(d-k) / r^d, and r^d is known.
                    Poly root = Poly.variable(variable, variables);
                    result = rawTimes(result, Quotient.of(root.power(atom.degree() - content[variable])));
                    result = rawTimes(result, inverse(atom.known().orElseThrow()));
                } else {
                    denominator.put(Poly.variable(variable, variables), content[variable]);
                }
            }
        }
        Rational leading = rest.leadingCoefficient();
        if (!rest.isConstant()) {
            denominator.put(rest.times(leading.inverse()), 1);
        }
        Poly numerator = Poly.number(leading.inverse(), variables);
        for (Map.Entry<Poly, Integer> part : quotient.denominator().entrySet()) {
            numerator = numerator.times(part.getKey().power(part.getValue()));
        }
        return rawTimes(result, new Quotient(numerator, denominator));
    }

    private Quotient rawTimes(Quotient left, Quotient right) {
        if (left.isZero() || right.isZero()) {
            return number(Rational.ZERO);
        }
        Map<Poly, Integer> denominator = new HashMap<>(left.denominator());
        right.denominator().forEach((part, often) -> denominator.merge(part, often, Integer::sum));
        return new Quotient(left.numerator().times(right.numerator()), denominator);
    }

    private static Quotient rawPlus(Quotient left, Quotient right) {
        if (left.isZero() || right.isZero()) {
            return left.isZero() ? right : left;
        }
        Map<Poly, Integer> common = new HashMap<>(left.denominator());
        right.denominator().forEach((part, often) -> common.merge(part, often, Math::max));
        return new Quotient(over(common, left).plus(over(common, right)), common);
    }

    private static Poly over(Map<Poly, Integer> common, Quotient quotient) {
        Poly numerator = quotient.numerator();
        for (Map.Entry<Poly, Integer> part : common.entrySet()) {
            int missing = part.getValue() - quotient.denominator().getOrDefault(part.getKey(), 0);
            numerator = missing == 0 ? numerator : numerator.times(part.getKey().power(missing));
        }
        return numerator;
    }

    private Quotient normal(Quotient quotient) {
        return cancelled(reduced(quotient));
    }

    /** Without powers of roots that are known: newest first, since they are known in terms of older ones. */
    private Quotient reduced(Quotient quotient) {
        Quotient result = quotient;
        for (int i = atoms.size() - 1; i >= 0; i--) {
            Atom atom = atoms.get(i);
            if (atom.known().isEmpty() || result.isZero() || result.numerator().degree(i) < atom.degree()) {
                continue;
            }
            Quotient sum = number(Rational.ZERO);
            Quotient power = one();
            int reached = 0;
            for (Map.Entry<Integer, Poly> part :
                    result.numerator().byPowersOf(i).entrySet()) {
                for (; reached < part.getKey() / atom.degree(); reached++) {
                    power = rawTimes(power, atom.known().get());
                }
                Poly coefficient = part.getValue().raised(i, part.getKey() % atom.degree());
                sum = rawPlus(sum, rawTimes(Quotient.of(coefficient), power));
            }
            result = rawTimes(sum, new Quotient(Poly.number(Rational.ONE, variables), result.denominator()));
        }
        return result;
    }

    private Quotient cancelled(Quotient quotient) {
        if (quotient.isZero()) {
            return number(Rational.ZERO);
        }
        Poly numerator = quotient.numerator();
        Map<Poly, Integer> denominator = new HashMap<>();
        for (Map.Entry<Poly, Integer> part : quotient.denominator().entrySet()) {
            int often = part.getValue();
            if (part.getKey().isSingle()) {
                int variable = part.getKey().onlyVariable();
                int common = Math.min(often, numerator.content()[variable]);
                numerator = numerator.raised(variable, -common);
                often -= common;
            }
            while (often > 0 && !part.getKey().isSingle()) {
                Optional<Poly> divided = numerator.dividedExactly(part.getKey());
                if (divided.isEmpty()) {
                    break;
                }
                numerator = divided.get();
                often--;
            }
            if (often > 0) {
                denominator.put(part.getKey(), often);
            }
        }
        return new Quotient(numerator, denominator);
    }
}
