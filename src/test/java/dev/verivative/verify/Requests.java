package dev.verivative.verify;

import java.util.Map;
import java.util.Optional;

/** Requests for tests. */
final class Requests {
    private Requests() {}

    static Request forward(double... x) {
        return forward(Dtype.FLOAT64, x);
    }

    static Request forward(Dtype dtype, double... x) {
        return new Request(Operation.FORWARD, dtype, Map.of("x", NumericArray.vector(x)), Optional.empty(), "x");
    }
}
