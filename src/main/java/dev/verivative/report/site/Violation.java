package dev.verivative.report.site;

import dev.verivative.exact.Point;
import dev.verivative.rule.Statement;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A rule at a place where just one of its conditions is not met.
 *
 * @param letters what its letters stand for there, each as an equation
 * @param places what its free indices are
 * @param point the numbers
 * @param left the left side, and its value if it has one
 * @param right the right side, and its value if it has one
 */
record Violation(
        List<Statement.Instance> letters, Map<Index.Variable, Index> places, Point point, Side left, Side right) {
    Violation {
        letters = List.copyOf(letters);
        places = Collections.unmodifiableMap(new LinkedHashMap<>(places));
    }

    /** One side of the rule. */
    record Side(Term term, Optional<BigDecimal> value) {}

    /** What goes wrong, the worst first. */
    enum Fault {
        /** The rule would be false. */
        DIFFERENT("Both sides have a value, but not the same one."),
        /** The rule would leave the domain. */
        RIGHT_MISSING("The left side has a value, the right side has none."),
        /** The rule would make a value out of nothing. */
        LEFT_MISSING("The right side has a value, the left side has none."),
        /** The rule would speak of nothing. */
        BOTH_MISSING("Neither side has a value: the condition says where the rule speaks of something.");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        String words() {
            return words;
        }
    }

    /** What goes wrong here; nothing if nothing does. */
    Optional<Fault> fault() {
        if (left.value().isEmpty() && right.value().isEmpty()) {
            return Optional.of(Fault.BOTH_MISSING);
        } else if (left.value().isEmpty()) {
            return Optional.of(Fault.LEFT_MISSING);
        } else if (right.value().isEmpty()) {
            return Optional.of(Fault.RIGHT_MISSING);
        }
        return Decimals.areEqual(left.value().get(), right.value().get())
                ? Optional.empty()
                : Optional.of(Fault.DIFFERENT);
    }
}
