package dev.verivative.verify.property;

import java.util.List;

/** What one trial says of a property. */
public sealed interface Finding {
    /** There was nothing to judge. */
    Finding SILENT = new Silent();

    /** It holds, and no error was measured. */
    Finding HOLDS = new Holds(Double.NaN);

    /** There was nothing to judge. */
    record Silent() implements Finding {}

    /**
     * It holds.
     *
     * @param ratio the largest error as a part of its tolerance; NaN if none was measured
     */
    record Holds(double ratio) implements Finding {}

    /**
     * It does not hold.
     *
     * @param ratio the largest error as a part of its tolerance; infinite where it is no number
     * @param index the position of the wrong entry, counted from 1; empty for the whole answer
     * @param expected what should have come
     * @param actual what came
     * @param error in decimal; empty where it is no number
     * @param tolerance in decimal; empty where it is no number
     */
    record Fails(double ratio, List<Integer> index, String expected, String actual, String error, String tolerance)
            implements Finding {
        public Fails {
            index = List.copyOf(index);
        }

        /** An answer that is wrong as a whole. */
        static Fails whole(String expected, String actual) {
            return new Fails(Double.POSITIVE_INFINITY, List.of(), expected, actual, "", "");
        }
    }

    /**
     * What a subject does where there is no single right answer.
     *
     * @param input the input in words
     * @param limit what the limit says
     * @param usual what implementations of IEEE arithmetic do
     * @param did what this one did
     */
    record Noted(String input, String limit, String usual, String did) implements Finding {}
}
