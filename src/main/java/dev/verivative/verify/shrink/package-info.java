/** Makes inputs that fail small and simple, and sequences of requests short, over any test of whether they fail. */
@NullMarked
package dev.verivative.verify.shrink;

import org.jspecify.annotations.NullMarked;
