/** The only package that sees Symja: guarded parsing, algebra proposals, independent differentiation. */
@NullMarked
package dev.verivative.symja;

import org.jspecify.annotations.NullMarked;
