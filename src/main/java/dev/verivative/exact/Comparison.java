package dev.verivative.exact;

import java.math.BigDecimal;
import java.util.Optional;

/** What comparing two terms as functions gave. Only {@link Different} is certain. */
public sealed interface Comparison {
    /**
     * The terms differ here.
     *
     * @param left the one value, or nothing where it is undefined
     * @param right the other value, or nothing where it is undefined
     */
    record Different(Point point, Optional<BigDecimal> left, Optional<BigDecimal> right) implements Comparison {}

    /**
     * The terms agree at all these points.
     *
     * @param points how many there were, at least one
     * @param skipped how many more there were where one or both are undefined
     */
    record Indistinguishable(int points, int skipped) implements Comparison {
        public Indistinguishable {
            if (points < 1) {
                throw new IllegalArgumentException("terms that were compared at no point");
            }
        }
    }

    /**
     * There was no point where both terms have a value, so nothing is known.
     *
     * @param skipped how many points there were
     */
    record NowhereDefined(int skipped) implements Comparison {}
}
