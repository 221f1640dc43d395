package dev.verivative.verify.property;

import dev.verivative.verify.Answer;
import dev.verivative.verify.Expectation;
import java.util.Arrays;

/** How two answers to the same request compare: within the tolerance of one of them. */
final class Repetition {
    private Repetition() {}

    static boolean isSameBits(Exchange first, Exchange second) {
        return Arrays.equals(first.numbers(), second.numbers());
    }

    static Finding judge(Exchange first, Exchange second) {
        if (first.answer() instanceof Answer.Broken || second.answer() instanceof Answer.Broken) {
            return Finding.SILENT;
        } else if (first.answer() instanceof Answer.Refused && second.answer() instanceof Answer.Refused) {
            return Finding.HOLDS;
        } else if (first.answer() instanceof Answer.Refused refused) {
            return Finding.Fails.whole("error: " + refused.message() + ", as before", "numbers");
        } else if (second.answer() instanceof Answer.Refused refused) {
            return Finding.Fails.whole("numbers, as before", "error: " + refused.message());
        } else if (first.kind() == InputKind.EMPTY || !first.hasNumbers() || !second.hasNumbers()) {
            return Finding.SILENT;
        } else if (isSameBits(first, second)) {
            return new Finding.Holds(0);
        }
        return entries(first, second);
    }

    private static Finding entries(Exchange first, Exchange second) {
        double[] left = first.numbers();
        double[] right = second.numbers();
        Expectation expectation = second.expectation();
        double largest = 0;
        int worst = 0;
        double worstTolerance = 0;
        for (int k = 0; k < left.length; k++) {
            boolean isSame = left[k] == right[k] || (Double.isNaN(left[k]) && Double.isNaN(right[k]));
            if (!isSame) {
                double tolerance = expectation.entry(k, right[k]).tolerance();
                double error = Math.abs(left[k] - right[k]);
                double ratio = tolerance == Double.POSITIVE_INFINITY
                        ? 0
                        : error <= tolerance
                                ? error / tolerance
                                : Double.isNaN(error) ? Double.POSITIVE_INFINITY : error / tolerance;
                if (ratio > largest) {
                    largest = ratio;
                    worst = k;
                    worstTolerance = tolerance;
                }
            }
        }
        if (largest <= 1) {
            return new Finding.Holds(largest);
        }
        return new Finding.Fails(
                largest,
                second.index(worst),
                second.request().dtype().decimal(left[worst]) + ", as before",
                second.request().dtype().decimal(right[worst]),
                Positions.decimal(Math.abs(left[worst] - right[worst])),
                Positions.decimal(worstTolerance));
    }
}
