package dev.verivative.report;

import dev.verivative.derive.Lemma;
import dev.verivative.derive.Line;
import dev.verivative.term.Term;
import java.util.List;

/**
 * Steps that lead from one expression to another.
 *
 * @param start where they begin
 * @param lines the steps
 */
public record Passage(Term start, List<Line> lines) {
    public Passage {
        lines = List.copyOf(lines);
    }

    /** How the derivative of a quantity is found. */
    static Passage of(Lemma lemma) {
        return new Passage(lemma.derivation().start(), lemma.derivation().lines());
    }

    /** Where they end. */
    public Term result() {
        return lines.isEmpty() ? start : lines.get(lines.size() - 1).step().after();
    }
}
