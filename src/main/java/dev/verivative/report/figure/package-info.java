/** Pictures and worked numbers of a derivation: operations as a graph, one example to follow, and drawings of both. */
@NullMarked
package dev.verivative.report.figure;

import org.jspecify.annotations.NullMarked;
