/** The exact oracle: what was derived, evaluated over arrays with guaranteed enclosures and with a tolerance. */
@NullMarked
package dev.verivative.verify.oracle;

import org.jspecify.annotations.NullMarked;
