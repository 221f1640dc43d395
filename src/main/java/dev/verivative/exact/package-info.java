/** The value of a term at concrete sizes and numbers, in doubles and to any number of decimal digits. */
@NullMarked
package dev.verivative.exact;

import org.jspecify.annotations.NullMarked;
