package dev.verivative.verify.run;

import dev.verivative.verify.Request;
import dev.verivative.verify.property.Finding;
import dev.verivative.verify.property.Property;
import java.util.List;

/**
 * A property that failed.
 *
 * @param base the request that was planned
 * @param seed of the generator that what else had to be asked was made with
 * @param asked what was asked for the property, in order
 * @param before what the same subject had been asked before
 * @param isTimeout whether there was no answer in time
 * @param diagnostics what the subject wrote to its standard error
 */
record Failure(
        Property property,
        Request base,
        long seed,
        List<Request> asked,
        List<Request> before,
        Finding.Fails found,
        boolean isTimeout,
        String diagnostics) {}
