/** The only package that sees Symja: guarded parsing, and a second opinion on derivatives. Nothing here is trusted. */
@NullMarked
package dev.verivative.symja;

import org.jspecify.annotations.NullMarked;
