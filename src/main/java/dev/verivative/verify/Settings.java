package dev.verivative.verify;

import dev.verivative.verify.oracle.Strictness;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How an implementation is to be held to a derivation.
 *
 * @param seed what the inputs are made from
 * @param trials how many requests are judged at most
 * @param time how long it may take
 * @param maxN the largest size of a vector
 * @param dtype the only format that is asked for; every one that is offered if it is not said
 * @param strictness what tolerances are made of
 * @param timeout how long one answer may take
 * @param fixed the variables, constants and parameters whose values are given
 */
public record Settings(
        long seed,
        int trials,
        Duration time,
        int maxN,
        Optional<Dtype> dtype,
        Strictness strictness,
        Duration timeout,
        Map<String, NumericArray> fixed) {
    /** What holds where nothing is said. */
    public static final Settings USUAL = new Settings(
            1,
            6000,
            Duration.ofSeconds(15),
            4096,
            Optional.empty(),
            Strictness.FROM_THE_FORMULA,
            Duration.ofSeconds(10),
            Map.of());

    public Settings {
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    }
}
