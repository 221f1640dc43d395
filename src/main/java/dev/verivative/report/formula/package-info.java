/** Single formulas as drawings: typeset like LaTeX, in pure Java, as outlines that are the same everywhere. */
@NullMarked
package dev.verivative.report.formula;

import org.jspecify.annotations.NullMarked;
