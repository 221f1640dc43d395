package dev.verivative.derive;

import dev.verivative.term.Assumptions;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.List;

/**
 * The result where two indices are equal, or where they are different.
 *
 * @param left one index of the Kronecker delta
 * @param right the other one
 * @param equal whether they are equal here
 * @param assumptions what is known in this case
 * @param start the result with what the case says of its indices
 * @param lines from there on
 */
public record Case(
        Index.Variable left,
        Index.Variable right,
        boolean equal,
        Assumptions assumptions,
        Term start,
        List<Line> lines) {
    public Case {
        lines = List.copyOf(lines);
    }

    public Term result() {
        return lines.isEmpty() ? start : lines.get(lines.size() - 1).step().after();
    }
}
