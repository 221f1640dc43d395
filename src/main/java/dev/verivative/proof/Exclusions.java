package dev.verivative.proof;

import dev.verivative.notation.Relation;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Condition.NonZero;
import dev.verivative.rule.Condition.Positive;
import dev.verivative.rule.Definedness;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Signs;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BinaryOperator;
import java.util.function.Predicate;

/**
 * Conditions that are left open, each said once and as simply as can be: that a root is not zero says that what is
 * under it is positive, and a factor that is known to be positive says nothing.
 */
final class Exclusions {
    private final Assumptions known;
    private final Map<String, Obligation> simple = new LinkedHashMap<>();

    /** Which of two that say the same is kept. */
    private BinaryOperator<Obligation> merging = Exclusions::shorter;

    private Exclusions(Assumptions known) {
        this.known = known;
    }

    static List<Obligation> condensed(Collection<Obligation> obligations, Assumptions known) {
        Exclusions exclusions = new Exclusions(known);
        obligations.forEach(exclusions::add);
        return exclusions.list();
    }

    /** The same of several lists: what is said in one is not said again as another says it. */
    static List<Obligation> condensed(Collection<Obligation> first, Collection<Obligation> others, Assumptions known) {
        Exclusions exclusions = new Exclusions(known);
        first.forEach(exclusions::add);
        exclusions.merging = (one, other) -> one;
        others.forEach(exclusions::add);
        return exclusions.list();
    }

    /** Those of the obligations that are more than that both sides of the relation have a value. */
    static List<Obligation> beyond(Relation relation, Collection<Obligation> obligations, Assumptions known) {
        Exclusions own = new Exclusions(known);
        Definedness.of(relation.left(), List.of()).forEach(own::add);
        Definedness.of(relation.right(), List.of()).forEach(own::add);
        Exclusions all = new Exclusions(known);
        obligations.forEach(all::add);
        return all.simple.entrySet().stream()
                .filter(entry -> !own.implies(entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private List<Obligation> list() {
        return simple.entrySet().stream()
                .filter(entry -> entry.getKey().startsWith(">") || !simple.containsKey(">" + entry.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    private boolean implies(String key) {
        return simple.containsKey(key) || simple.containsKey(">" + key);
    }

    private void add(Obligation obligation) {
        if (obligation.condition() instanceof NonZero nonZero) {
            nonZero(obligation.forAll(), unfolded(nonZero.term()));
        } else if (obligation.condition() instanceof Positive positive) {
            positive(obligation.forAll(), unfolded(positive.term()));
        } else {
            simple.putIfAbsent(obligation.toString(), obligation);
        }
    }

    private void nonZero(List<Index.Variable> forAll, Term term) {
        if (Terms.is(term, Op.MUL) || Terms.is(term, Op.DIV)) {
            term.children().forEach(factor -> nonZero(forAll, factor));
        } else if (Terms.is(term, Op.NEG) || Terms.is(term, Op.POW)) {
            nonZero(forAll, term.children().get(0));
        } else if (Terms.is(term, Op.SQRT)) {
            positive(forAll, term.children().get(0));
        } else if ((Signs.of(term, known) & Signs.ZERO) != 0) {
            put(forAll, new NonZero(term), key(term));
        }
    }

    private void positive(List<Index.Variable> forAll, Term term) {
        if (Terms.is(term, Op.MUL) || Terms.is(term, Op.DIV)) {
            Term.Apply product = (Term.Apply) term;
            if (Signs.of(product.left(), known) == Signs.POSITIVE) {
                positive(forAll, product.right());
                return;
            } else if (Signs.of(product.right(), known) == Signs.POSITIVE) {
                positive(forAll, product.left());
                return;
            }
        }
        if (Signs.of(term, known) != Signs.POSITIVE) {
            put(forAll, new Positive(term), ">" + key(term));
        }
    }

    private void put(List<Index.Variable> forAll, Condition condition, String key) {
        Term term = condition instanceof Positive positive ? positive.term() : ((NonZero) condition).term();
        List<Index.Variable> used = new ArrayList<>(forAll);
        used.retainAll(term.freeIndices());
        simple.merge(key + " " + used, new Obligation(used, condition), merging);
    }

    private static Obligation shorter(Obligation one, Obligation other) {
        return one.toString().length() <= other.toString().length() ? one : other;
    }

    /** The same for terms that differ by a positive factor only, as far as can be seen. */
    private String key(Term term) {
        return Expansion.of(named(term, 1))
                .map(expansion -> expansion
                        .withoutCommon(atom -> Signs.of(atom, known) == Signs.POSITIVE)
                        .toString())
                .orElseGet(term::toString);
    }

    /** The obligation as it is said here; nothing where it says nothing. */
    static List<Obligation> simple(Obligation obligation, Assumptions known) {
        return condensed(List.of(obligation), known);
    }

    /** What the one term has to be multiplied by to become the other, if that is a positive factor. */
    static Optional<Term> ratio(Term large, Term small, Assumptions known) {
        Predicate<Term> isPositive = atom -> Signs.of(atom, known) == Signs.POSITIVE;
        Optional<Expansion> one = Expansion.of(named(large, 1));
        Optional<Expansion> other = Expansion.of(named(small, 1));
        return one.isPresent()
                        && other.isPresent()
                        && one.get()
                                .withoutCommon(isPositive)
                                .toString()
                                .equals(other.get().withoutCommon(isPositive).toString())
                ? Optional.of(one.get().over(other.get(), isPositive))
                : Optional.empty();
    }

    /** With bound letters that depend on nothing but how deep they are. */
    private static Term named(Term term, int depth) {
        if (term instanceof Term.Sum sum) {
            Index.Variable index =
                    new Index.Variable("bound" + depth, sum.index().dimension());
            return new Term.Sum(index, named(sum.abstraction().apply(List.of(index)), depth + 1));
        }
        List<Term> children = term.children();
        return children.isEmpty()
                ? term
                : term.withChildren(
                        children.stream().map(child -> named(child, depth)).toList());
    }

    private static Term unfolded(Term term) {
        if (term instanceof Term.Call call) {
            return unfolded(call.unfold());
        }
        List<Term> children = term.children();
        return children.isEmpty()
                ? term
                : term.withChildren(children.stream().map(Exclusions::unfolded).toList());
    }
}
