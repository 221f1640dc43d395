/** From a definition to a derivation that the kernel has accepted: routes, matching, folding. */
@NullMarked
package dev.verivative.derive;

import org.jspecify.annotations.NullMarked;
