/**
 * Proofs of the kernel's algebra for Coq: what is equal piece by piece, and a lemma about fields that joins the pieces.
 */
@NullMarked
package dev.verivative.proof.coq.algebra;

import org.jspecify.annotations.NullMarked;
