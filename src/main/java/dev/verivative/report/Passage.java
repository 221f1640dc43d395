package dev.verivative.report;

import dev.verivative.derive.Lemma;
import dev.verivative.derive.Line;
import dev.verivative.proof.ClaimVerdict;
import dev.verivative.rule.Condition;
import dev.verivative.term.Term;
import java.util.List;
import java.util.stream.Stream;

/**
 * Steps that lead from one expression to another.
 *
 * @param start where they begin
 * @param lines the steps
 * @param given what an index that stands nowhere else is chosen to be
 */
public record Passage(Term start, List<Line> lines, List<Condition.Distinct> given) {
    public Passage {
        lines = List.copyOf(lines);
        given = List.copyOf(given);
    }

    public Passage(Term start, List<Line> lines) {
        this(start, lines, List.of());
    }

    /** How the derivative of a quantity is found. */
    public static Passage of(Lemma lemma) {
        return new Passage(lemma.derivation().start(), lemma.derivation().lines());
    }

    /** How a claim is proved: each of its relations from the left, and from the right where both sides meet. */
    public static List<Passage> ofProof(ClaimVerdict claim) {
        return claim.links().stream()
                .flatMap(link -> Stream.of(
                        new Passage(link.start(), link.lines(), link.differing()),
                        new Passage(link.relation().right(), link.other())))
                .filter(passage -> !passage.lines().isEmpty())
                .toList();
    }

    /** Where they end. */
    public Term result() {
        return lines.isEmpty() ? start : lines.get(lines.size() - 1).step().after();
    }
}
