package dev.verivative.verify.shrink;

import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * An array of a request: an input, or the cotangent or tangent.
 *
 * @param name the input's; empty for the vector
 */
record Slot(Optional<String> name) {
    /** All of a request but those that somebody has fixed. */
    static List<Slot> of(Request request, Set<String> fixed) {
        List<Slot> slots = new ArrayList<>();
        for (String name : request.inputs().keySet()) {
            if (!fixed.contains(name)) {
                slots.add(new Slot(Optional.of(name)));
            }
        }
        if (request.vector().isPresent()) {
            slots.add(new Slot(Optional.empty()));
        }
        return slots;
    }

    double[] values(Request request) {
        return name.map(input -> Objects.requireNonNull(request.inputs().get(input)))
                .orElseGet(() -> request.vector().orElseThrow())
                .values();
    }

    /** The request with other numbers here. */
    Request with(Request request, double[] values) {
        if (name.isEmpty()) {
            NumericArray array = request.vector().orElseThrow();
            return request.withVector(new NumericArray(array.shape(), values));
        }
        NumericArray array = Objects.requireNonNull(request.inputs().get(name.get()));
        return request.with(name.get(), new NumericArray(array.shape(), values));
    }

    /** The request with another number at a place. */
    Request with(Request request, int place, double value) {
        double[] values = values(request).clone();
        values[place] = value;
        return with(request, values);
    }
}
