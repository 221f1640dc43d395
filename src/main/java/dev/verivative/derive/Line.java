package dev.verivative.derive;

import dev.verivative.kernel.Step;
import dev.verivative.kernel.Verdict;

/** A step with the kernel's acceptance of it. */
public record Line(Step step, Verdict.Accepted verdict) {}
