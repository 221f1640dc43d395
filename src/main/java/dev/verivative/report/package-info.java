/** Derivations as documents: one class for each format. */
@NullMarked
package dev.verivative.report;

import org.jspecify.annotations.NullMarked;
