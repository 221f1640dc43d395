package dev.verivative.proof.coq;

import java.util.List;

/** Modules to try. */
final class Modules {
    static final String HEAD = "From Verivative Require Import Verivative.\n";

    /** Without real numbers, for which coqchk takes half a minute. */
    static final CoqModule LIBRARY = new CoqModule("Verivative", """
            From Coq Require Export Arith Lia FunctionalExtensionality.
            Lemma twice n : n + n = 2 * n.
            Proof. lia. Qed.
            """, List.of(), List.of());

    private Modules() {}

    /** With the library. */
    static CoqModule of(String name, String text, String... theorems) {
        return new CoqModule(name, HEAD + text, List.of(LIBRARY), List.of(theorems));
    }
}
