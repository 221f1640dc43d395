package dev.verivative.verify;

/** What came back for a request. */
public sealed interface Answer {
    /** Numbers, in the shape in which they came: rows of a Jacobian may be nested once more for a matrix variable. */
    record Result(NumericArray value) implements Answer {}

    /** The subject said that it cannot answer, and why. */
    record Refused(String message) implements Answer {}

    /** There is no answer that could be judged; the subject cannot be used any more unless it says otherwise. */
    record Broken(Fault fault, String detail) implements Answer {}

    /** How an answer can fail to be one. */
    enum Fault {
        /** Nothing came in time. */
        TIMEOUT("no answer in time"),
        /** The process ended, or the call threw. */
        DEATH("the subject ended"),
        /** A line that is no answer: no JSON, no result, an entry that is no number, too long. */
        GARBAGE("not an answer"),
        /** The answer to another question. */
        WRONG_ID("the answer to another request"),
        /** Rows of different lengths. */
        RAGGED("rows of different lengths");

        private final String words;

        Fault(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }
}
