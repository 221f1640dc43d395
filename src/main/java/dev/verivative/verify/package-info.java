/** Holds implementations to what was derived: subjects, inputs, exact oracle, tolerances, shrinking, outcomes. */
@NullMarked
package dev.verivative.verify;

import org.jspecify.annotations.NullMarked;
