package dev.verivative.verify;

import dev.verivative.verify.oracle.Strictness;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * How long and how strictly an implementation is tried.
 *
 * @param seed what the inputs are made from
 * @param trials how many requests at most, but for those that have no single right answer
 * @param time how long at most, without shrinking
 * @param maxN the largest size of a dimension
 * @param dtype the only format to try; empty for all that are offered
 * @param strictness what tolerances are made of
 * @param timeout how long the subject may take for each answer
 * @param fixed the inputs that always have the same value
 * @param command the command line that holds an implementation to the function, without the options that name the
 *     implementation: what a counterexample's own one begins with
 */
public record Settings(
        long seed,
        int trials,
        Duration time,
        int maxN,
        Optional<Dtype> dtype,
        Strictness strictness,
        Duration timeout,
        Map<String, NumericArray> fixed,
        String command) {
    public Settings {
        fixed = Collections.unmodifiableMap(new LinkedHashMap<>(fixed));
    }

    /** What is done where nothing else is asked for. */
    public static Settings defaults(String command) {
        return new Settings(
                1,
                6_000,
                Duration.ofSeconds(15),
                4_096,
                Optional.empty(),
                Strictness.FROM_THE_FORMULA,
                Duration.ofSeconds(10),
                Map.of(),
                command);
    }

    public Settings withSeed(long other) {
        return new Settings(other, trials, time, maxN, dtype, strictness, timeout, fixed, command);
    }

    public Settings withTrials(int other) {
        return new Settings(seed, other, time, maxN, dtype, strictness, timeout, fixed, command);
    }

    public Settings withTime(Duration other) {
        return new Settings(seed, trials, other, maxN, dtype, strictness, timeout, fixed, command);
    }

    public Settings withMaxN(int other) {
        return new Settings(seed, trials, time, other, dtype, strictness, timeout, fixed, command);
    }

    public Settings withDtype(Dtype other) {
        return new Settings(seed, trials, time, maxN, Optional.of(other), strictness, timeout, fixed, command);
    }

    public Settings withStrictness(Strictness other) {
        return new Settings(seed, trials, time, maxN, dtype, other, timeout, fixed, command);
    }

    public Settings withTimeout(Duration other) {
        return new Settings(seed, trials, time, maxN, dtype, strictness, other, fixed, command);
    }

    public Settings withFixed(Map<String, NumericArray> other) {
        return new Settings(seed, trials, time, maxN, dtype, strictness, timeout, other, command);
    }
}
