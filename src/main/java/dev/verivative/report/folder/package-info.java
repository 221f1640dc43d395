/** The files that stand beside a definition, and whether they are what the program would write today. */
@NullMarked
package dev.verivative.report.folder;

import org.jspecify.annotations.NullMarked;
