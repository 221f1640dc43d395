/** Trusted: checks one step, decides its conditions or hands them back as obligations. */
@NullMarked
package dev.verivative.kernel;

import org.jspecify.annotations.NullMarked;
