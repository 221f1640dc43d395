package dev.verivative.verify;

import java.util.Optional;

/**
 * How a subject did on one property.
 *
 * @param name the property's permanent name, in kebab-case
 * @param statement what it says, as a formula or sentence
 * @param operation what was asked for
 * @param dtype the format
 * @param outcome how it ended
 * @param trials how often it was judged
 * @param maxUlp the largest error of an entry in ulp; NaN if none was measured
 * @param p99Ulp the error in ulp that 99 % of the entries do not exceed; NaN if none was measured
 * @param margin the largest error as a part of its tolerance; NaN if none was measured
 * @param counterexample the smallest input found on which it fails
 * @param note what else there is to say; may be empty
 */
public record PropertyResult(
        String name,
        String statement,
        Operation operation,
        Dtype dtype,
        Outcome outcome,
        long trials,
        double maxUlp,
        double p99Ulp,
        double margin,
        Optional<Counterexample> counterexample,
        String note) {
    /** How a property ended. */
    public enum Outcome {
        /** No trial failed. */
        HELD("held"),
        /** Some trial failed. */
        FALSIFIED("falsified"),
        /** The subject does not offer the operation. */
        NOT_OFFERED("not offered"),
        /** There is no right and wrong: see the policies. */
        POLICY("policy");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }

        /** How it is called in reports. */
        public String word() {
            return word;
        }
    }
}
