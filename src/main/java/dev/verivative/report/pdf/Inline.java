package dev.verivative.report.pdf;

import java.util.List;

/** What stands in a line of text. */
public sealed interface Inline {
    /** Words as they are to be shown. */
    record Words(String text) implements Inline {}

    /** A formula. */
    record Formula(Placed formula) implements Inline {}

    /** A formula that cannot be typeset: its LaTeX. */
    record Source(String latex) implements Inline {}

    /** The numbers of entries in the list of rules. */
    record Cited(List<Integer> numbers) implements Inline {
        public Cited {
            numbers = List.copyOf(numbers);
        }
    }
}
