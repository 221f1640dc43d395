package dev.verivative.proof;

import dev.verivative.derive.Line;
import dev.verivative.exact.Comparison;
import dev.verivative.notation.Relation;
import dev.verivative.proof.ClaimVerdict.Status;
import dev.verivative.rule.Obligation;
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
 * @param counterexample where it is false
 * @param reason why it is open or false; empty where it holds
 */
public record LinkVerdict(
        Relation relation,
        Status status,
        List<Line> lines,
        List<Line> other,
        Optional<Comparison.Different> counterexample,
        String reason) {
    public LinkVerdict {
        lines = List.copyOf(lines);
        other = List.copyOf(other);
    }

    static LinkVerdict holds(Relation relation, List<Line> lines, List<Line> other) {
        return new LinkVerdict(relation, Status.HOLDS, lines, other, Optional.empty(), "");
    }

    static LinkVerdict open(Relation relation, String reason) {
        return new LinkVerdict(relation, Status.OPEN, List.of(), List.of(), Optional.empty(), reason);
    }

    static LinkVerdict fails(Relation relation, Comparison.Different where, String reason) {
        return new LinkVerdict(relation, Status.FAILS, List.of(), List.of(), Optional.of(where), reason);
    }

    /** Conditions that could not be decided. */
    public List<Obligation> obligations() {
        Set<Obligation> obligations = new LinkedHashSet<>();
        Stream.concat(lines.stream(), other.stream())
                .forEach(line -> obligations.addAll(line.verdict().obligations()));
        return List.copyOf(obligations);
    }
}
