package dev.verivative.fold;

import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;

/** Prime factors of small numbers. */
final class Primes {
    private static final int LARGEST_FACTORED = 1_000_000;

    private Primes() {}

    /** Prime factors with their powers; what is too large to be factored counts as one. */
    static Map<Long, Integer> of(BigInteger number) {
        Map<Long, Integer> primes = new TreeMap<>();
        long rest = number.longValueExact();
        for (long prime = 2; prime * prime <= rest && rest <= LARGEST_FACTORED; prime++) {
            while (rest % prime == 0) {
                primes.merge(prime, 1, Integer::sum);
                rest /= prime;
            }
        }
        if (rest > 1) {
            primes.merge(rest, 1, Integer::sum);
        }
        return primes;
    }
}
