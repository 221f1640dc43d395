/** The inputs at which implementations are tried: families of numbers, rows that find known faults, their order. */
@NullMarked
package dev.verivative.verify.input;

import org.jspecify.annotations.NullMarked;
