package dev.verivative.proof;

import dev.verivative.derive.Derivation;
import dev.verivative.exact.Point;
import dev.verivative.exact.Signature;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Whether a derivative is what it is said to be.
 *
 * @param asked a term with derivatives in it, such as the derivative of a call
 * @param derived what it is said to be
 * @param known what is known beforehand
 * @param obligations where they are not met, nothing is said
 */
public record Question(Term asked, Term derived, Assumptions known, List<Obligation> obligations) {
    public Question {
        obligations = List.copyOf(obligations);
    }

    public static Question of(Derivation derivation) {
        return new Question(
                derivation.start(), derivation.result(), derivation.assumptions(), derivation.obligations());
    }

    /** What is assumed to be zero at all places, though nothing is known of its derivatives. */
    List<Term> zeros() {
        return known.hypotheses().stream()
                .map(equation -> Terms.sub(equation.left(), equation.right()))
                .toList();
    }

    /** What has to be given a value. */
    Signature signature() {
        List<Term> terms = new ArrayList<>(List.of(asked, derived));
        terms.addAll(zeros());
        obligations.forEach(obligation -> term(obligation.condition()).ifPresent(terms::add));
        return Signature.of(terms);
    }

    /** The letters that stand for places of the result, in order. */
    List<Index.Variable> places() {
        Set<Index.Variable> free = new LinkedHashSet<>(asked.freeIndices());
        free.addAll(derived.freeIndices());
        return List.copyOf(free);
    }

    static Optional<Term> term(Condition condition) {
        if (condition instanceof Condition.NonZero nonZero) {
            return Optional.of(nonZero.term());
        }
        return condition instanceof Condition.Positive positive ? Optional.of(positive.term()) : Optional.empty();
    }

    /** Every choice of places at these sizes, except where indices coincide that are known to differ. */
    List<Point> placesAt(Map<Dimension, Integer> sizes) {
        return Point.ofSizes(sizes).allIndices(places()).stream()
                .filter(point -> known.distinct().stream()
                        .noneMatch(pair -> pair.stream()
                                        .map(index -> position(index, point))
                                        .distinct()
                                        .count()
                                < pair.size()))
                .toList();
    }

    static int position(Index index, Point point) {
        if (index instanceof Index.Position fixed) {
            return fixed.value();
        }
        return point.indices().getOrDefault((Index.Variable) index, 0);
    }

    /** Choices of sizes from the smallest on; two dimensions never have one size unless there are very many. */
    List<Map<Dimension, Integer>> sizes(int largest) {
        List<Dimension> dimensions = signature().dimensions();
        if (dimensions.isEmpty()) {
            return List.of(Map.of());
        }
        Set<Map<Dimension, Integer>> choices = new LinkedHashSet<>();
        for (int direction : new int[] {1, -1}) {
            for (int start = 0; start < largest; start++) {
                Map<Dimension, Integer> choice = new LinkedHashMap<>();
                for (int i = 0; i < dimensions.size(); i++) {
                    choice.put(dimensions.get(i), 1 + Math.floorMod(start + direction * i, largest));
                }
                choices.add(choice);
            }
        }
        List<Map<Dimension, Integer>> sorted = new ArrayList<>(choices);
        sorted.sort(Comparator.comparing(choice -> choice.values().stream().reduce(1, Math::multiplyExact)));
        return sorted;
    }
}
