/** Implementations that are wrong in known ways, and right ones that differ in how they compute. */
@NullMarked
package dev.verivative.verify.zoo;

import org.jspecify.annotations.NullMarked;
