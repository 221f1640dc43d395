package dev.verivative.verify;

/** Knows the right answers, from the derivation alone. Not for several threads at once. */
public interface Oracle {
    /**
     * The right answer to the request, with what it may differ by.
     *
     * <p>What is returned is valid until the next call.
     */
    Expectation expect(Request request);
}
