/** What can be said for a derivation and its claims beyond the kernel: second opinions, and what they found. */
@NullMarked
package dev.verivative.proof;

import org.jspecify.annotations.NullMarked;
