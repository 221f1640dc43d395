package dev.verivative.verify;

import java.util.List;

/**
 * What came out when a subject was held to a derivation.
 *
 * @param function the function's name
 * @param subject how the subject is called
 * @param seed what the inputs were made from
 * @param trials the requests that were judged
 * @param useless the trials of them whose tolerance was more than a hundredth of some output
 * @param properties one row for each property and dtype, in the order in which they are reported
 * @param policies what the subject does where there is no single right answer
 * @param stopped why it ended before all trials were made; empty if it did not
 * @param seconds how long it took
 */
public record Verification(
        String function,
        String subject,
        long seed,
        long trials,
        long useless,
        List<PropertyResult> properties,
        List<PolicyRow> policies,
        String stopped,
        double seconds) {
    public Verification {
        properties = List.copyOf(properties);
        policies = List.copyOf(policies);
    }

    /** Whether something was tried and no property was falsified. */
    public boolean held() {
        return trials > 0 && properties.stream().noneMatch(each -> each.outcome() == PropertyResult.Outcome.FALSIFIED);
    }

    /**
     * What the subject did with an input that has no single right answer.
     *
     * @param name the policy's permanent name, such as {@code plus-infinity}
     * @param operation what was asked for
     * @param dtype the format
     * @param input the input in words, such as {@code [+inf, 0]}
     * @param limit what the limit says, in words
     * @param usual what implementations of IEEE arithmetic usually do, in words
     * @param did what this one did
     */
    public record PolicyRow(
            String name, Operation operation, Dtype dtype, String input, String limit, String usual, String did) {}
}
