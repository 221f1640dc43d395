package dev.verivative.proof;

import dev.verivative.derive.Line;
import dev.verivative.notation.Relation;
import dev.verivative.notation.Relation.Sign;
import dev.verivative.proof.ClaimVerdict.Status;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Definedness;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is known of one relation.
 *
 * @param relation the relation
 * @param status how far it is known to be true
 * @param lines accepted steps from its left side; of an inequality, from the difference that must be positive
 * @param other accepted steps from its right side to where the lines end; empty where the lines end with the right side
 *     itself
 * @param obligations conditions that could not be decided, each said once: that both sides have a value, and what the
 *     steps need
 * @param another an index that the relation does not have, which the lines take to differ from all that it has
 * @param counterexample where it is false
 * @param reason why it is open or false; empty where it holds
 */
public record LinkVerdict(
        Relation relation,
        Status status,
        List<Line> lines,
        List<Line> other,
        List<Obligation> obligations,
        Optional<Index.Variable> another,
        Optional<Counterexample> counterexample,
        String reason) {
    public LinkVerdict {
        lines = List.copyOf(lines);
        other = List.copyOf(other);
        obligations = List.copyOf(obligations);
    }

    /** It holds, unless that was proved under conditions of which it says nothing. */
    static LinkVerdict proved(Relation relation, Assumptions known, List<Line> lines, List<Line> other) {
        Set<Obligation> steps = new LinkedHashSet<>();
        Stream.concat(lines.stream(), other.stream())
                .forEach(line -> steps.addAll(line.verdict().obligations()));
        boolean isWhole = Exclusions.beyond(relation, steps, known).isEmpty();
        return new LinkVerdict(
                relation,
                isWhole ? Status.HOLDS : Status.OPEN,
                lines,
                other,
                Exclusions.condensed(definedness(relation), steps, known),
                Optional.empty(),
                Optional.empty(),
                isWhole ? "" : "it was proved only where its obligations are met, which is not all that is claimed");
    }

    private static List<Obligation> definedness(Relation relation) {
        List<Obligation> all = new ArrayList<>(Definedness.of(relation.left(), List.of()));
        all.addAll(Definedness.of(relation.right(), List.of()));
        return all;
    }

    /** The same, of another index that its lines need. */
    LinkVerdict withAnother(Optional<Index.Variable> index) {
        return new LinkVerdict(relation, status, lines, other, obligations, index, counterexample, reason);
    }

    /** What the lines take for granted of the other index: it differs from all of its dimension that there are. */
    public List<Condition.Distinct> differing() {
        Set<Index.Variable> letters = new LinkedHashSet<>(relation.left().freeIndices());
        letters.addAll(relation.right().freeIndices());
        return another.stream()
                .flatMap(index -> letters.stream()
                        .filter(letter -> letter.dimension().equals(index.dimension()))
                        .map(letter -> new Condition.Distinct(index, letter)))
                .toList();
    }

    /** Where the lines begin: the left side; of an inequality, what must be positive. */
    public Term start() {
        return relation.sign() == Sign.EQUAL ? relation.left() : Inequality.difference(relation);
    }

    /** What both sides need in order to have a value is needed here, too. */
    static LinkVerdict open(Relation relation, Assumptions known, String reason) {
        return new LinkVerdict(
                relation,
                Status.OPEN,
                List.of(),
                List.of(),
                Exclusions.condensed(definedness(relation), known),
                Optional.empty(),
                Optional.empty(),
                reason);
    }

    static LinkVerdict fails(Relation relation, Counterexample where, String reason) {
        return new LinkVerdict(
                relation, Status.FAILS, List.of(), List.of(), List.of(), Optional.empty(), Optional.of(where), reason);
    }
}
