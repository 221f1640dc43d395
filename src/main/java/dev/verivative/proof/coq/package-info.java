/** Derivations and claims as files that Coq checks without this program, and how they are checked. */
@NullMarked
package dev.verivative.proof.coq;

import org.jspecify.annotations.NullMarked;
