/** Laws of calculus, sums, the Kronecker delta and algebra as data. */
@NullMarked
package dev.verivative.rule;

import org.jspecify.annotations.NullMarked;
