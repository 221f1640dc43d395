package dev.verivative.api;

import dev.verivative.derive.Derivation;
import dev.verivative.derive.Line;
import dev.verivative.exact.ExactEvaluator;
import dev.verivative.exact.ExactValue;
import dev.verivative.exact.Point;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Entries of a derived Jacobian at a point: of the last line of the derivation whose conditions are met there. A result
 * that is folded may ask for more than the derivative does, as 3 y / x does of the cube.
 */
final class DerivedEntries {
    private final Point point;
    private final ExactEvaluator evaluator;
    private final List<Index.Variable> letters;
    private final List<Term> candidates = new ArrayList<>();
    private Optional<Obligation> failed = Optional.empty();

    /** @param letters the output's indices, then those of the variable */
    DerivedEntries(Derivation derivation, List<Index.Variable> letters, Point point, ExactEvaluator evaluator) {
        this.point = point;
        this.evaluator = evaluator;
        this.letters = letters;
        Set<Obligation> met = new HashSet<>();
        consider(derivation.start());
        for (Line line : derivation.lines()) {
            for (Obligation obligation : line.verdict().obligations()) {
                if (!met.contains(obligation) && !isMet(obligation)) {
                    failed = Optional.of(obligation);
                    return;
                }
                met.add(obligation);
            }
            consider(line.step().after());
        }
    }

    private void consider(Term term) {
        if (!hasDerivative(term)) {
            candidates.add(0, term);
        }
    }

    /** The condition because of which no later line holds here. */
    Optional<Obligation> failed() {
        return failed;
    }

    /** The entry, or nothing if no line without a derivative holds here. */
    Optional<ExactValue> value(List<Integer> positions) {
        Map<Index.Variable, Integer> at = new LinkedHashMap<>();
        for (int i = 0; i < letters.size(); i++) {
            at.put(letters.get(i), positions.get(i));
        }
        Optional<ExactValue> first = Optional.empty();
        for (Term candidate : candidates) {
            ExactValue value = evaluator.value(candidate, at);
            if (!(value instanceof ExactValue.Undefined)) {
                return Optional.of(value);
            }
            first = first.isEmpty() ? Optional.of(value) : first;
        }
        return first;
    }

    private boolean isMet(Obligation obligation) {
        Set<Index.Variable> indices = new LinkedHashSet<>(obligation.forAll());
        indices.addAll(free(obligation.condition()));
        return point.allIndices(indices).stream()
                .allMatch(instance -> isMet(obligation.condition(), instance.indices()));
    }

    private static Set<Index.Variable> free(Condition condition) {
        Set<Index.Variable> free = new LinkedHashSet<>();
        if (condition instanceof Condition.NonZero nonZero) {
            free.addAll(nonZero.term().freeIndices());
        } else if (condition instanceof Condition.Positive positive) {
            free.addAll(positive.term().freeIndices());
        } else if (condition instanceof Condition.Distinct distinct) {
            add(distinct.left(), free);
            add(distinct.right(), free);
        } else if (condition instanceof Condition.InRange range) {
            add(range.index(), free);
        }
        return free;
    }

    private static void add(Index index, Set<Index.Variable> indices) {
        if (index instanceof Index.Variable variable) {
            indices.add(variable);
        }
    }

    /** What a point cannot decide counts as not met. */
    private boolean isMet(Condition condition, Map<Index.Variable, Integer> at) {
        if (condition instanceof Condition.NonZero nonZero) {
            return evaluator.sign(nonZero.term(), at).filter(sign -> sign != 0).isPresent();
        } else if (condition instanceof Condition.Positive positive) {
            return evaluator.sign(positive.term(), at).filter(sign -> sign > 0).isPresent();
        } else if (condition instanceof Condition.Distinct distinct) {
            return position(distinct.left(), at) != position(distinct.right(), at);
        }
        return condition instanceof Condition.InRange range
                && position(range.index(), at) <= point.size(range.index().dimension());
    }

    private static int position(Index index, Map<Index.Variable, Integer> at) {
        return index instanceof Index.Position fixed ? fixed.value() : at.getOrDefault(index, 0);
    }

    private static boolean hasDerivative(Term term) {
        return term instanceof Term.Partial || term.children().stream().anyMatch(DerivedEntries::hasDerivative);
    }
}
