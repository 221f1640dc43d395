/** Claims: what the kernel proves of them for every size, and points at which they fail. */
@NullMarked
package dev.verivative.proof;

import org.jspecify.annotations.NullMarked;
