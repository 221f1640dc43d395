/** Tries a subject: asks, judges, counts, and makes what fails small. */
@NullMarked
package dev.verivative.verify.run;

import org.jspecify.annotations.NullMarked;
