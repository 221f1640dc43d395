/** Derivations as Jupyter notebooks whose code checks what was derived. */
@NullMarked
package dev.verivative.report.notebook;

import org.jspecify.annotations.NullMarked;
