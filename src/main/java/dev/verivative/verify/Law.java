package dev.verivative.verify;

import java.util.List;
import java.util.random.RandomGenerator;

/** A proved claim as a property that a subject's own answers must have. */
public interface Law {
    /** Its permanent name, in kebab-case. */
    String name();

    /** The claim, as a sentence or formula. */
    String statement();

    /** The operation of the requests that it needs most: it can be run only where all are offered. */
    List<Operation> operations();

    /**
     * What has to be asked.
     *
     * @param forward a request for the function's value at finite inputs
     * @return the requests; empty if it cannot be run there
     */
    List<Request> requests(Request forward, RandomGenerator random);

    /**
     * Whether the answers have the property.
     *
     * @param asked what {@link #requests} gave
     * @param answers the entries of each answer
     */
    Finding judge(List<Request> asked, List<double[]> answers);

    /**
     * How answers do.
     *
     * @param verdict the judgement
     * @param ratio the error as a part of its tolerance
     * @param left the left side's value, in decimal
     * @param right the right side's value, in decimal
     * @param error how far they are apart
     * @param tolerance how far they may be apart
     */
    record Finding(
            Expectation.Verdict verdict, double ratio, String left, String right, double error, double tolerance) {}
}
