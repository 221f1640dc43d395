package dev.verivative.proof;

import java.util.List;

/** What Coq says of a proof for every size. */
public sealed interface CoqVerdict {
    /** The name under which it is among those that showed something. */
    String BY = "coq";

    /** How it is called in reports. */
    String word();

    /** Why it is not checked; empty if it is. */
    String reason();

    /**
     * Compiled by coqc and checked once more by coqchk.
     *
     * @param axioms what the theorems rest on: axioms of Coq's standard library, none others
     */
    record Checked(List<String> axioms) implements CoqVerdict {
        public Checked {
            axioms = List.copyOf(axioms);
        }

        @Override
        public String word() {
            return "checked";
        }

        @Override
        public String reason() {
            return "";
        }
    }

    /**
     * Coq refuses it, or it rests on what may not be taken for granted.
     *
     * @param where the module, and the line and the lemma as far as they are known
     * @param words Coq's
     */
    record Failed(String where, String words) implements CoqVerdict {
        @Override
        public String word() {
            return "failed";
        }

        @Override
        public String reason() {
            return where + ": " + words;
        }
    }

    /** Nothing is known, which is no proof. */
    record NotRun(String reason) implements CoqVerdict {
        /** Where nobody wanted it. */
        public static final NotRun NOT_ASKED_FOR = new NotRun("it was not asked for");

        @Override
        public String word() {
            return "not run";
        }
    }
}
