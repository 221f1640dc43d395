/** Derivations as pages of HTML that need nothing but themselves. */
@NullMarked
package dev.verivative.report.html;

import org.jspecify.annotations.NullMarked;
