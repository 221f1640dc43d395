package dev.verivative.verify.run;

import dev.verivative.term.Dimension;
import dev.verivative.verify.Request;
import dev.verivative.verify.property.Layout;
import dev.verivative.verify.shrink.Sequences;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Short and simple sequences of requests for a failure that does not happen alone. */
final class AfterOthers {
    /** So many fresh subjects at most. */
    private static final int MOST_STARTS = 150;

    /** So many requests before the failing one are made simpler, too. */
    private static final int MOST_SIMPLIFIED = 3;

    /** To so few elements all requests are cut at once. */
    private static final int[] SIZES = {1, 2, 3, 4, 6, 9};

    /** Makes a request simple that fails. */
    interface Shrink {
        Request shrunk(Request failing, Predicate<Request> check, BooleanSupplier isOver);
    }

    private final Failure failure;
    private final Probe probe;
    private final Session session;
    private final Layout layout;
    private final Known known;
    private final Shrink shrink;

    AfterOthers(Failure failure, Probe probe, Session session, Layout layout, Known known, Shrink shrink) {
        this.failure = failure;
        this.probe = probe;
        this.session = session;
        this.layout = layout;
        this.known = known;
        this.shrink = shrink;
    }

    /** Empty if it does not fail again. */
    Optional<List<Request>> shortest(BooleanSupplier isOver) {
        int starts = session.starts();
        BooleanSupplier isEnough = () -> isOver.getAsBoolean() || session.starts() > starts + MOST_STARTS;
        boolean isSingle = failure.asked().size() == 1;
        if (isSingle) {
            for (List<Request> sequence : known.sequences(failure.base())) {
                if (probe.failsAfter(sequence) == sequence.size()) {
                    return Optional.of(sequence);
                }
            }
        }
        if (isSingle && !isOver.getAsBoolean()) {
            // Any call may fail after so many, whatever was asked: small requests tell that soon.
            List<Request> same = Collections.nCopies(failure.before().size() + 1, cut(failure.base(), 2));
            int count = probe.failsAfter(same);
            if (count > 1) {
                return Optional.of(simplified(same.subList(0, count), isEnough));
            }
        }
        Optional<List<Request>> found = new Sequences(probe, isEnough).shortest(failure.before(), failure.asked());
        return isSingle ? found.map(sequence -> simplified(sequence, isEnough)) : found;
    }

    private List<Request> simplified(List<Request> sequence, BooleanSupplier isOver) {
        Request last = sequence.get(sequence.size() - 1);
        if (sequence.stream().allMatch(last::equals)) {
            int size = sequence.size();
            Request simple =
                    shrink.shrunk(last, request -> probe.failsAfter(Collections.nCopies(size, request)) > 0, isOver);
            int count = probe.failsAfter(Collections.nCopies(size, simple));
            return count > 0 ? Collections.nCopies(count, simple) : sequence;
        }
        List<Request> simple = new ArrayList<>(cut(sequence, isOver));
        int from = Math.max(0, simple.size() - 1 - MOST_SIMPLIFIED);
        for (int k = simple.size() - 1; k >= from; k--) {
            int place = k;
            Predicate<Request> check = request -> {
                List<Request> candidate = new ArrayList<>(simple);
                candidate.set(place, request);
                return probe.failsAfter(candidate) == candidate.size();
            };
            simple.set(k, shrink.shrunk(simple.get(k), check, isOver));
        }
        return simple;
    }

    /** All requests at once to few elements: a state may depend on the same size. */
    private List<Request> cut(List<Request> sequence, BooleanSupplier isOver) {
        for (int size : SIZES) {
            List<Request> candidate =
                    sequence.stream().map(request -> cut(request, size)).toList();
            if (!isOver.getAsBoolean() && probe.failsAfter(candidate) == candidate.size()) {
                return candidate;
            }
        }
        return sequence;
    }

    private Request cut(Request request, int most) {
        Set<Dimension> dimensions = new LinkedHashSet<>();
        request.inputs().keySet().forEach(name -> dimensions.addAll(layout.input(name)));
        Request small = request;
        for (Dimension dimension : dimensions) {
            int size = layout.size(request, dimension);
            if (!dimension.isFixed() && size > most) {
                small = layout.selected(small, dimension, Layout.without(size, most, size - most));
            }
        }
        return small;
    }
}
