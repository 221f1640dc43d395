/** The library: derives, evaluates and proves from Java, by the same reading of functions as the command line. */
@NullMarked
package dev.verivative.api;

import org.jspecify.annotations.NullMarked;
