/** What JVM users put into their own tests: JUnit and jqwik entry points. */
@NullMarked
package dev.verivative.testkit;

import org.jspecify.annotations.NullMarked;
