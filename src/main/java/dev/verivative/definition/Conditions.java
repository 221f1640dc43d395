package dev.verivative.definition;

import dev.verivative.notation.Formula;
import dev.verivative.notation.FormulaException;
import dev.verivative.notation.Relation;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Conditions behind a claim: n \ge 2, i \ne j, C > 0, c \in \mathbb{R}, equations, and inequalities. */
final class Conditions {
    private static final String A_CONDITION =
            "n \\ge 2, i \\ne j, C > 0, c \\in \\mathbb{R}, an equation such as \\sum_i y_i = 1, "
                    + "or an inequality of what is claimed about, such as x_i < x_j";

    private static final int LARGEST_SIZE = 512;

    private static final Pattern DIFFERENT =
            Pattern.compile("\\s*\\\\?([A-Za-z]'*)\\s*(?:\\\\neq?(?![A-Za-z])|\u2260|!=)\\s*\\\\?([A-Za-z]'*)\\s*");

    private static final Pattern REAL =
            Pattern.compile("\\s*\\\\?[A-Za-z]+\\s*(?:\\\\in(?![A-Za-z])\\s*\\\\mathbb\\s*\\{?\\s*R\\s*}?\\s*)");

    private final Set<Index.Variable> indices = new LinkedHashSet<>();
    private final Function<Formula, List<Relation>> reader;
    private final Map<Dimension, Integer> atLeast = new HashMap<>();
    private final Set<String> positive = new HashSet<>();
    private final Set<Set<Index>> distinct = new HashSet<>();
    private final List<Hypothesis> hypotheses = new ArrayList<>();
    private final List<Premise> inequalities = new ArrayList<>();
    private final Set<String> names = new HashSet<>();

    /**
     * @param claimed what is claimed
     * @param reader reads a condition that is a formula
     */
    Conditions(List<Relation> claimed, Function<Formula, List<Relation>> reader) {
        this.reader = reader;
        for (Relation relation : claimed) {
            indices.addAll(relation.left().freeIndices());
            indices.addAll(relation.right().freeIndices());
            names.addAll(relation.left().names());
            names.addAll(relation.right().names());
        }
    }

    Premises premises() {
        return new Premises(atLeast, positive, distinct, hypotheses, inequalities);
    }

    /** @throws FormulaException if it is no condition that a claim can have */
    void read(Formula condition) {
        Matcher different = DIFFERENT.matcher(condition.text());
        if (different.matches() && (isIndex(different.group(1)) || isIndex(different.group(2)))) {
            distinct(condition, different.group(1), different.group(2));
        } else if (!REAL.matcher(condition.text()).matches()) {
            List<Relation> relations = reader.apply(condition);
            if (relations.isEmpty() || !relations.stream().allMatch(this::accept)) {
                throw condition.fault(0, "this is no condition that a claim can have", A_CONDITION);
            }
        }
    }

    private void distinct(Formula condition, String left, String right) {
        Optional<Index.Variable> first = index(left);
        Optional<Index.Variable> second = index(right);
        if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
            throw condition.fault(
                    0,
                    "the indices that are different are not free in the claim",
                    indices.size() < 2 ? "no such condition" : "two of " + names());
        }
        if (!first.get().dimension().equals(second.get().dimension())) {
            throw condition.fault(
                    0, left + " and " + right + " do not run through one dimension", "indices of one dimension");
        }
        distinct.add(Set.of(first.get(), second.get()));
    }

    private boolean isIndex(String letter) {
        return index(letter).isPresent();
    }

    private Optional<Index.Variable> index(String letter) {
        return indices.stream().filter(index -> index.name().equals(letter)).findFirst();
    }

    private List<String> names() {
        return indices.stream().map(Index.Variable::name).toList();
    }

    private boolean accept(Relation relation) {
        return switch (relation.sign()) {
            case EQUAL -> hypothesis(relation);
            case GREATER -> above(relation.left(), relation.right(), 1) || inequality(relation);
            case GREATER_OR_EQUAL -> above(relation.left(), relation.right(), 0) || inequality(relation);
            case LESS -> above(relation.right(), relation.left(), 1) || inequality(relation);
            case LESS_OR_EQUAL -> above(relation.right(), relation.left(), 0) || inequality(relation);
            case NOT_EQUAL -> inequality(relation);
        };
    }

    /** Of what the claim is about, and without derivatives; letters that are not free in the claim stand for all. */
    private boolean inequality(Relation relation) {
        Set<String> here = new HashSet<>(relation.left().names());
        here.addAll(relation.right().names());
        here.remove("pi");
        Set<Index.Variable> letters = new LinkedHashSet<>(relation.left().freeIndices());
        letters.addAll(relation.right().freeIndices());
        letters.removeAll(indices);
        boolean isAbout = !Collections.disjoint(here, names) && names.containsAll(here);
        return isAbout
                && !hasDerivative(relation.left())
                && !hasDerivative(relation.right())
                && inequalities.add(new Premise(List.copyOf(letters), relation));
    }

    private static boolean hasDerivative(Term term) {
        return term instanceof Term.Partial
                || (term instanceof Term.Call call && hasDerivative(call.unfold()))
                || term.children().stream().anyMatch(Conditions::hasDerivative);
    }

    /** For every value of its letters: one that is free in the claim would mean one of them. */
    private boolean hypothesis(Relation relation) {
        Set<Index.Variable> letters = new LinkedHashSet<>(relation.left().freeIndices());
        letters.addAll(relation.right().freeIndices());
        return letters.stream().noneMatch(indices::contains)
                && hypotheses.add(new Hypothesis(relation.left(), relation.right()));
    }

    /** @param more how much larger the one is at least, where both are whole numbers */
    private boolean above(Term large, Term small, int more) {
        if (!(small instanceof Term.Num bound)) {
            return false;
        } else if (large instanceof Term.Size size
                && bound.value().isInteger()
                && bound.value().signum() >= 0
                && bound.value().numerator().bitLength() < Integer.SIZE - 1) {
            int least = bound.value().intValueExact() + more;
            atLeast.merge(size.dimension(), least, Math::max);
            return least <= LARGEST_SIZE;
        }
        boolean isPositive = bound.value().signum() == 0 && more == 1;
        if (isPositive && large instanceof Term.Symbol symbol) {
            positive.add(symbol.name());
            return true;
        }
        // Of every entry: a letter that is free in the claim would mean one of them.
        if (isPositive && large instanceof Term.Entry entry && isEveryEntry(entry)) {
            positive.add(entry.tensor());
            return true;
        }
        return false;
    }

    private boolean isEveryEntry(Term.Entry entry) {
        return entry.freeIndices().size() == entry.indices().size()
                && entry.freeIndices().stream().noneMatch(indices::contains);
    }
}
