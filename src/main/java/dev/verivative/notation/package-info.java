/** Reads and prints LaTeX, plain, vector and Wolfram notation, and draws formulas as text. */
@NullMarked
package dev.verivative.notation;

import org.jspecify.annotations.NullMarked;
