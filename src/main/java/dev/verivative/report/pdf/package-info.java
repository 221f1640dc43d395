/** Derivations as PDF that looks like a LaTeX article, made without other programs. */
@NullMarked
package dev.verivative.report.pdf;

import org.jspecify.annotations.NullMarked;
