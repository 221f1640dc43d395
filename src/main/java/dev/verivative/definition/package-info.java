/** Definitions of functions: what {@code derivations/*}{@code /definition.md} says. */
@NullMarked
package dev.verivative.definition;

import org.jspecify.annotations.NullMarked;
