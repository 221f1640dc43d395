/** The command line: the only user of the standard streams. */
@NullMarked
package dev.verivative.cli;

import org.jspecify.annotations.NullMarked;
