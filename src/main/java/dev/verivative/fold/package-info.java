/**
 * Proposes simpler forms of a term: a normal form over opaque atoms, elimination by names, forms as people write them.
 */
@NullMarked
package dev.verivative.fold;

import org.jspecify.annotations.NullMarked;
