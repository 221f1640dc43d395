/** How long things take. */
@NullMarked
package dev.verivative.bench;

import org.jspecify.annotations.NullMarked;
