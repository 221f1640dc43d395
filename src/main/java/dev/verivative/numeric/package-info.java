/** The numeric core: softmax and its family over arrays of doubles and floats, and distances in ULP. */
@NullMarked
package dev.verivative.numeric;

import org.jspecify.annotations.NullMarked;
