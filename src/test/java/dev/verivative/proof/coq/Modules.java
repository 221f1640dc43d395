package dev.verivative.proof.coq;

import java.util.List;

/** Modules to try. */
final class Modules {
    static final String HEAD = "From Verivative Require Import Verivative.\n";

    /** Without real numbers, for which coqchk takes half a minute. */
    static final CoqModule LIBRARY = library("""
            From Coq Require Export Arith Lia FunctionalExtensionality.
            Lemma twice n : n + n = 2 * n.
            Proof. lia. Qed.
            """);

    private Modules() {}

    static CoqModule library(String text) {
        return new CoqModule("Verivative", text, List.of(), List.of());
    }

    /** With the library. */
    static CoqModule of(String name, String text, String... theorems) {
        return new CoqModule(name, HEAD + text, List.of(LIBRARY), List.of(theorems));
    }

    /** With a theorem that is true, and instructions for the fake. */
    static CoqModule that(String name, String script) {
        return of(name, "(*! " + script + " !*)\nTheorem t : True.\nProof. exact I. Qed.\n", "t");
    }
}
