package dev.verivative.proof.coq.algebra;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** What fields know of a term: numbers, the four operations and whole powers; all else are atoms. */
final class Arithmetic {
    private Arithmetic() {}

    static boolean isAtom(Term term) {
        if (term instanceof Term.Apply apply) {
            return switch (apply.op()) {
                case ADD, SUB, MUL, DIV, NEG -> false;
                case POW -> !isWholePower(apply);
                default -> true;
            };
        }
        return !(term instanceof Term.Num)
                && !(term instanceof Term.Size size && size.dimension().isFixed());
    }

    private static boolean isWholePower(Term.Apply power) {
        return power.right() instanceof Term.Num number && number.value().isInteger();
    }

    /** The exponent of a whole power. */
    static int exponent(Term.Apply power) {
        return ((Term.Num) power.right()).value().intValueExact();
    }

    /** The atoms of a term, from left to right. */
    static Set<Term> atoms(Term term) {
        Set<Term> atoms = new LinkedHashSet<>();
        atoms(term, atoms);
        return atoms;
    }

    private static void atoms(Term term, Set<Term> atoms) {
        if (isAtom(term)) {
            atoms.add(term);
        } else {
            term.children().forEach(child -> atoms(child, atoms));
        }
    }

    static boolean isPositiveNumber(Term term) {
        return term instanceof Term.Num number && number.value().signum() > 0;
    }

    /** A delta of two indices of which it is not known whether they are equal. */
    static Optional<Term.Delta> undecided(Term left, Term right, Assumptions known) {
        Set<Index.Variable> free = new HashSet<>(left.freeIndices());
        free.addAll(right.freeIndices());
        Set<Term.Delta> deltas = new LinkedHashSet<>();
        deltas(left, deltas);
        deltas(right, deltas);
        return deltas.stream()
                .filter(delta -> known.mayMeet(delta.left(), delta.right()) && free.containsAll(delta.freeIndices()))
                .findFirst();
    }

    private static void deltas(Term term, Set<Term.Delta> deltas) {
        if (term instanceof Term.Delta delta) {
            deltas.add(delta);
        }
        term.children().forEach(child -> deltas(child, deltas));
    }

    /** What the arithmetic of a term divides by, factor by factor; exponentials as well, numbers not. */
    static Set<Term> divisors(Term term) {
        Set<Term> divisors = new LinkedHashSet<>();
        divisors(term, divisors);
        return divisors;
    }

    private static void divisors(Term term, Set<Term> divisors) {
        if (isAtom(term) || !(term instanceof Term.Apply apply)) {
            return;
        }
        term.children().forEach(child -> divisors(child, divisors));
        if (apply.op() == Op.DIV) {
            factors(apply.right(), divisors);
        } else if (apply.op() == Op.POW && exponent(apply) < 0) {
            factors(apply.left(), divisors);
        }
    }

    private static void factors(Term divisor, Set<Term> factors) {
        boolean isProduct = Terms.is(divisor, Op.MUL) || Terms.is(divisor, Op.DIV);
        if (isProduct) {
            divisor.children().forEach(factor -> factors(factor, factors));
        } else if (Terms.is(divisor, Op.NEG) || (Terms.is(divisor, Op.POW) && !isAtom(divisor))) {
            factors(divisor.children().get(0), factors);
        } else if (!(divisor instanceof Term.Num)) {
            factors.add(divisor);
        }
    }
}
