package dev.verivative.verify.shrink;

import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/**
 * Makes a failing request small and simple: elements are deleted, then numbers get shorter, until nothing changes.
 *
 * <p>Every number that is tried is one of the request's dtype, and every request lies in the function's domain.
 */
public final class Shrinker {
    /** What a row that has to stay long may cost. */
    private static final int MOST_CALLS = 3_000;

    private static final int MOST_ROUNDS = 8;

    private final Specification specification;
    private final Set<String> fixed;
    private final BooleanSupplier isOver;

    /**
     * @param fixed the inputs that are left as they are
     * @param isOver whether there is no more time
     */
    public Shrinker(Specification specification, Set<String> fixed, BooleanSupplier isOver) {
        this.specification = specification;
        this.fixed = Set.copyOf(fixed);
        this.isOver = isOver;
    }

    /**
     * The simplest request found that fails.
     *
     * @param failing a request that fails
     * @param check whether a request fails
     */
    public Request shrink(Request failing, Predicate<Request> check) {
        Trying trying = new Trying(specification, check, isOver, MOST_CALLS);
        Deletions deletions = new Deletions(specification, fixed, trying);
        Numbers numbers = new Numbers(fixed, trying);
        Request smallest = failing;
        for (int round = 0; round < MOST_ROUNDS && !trying.isOver(); round++) {
            Request before = smallest;
            smallest = numbers.singly(numbers.together(deletions.of(smallest)));
            if (smallest.equals(before)) {
                break;
            }
        }
        return numbers.thresholds(smallest);
    }
}
