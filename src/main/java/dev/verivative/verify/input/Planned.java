package dev.verivative.verify.input;

import dev.verivative.verify.Request;

/**
 * A request, and what its answer can be held to.
 *
 * @param request the request; of a repetition, the very object that was planned before
 * @param kind what it can be held to
 */
public record Planned(Request request, Kind kind) {}
