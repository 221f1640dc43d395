package dev.verivative.verify;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * One question to a subject.
 *
 * @param operation what is asked for
 * @param dtype the format of all numbers
 * @param inputs the value of each variable, constant and parameter by its name; the function's first variable first
 * @param vector the cotangent or tangent, where the operation takes one
 * @param wrt the name of the variable that is differentiated by
 */
public record Request(
        Operation operation, Dtype dtype, Map<String, NumericArray> inputs, Optional<NumericArray> vector, String wrt) {
    /** @throws IllegalArgumentException if there is no input, a vector is missing, or there is one too much */
    public Request {
        inputs = Collections.unmodifiableMap(new LinkedHashMap<>(inputs));
        if (inputs.isEmpty() || vector.isPresent() != operation.takesVector()) {
            throw new IllegalArgumentException(operation + " of " + inputs.keySet() + " with the vector " + vector);
        }
    }

    /** The first variable, which travels as {@code x}. */
    public NumericArray x() {
        return inputs.values().iterator().next();
    }

    /** The same operation at other inputs. */
    public Request with(Map<String, NumericArray> other) {
        return new Request(operation, dtype, other, vector, wrt);
    }

    /** The same with another value of one input. */
    public Request with(String name, NumericArray value) {
        Map<String, NumericArray> other = new LinkedHashMap<>(inputs);
        other.put(name, value);
        return with(other);
    }

    /** The same with another cotangent or tangent. */
    public Request withVector(NumericArray other) {
        return new Request(operation, dtype, inputs, Optional.of(other), wrt);
    }
}
