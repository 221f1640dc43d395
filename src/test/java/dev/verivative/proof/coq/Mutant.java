package dev.verivative.proof.coq;

import dev.verivative.kernel.Step;

/**
 * A step that differs from a right one in one thing.
 *
 * @param kind what was changed
 * @param change from what to what
 * @param step what came of it
 * @param original the right step
 */
record Mutant(Kind kind, Object change, Step step, Step original) {
    /** What a mutant is changed in. */
    enum Kind {
        /** What the step leads to; the instance of its rule stays. */
        RESULT("the result"),
        /** What a rule variable, index or dimension of the rule stands for, and the result with it. */
        INSTANCE("the instance"),
        /** The same, with both sides made to fit: the rule's conditions alone can tell. */
        BOTH_SIDES("the instance and both sides"),
        /** The rule; all else stays. */
        RULE("the rule"),
        /** The rule, with both sides made to fit. */
        RULE_AND_SIDES("the rule and both sides");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    /** Whether it claims what the right step claims, by another reason. */
    boolean isOfTheRightFormulas() {
        return step.before().equals(original.before()) && step.after().equals(original.after());
    }

    @Override
    public String toString() {
        return kind.title() + ": " + change + "\n  before " + step.before() + "\n  after  " + step.after()
                + "\n  rule   "
                + step.rule().name() + " at " + step.applications() + "\n  where the right step leads to "
                + original.after();
    }
}
