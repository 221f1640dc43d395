/** A second opinion on derivatives, by others' computer algebra. Nothing here is trusted for an acceptance. */
@NullMarked
package dev.verivative.symja;

import org.jspecify.annotations.NullMarked;
