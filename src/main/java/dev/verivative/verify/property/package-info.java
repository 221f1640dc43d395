/** What every implementation of a function must do, one class for each property, and how an answer is judged by it. */
@NullMarked
package dev.verivative.verify.property;

import org.jspecify.annotations.NullMarked;
