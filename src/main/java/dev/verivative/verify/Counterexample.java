package dev.verivative.verify;

import java.util.List;

/**
 * An input on which a property fails, made as small as it gets.
 *
 * @param requests what has to be asked, in this order; the last one fails, and where it fails alone it is the only one
 * @param index the position of the entry that fails, counted from 1, an index for each of the answer's; empty where it
 *     is the answer as a whole
 * @param expected the right value or what is expected in words
 * @param actual what came
 * @param error |actual - right value|, in decimal; empty where it is no number
 * @param tolerance what it may be, in decimal; empty where it is no number
 * @param reproduction how it fails
 * @param detail what else helps, such as the end of the subject's standard error; may be empty
 * @param reproduce a command line that shows it again
 */
public record Counterexample(
        List<Request> requests,
        List<Integer> index,
        String expected,
        String actual,
        String error,
        String tolerance,
        Reproduction reproduction,
        String detail,
        String reproduce) {
    /** Whether it can be shown again. */
    public enum Reproduction {
        /** The last request fails alone, in a fresh subject. */
        ALONE,
        /** It fails after the requests before it only: the subject keeps a state. */
        AFTER_OTHERS,
        /** It was seen once and could not be made to happen again. */
        NOT_AGAIN
    }

    public Counterexample {
        requests = List.copyOf(requests);
        index = List.copyOf(index);
    }

    /** The request that fails. */
    public Request last() {
        return requests.get(requests.size() - 1);
    }
}
