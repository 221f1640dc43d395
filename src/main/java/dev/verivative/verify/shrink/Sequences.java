package dev.verivative.verify.shrink;

import dev.verivative.verify.Request;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/** Finds a short sequence of requests that fails, where the last one alone does not. */
public final class Sequences {
    /** Asks a sequence of requests of a fresh subject. */
    public interface Check {
        /** How many requests it takes until an answer fails; 0 if none does. */
        int failsAfter(List<Request> sequence);
    }

    /** How much more of what came before is tried each time. */
    private static final int GROWTH = 4;

    private final Check check;
    private final BooleanSupplier isOver;

    public Sequences(Check check, BooleanSupplier isOver) {
        this.check = check;
        this.isOver = isOver;
    }

    /**
     * A short sequence that fails at its last request.
     *
     * @param before what was asked before it failed, in order
     * @param failing what was asked when it failed; more than one request only if the check needs all of them at the
     *     end
     * @return empty if it does not fail again
     */
    public Optional<List<Request>> shortest(List<Request> before, List<Request> failing) {
        for (int length = 1; !isOver.getAsBoolean(); length *= GROWTH) {
            int from = Math.max(0, before.size() - length);
            List<Request> sequence = new ArrayList<>(before.subList(from, before.size()));
            sequence.addAll(failing);
            int count = check.failsAfter(sequence);
            if (count > 0) {
                return Optional.of(shortened(sequence.subList(0, count), failing.size()));
            } else if (from == 0) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private List<Request> shortened(List<Request> sequence, int tail) {
        Request last = sequence.get(sequence.size() - 1);
        if (sequence.size() > 2 && tail == 1) {
            // Any k-th call may fail, whatever it asks: then the simplest sequence repeats one request.
            int count = check.failsAfter(Collections.nCopies(sequence.size(), last));
            if (count > 0) {
                return Collections.nCopies(count, last);
            }
        }
        return withoutWhatDoesNotMatter(sequence, tail);
    }

    /** Delta debugging: parts are left out, and smaller ones when no part of a size can be. */
    private List<Request> withoutWhatDoesNotMatter(List<Request> sequence, int tail) {
        List<Request> shortest = sequence;
        int part = Math.max(1, (shortest.size() - tail) / 2);
        while (shortest.size() > tail && !isOver.getAsBoolean()) {
            int start = 0;
            while (start < shortest.size() - tail && !isOver.getAsBoolean()) {
                int end = Math.min(start + part, shortest.size() - tail);
                List<Request> candidate = new ArrayList<>(shortest.subList(0, start));
                candidate.addAll(shortest.subList(end, shortest.size()));
                int count = check.failsAfter(candidate);
                if (count > 0) {
                    shortest = candidate.subList(0, count);
                } else {
                    start += part;
                }
            }
            if (part == 1) {
                break;
            }
            part = Math.max(1, Math.min(part / 2, (shortest.size() - tail) / 2));
        }
        return List.copyOf(shortest);
    }
}
