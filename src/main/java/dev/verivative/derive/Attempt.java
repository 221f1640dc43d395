package dev.verivative.derive;

import dev.verivative.term.Term;
import java.util.List;

/** What came of trying to derive something. */
public sealed interface Attempt {
    /** It was derived. */
    record Finished(Derivation derivation) implements Attempt {}

    /**
     * It could not be finished.
     *
     * @param start what was asked for
     * @param lines the accepted steps up to there
     * @param part the subterm that stopped it
     * @param reason why
     */
    record Unfinished(Term start, List<Line> lines, Term part, Stopped.Reason reason) implements Attempt {
        public Unfinished {
            lines = List.copyOf(lines);
        }
    }
}
