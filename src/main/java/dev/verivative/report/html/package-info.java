/** Writes derivations as pages for browsers, with their formulas as MathML. */
@NullMarked
package dev.verivative.report.html;

import org.jspecify.annotations.NullMarked;
