/** Immutable index-notation expressions: entries, bound sums, Kronecker deltas, partial derivatives, calls. */
@NullMarked
package dev.verivative.term;

import org.jspecify.annotations.NullMarked;
