package dev.verivative.verify.shrink;

import dev.verivative.verify.NumericArray;
import dev.verivative.verify.Request;
import dev.verivative.verify.Specification;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Tries requests, each once, as long as there is time: only those inside the function's domain. */
final class Trying {
    /** Requests of more numbers are not remembered. */
    private static final int MOST_REMEMBERED = 64;

    private final Specification specification;
    private final Predicate<Request> check;
    private final BooleanSupplier isOver;
    private final Set<Request> passed = new HashSet<>();
    private int left;

    Trying(Specification specification, Predicate<Request> check, BooleanSupplier isOver, int calls) {
        this.specification = specification;
        this.check = check;
        this.isOver = isOver;
        this.left = calls;
    }

    boolean isOver() {
        return left <= 0 || isOver.getAsBoolean();
    }

    /** The candidate, moved to where hypotheses hold, if it fails. */
    Optional<Request> failing(Request candidate) {
        if (isOver()) {
            return Optional.empty();
        }
        Optional<Request> inDomain = inDomain(candidate);
        if (inDomain.isEmpty()) {
            return Optional.empty();
        }
        Request request = inDomain.get();
        boolean isRemembered = request.x().size() <= MOST_REMEMBERED;
        if (isRemembered && passed.contains(request)) {
            return Optional.empty();
        }
        left--;
        if (check.test(request)) {
            return inDomain;
        }
        if (isRemembered) {
            passed.add(request);
        }
        return Optional.empty();
    }

    /** The same, if it is simpler than what is known to fail. */
    Optional<Request> simpler(Request candidate, Request known) {
        return Simplicity.of(candidate) < Simplicity.of(known)
                ? failing(candidate).filter(found -> Simplicity.of(found) < Simplicity.of(known))
                : Optional.empty();
    }

    private Optional<Request> inDomain(Request candidate) {
        for (String name : specification.positive()) {
            NumericArray array = candidate.inputs().get(name);
            if (array != null && !isPositive(array)) {
                return Optional.empty();
            }
        }
        if (specification.definition().known().hypotheses().isEmpty()) {
            return Optional.of(candidate);
        }
        Optional<Map<String, NumericArray>> met = specification.meet(candidate.inputs(), candidate.dtype());
        return met.map(inputs -> Objects.requireNonNull(candidate.with(inputs)));
    }

    private static boolean isPositive(NumericArray array) {
        for (double value : array.values()) {
            if (value <= 0) {
                return false;
            }
        }
        return true;
    }
}
