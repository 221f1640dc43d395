package dev.verivative.proof;

import dev.verivative.rule.Condition;
import dev.verivative.rule.Condition.NonZero;
import dev.verivative.rule.Condition.Positive;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Statement;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is required so far; says whether a further requirement follows from it, as that of 2u follows from u's. */
public final class Requirements {
    private final Set<Obligation> known = new LinkedHashSet<>();

    /** Those of the obligations from which all others follow. */
    public static List<Obligation> condensed(Collection<Obligation> obligations) {
        List<Obligation> left = new ArrayList<>(new LinkedHashSet<>(obligations));
        // From the last to the first: of two that say the same the first one stays.
        for (int i = left.size() - 1; i >= 0; i--) {
            Obligation candidate = left.remove(i);
            Requirements others = new Requirements();
            left.forEach(others::add);
            if (!others.imply(candidate)) {
                left.add(i, candidate);
            }
        }
        return List.copyOf(left);
    }

    /** Adds a requirement; whether it says something new. */
    public boolean add(Obligation obligation) {
        return !imply(obligation) && known.add(new Obligation(obligation.forAll(), writtenOut(obligation.condition())));
    }

    private boolean imply(Obligation obligation) {
        Condition condition = writtenOut(obligation.condition());
        return known.contains(new Obligation(obligation.forAll(), condition))
                || (condition instanceof NonZero nonZero && isNonZero(nonZero.term(), obligation.forAll()))
                || (condition instanceof Positive positive && isPositive(positive.term(), obligation.forAll()));
    }

    private boolean isNonZero(Term term, List<Index.Variable> forAll) {
        if (term instanceof Term.Num number) {
            return number.value().signum() != 0;
        } else if (isKnown(new NonZero(term), forAll) || isPositive(term, forAll)) {
            return true;
        } else if (term instanceof Term.Call call) {
            return isNonZero(writtenOut(call.unfold()), forAll);
        }
        if (!(term instanceof Term.Apply apply)) {
            return false;
        }
        return switch (apply.op()) {
            case MUL, DIV -> isNonZero(apply.left(), forAll) && isNonZero(apply.right(), forAll);
            case ADD, SUB -> number(apply).filter(value -> value.signum() != 0).isPresent();
            case NEG -> isNonZero(apply.argument(), forAll);
            case POW -> isWhole(apply.right()) && isNonZero(apply.left(), forAll);
            default -> false;
        };
    }

    /** The value of a sum or difference of numbers, such as n - 1 where n is known. */
    private static Optional<Rational> number(Term term) {
        if (term instanceof Term.Num number) {
            return Optional.of(number.value());
        } else if (term instanceof Term.Size size && size.dimension().isFixed()) {
            return Optional.of(Rational.of(size.dimension().size()));
        } else if (!Terms.is(term, Op.ADD) && !Terms.is(term, Op.SUB)) {
            return Optional.empty();
        }
        Optional<Rational> left = number(term.children().get(0));
        Optional<Rational> right = number(term.children().get(1));
        return left.flatMap(a -> right.map(b -> Terms.is(term, Op.ADD) ? a.plus(b) : a.minus(b)));
    }

    private boolean isPositive(Term term, List<Index.Variable> forAll) {
        if (term instanceof Term.Num number) {
            return number.value().signum() > 0;
        } else if (isKnown(new Positive(term), forAll)) {
            return true;
        } else if (term instanceof Term.Call call) {
            return isPositive(writtenOut(call.unfold()), forAll);
        }
        if (!(term instanceof Term.Apply apply)) {
            return false;
        }
        return switch (apply.op()) {
            case MUL, DIV -> isPositive(apply.left(), forAll) && isPositive(apply.right(), forAll);
            case POW -> apply.right() instanceof Term.Num && isPositive(apply.left(), forAll);
            case SQRT -> isPositive(apply.argument(), forAll);
            default -> false;
        };
    }

    private boolean isKnown(Condition condition, List<Index.Variable> forAll) {
        return known.contains(new Obligation(forAll, condition));
    }

    private static boolean isWhole(Term term) {
        return term instanceof Term.Num number && number.value().isInteger();
    }

    /**
     * A condition that is meant for all values of the indices that are bound where it is needed.
     *
     * @param free the indices that are not
     */
    public static Obligation quantified(Condition condition, Set<Index.Variable> free) {
        Set<Index.Variable> bound = new LinkedHashSet<>(indices(condition));
        bound.removeAll(free);
        return new Obligation(List.copyOf(bound), condition);
    }

    /** The index letters of which it says something. */
    public static Set<Index.Variable> indices(Condition condition) {
        if (condition instanceof Condition.NonZero nonZero) {
            return nonZero.term().freeIndices();
        } else if (condition instanceof Condition.Positive positive) {
            return positive.term().freeIndices();
        } else if (condition instanceof Condition.Independent independent) {
            return independent.term().freeIndices();
        }
        return Set.of();
    }

    /** With sums of known size written out, as some steps have them. */
    private static Condition writtenOut(Condition condition) {
        if (condition instanceof NonZero nonZero) {
            return new NonZero(writtenOut(nonZero.term()));
        } else if (condition instanceof Positive positive) {
            return new Positive(writtenOut(positive.term()));
        }
        return condition;
    }

    private static Term writtenOut(Term term) {
        List<Term> children =
                term.children().stream().map(Requirements::writtenOut).toList();
        Term inner = children.isEmpty() ? term : term.withChildren(children);
        if (!(inner instanceof Term.Sum sum) || !sum.index().dimension().isFixed()) {
            return inner;
        }
        Substitution body = Substitution.ofMetas(Map.of("u", sum.abstraction()));
        return new Statement.WrittenOut().instance(body).right();
    }

    /** Whether a reader sees at a glance that it holds. */
    public static boolean isPlain(Condition condition) {
        return condition instanceof Condition.WholeNumber
                || (condition instanceof Condition.Independent independent && independent.term() instanceof Term.Num)
                || (condition instanceof Condition.InRange range
                        && range.index() instanceof Index.Position
                        && range.index().dimension().isFixed());
    }
}
