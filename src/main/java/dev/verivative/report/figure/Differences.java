package dev.verivative.report.figure;

import dev.verivative.exact.DecimalArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.report.figure.WorkedExample.Check;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Optional;

/** The Jacobian once more, by differences of the definition with many digits. */
final class Differences {
    private static final int DIGITS = 60;

    /** Fewer are no agreement. */
    private static final int LEAST = 12;

    private static final Evaluator<BigDecimal> DECIMALS = new Evaluator<>(DecimalArithmetic.ofDigits(DIGITS));

    private Differences() {}

    /** To how many digits the derived entries agree with them; nothing if one does not, or cannot be compared. */
    static Optional<Check> of(
            Asked asked,
            Point point,
            List<List<Integer>> rows,
            List<List<Integer>> columns,
            List<List<Value>> jacobian) {
        int least = Value.DIGITS - 1;
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size(); j++) {
                Optional<BigDecimal> slope = DECIMALS.value(asked.derivative(rows.get(i), columns.get(j)), point);
                if (slope.isEmpty()) {
                    return Optional.empty();
                }
                least = Math.min(
                        least, agreed(slope.get(), jacobian.get(i).get(j).decimal()));
            }
        }
        return least < LEAST ? Optional.empty() : Optional.of(new Check(rows.size() * columns.size(), least));
    }

    /** Leading digits; decimals of what is below 1. */
    private static int agreed(BigDecimal one, BigDecimal other) {
        BigDecimal difference = one.subtract(other).abs();
        if (difference.signum() == 0) {
            return Value.DIGITS;
        }
        BigDecimal largest = one.abs().max(other.abs()).max(BigDecimal.ONE);
        BigDecimal relative = difference.divide(largest, new MathContext(4));
        return relative.scale() - relative.precision();
    }
}
