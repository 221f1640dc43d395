package dev.verivative.proof;

import dev.verivative.exact.DecimalArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.symja.Derivatives;
import dev.verivative.symja.SymjaThread;
import dev.verivative.term.Dimension;
import dev.verivative.term.Term;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongFunction;

/**
 * What Symja says of a derivative: its own {@code D} of the function written out, at every place of small sizes.
 *
 * <p>It agrees if every difference is zero in a field of rational functions, and differs if the values at some point
 * do; otherwise it has no opinion.
 */
public final class SymjaOpinion {
    private static final int LARGEST_SIZE = 4;
    private static final int MOST_PLACES = 300;
    private static final int POINTS = 4;
    private static final int DIGITS = 60;

    private final Question question;
    private final Samples samples;
    private final List<Map<Dimension, Integer>> agreed = new ArrayList<>();
    private final List<String> reasons = new ArrayList<>();

    private SymjaOpinion(Question question) {
        this.question = question;
        this.samples = new Samples(question);
    }

    /** Loads Symja in another thread, which takes a second. */
    static void prepare() {
        SymjaThread.start(Set.of(), derivatives -> true);
    }

    /**
     * Begins to ask in another thread.
     *
     * @return waits for the answer, which there may be none in time
     */
    public static LongFunction<Opinion> ask(Question question) {
        SymjaOpinion opinion = new SymjaOpinion(question);
        SymjaThread<Opinion> thread = SymjaThread.start(question.known().positive(), opinion::ask);
        return millis ->
                thread.await(millis).orElseGet(() -> new Opinion.NotRun("it takes too long or too much memory"));
    }

    /**
     * Asks and waits.
     *
     * @param millis how long it may take
     */
    public static Opinion of(Question question, long millis) {
        return ask(question).apply(millis);
    }

    private Opinion ask(Derivatives derivatives) {
        for (Map<Dimension, Integer> sizes : question.sizes(LARGEST_SIZE)) {
            List<Point> places = question.placesAt(sizes);
            boolean anywhere = false;
            for (Point place : places.size() > MOST_PLACES ? List.<Point>of() : places) {
                Derivatives.Finding finding = derivatives.compare(
                        question.asked(), question.derived(), question.zeros(), sizes, place.indices());
                boolean inDomain = isInDomain(finding, place);
                anywhere |= inDomain;
                if (finding instanceof Derivatives.Finding.Unknown unknown) {
                    reasons.add(at(place) + unknown.reason());
                } else if (inDomain && finding instanceof Derivatives.Finding.Undecided undecided) {
                    Optional<Opinion> differs = difference(undecided, place);
                    if (differs.isPresent()) {
                        return differs.get();
                    }
                    reasons.add(at(place) + undecided.reason());
                }
            }
            if (anywhere) {
                agreed.add(sizes);
            }
        }
        if (!reasons.isEmpty()) {
            return new Opinion.NotRun(reasons.get(0));
        }
        return agreed.isEmpty()
                ? new Opinion.NotRun("the function has no value at any of the sizes that were tried")
                : new Opinion.Agrees(agreed);
    }

    /** Where what was derived has no value, its conditions may say that this is no place for it. */
    private boolean isInDomain(Derivatives.Finding finding, Point place) {
        if (finding instanceof Derivatives.Finding.Undecided undecided && undecided.undefined()) {
            return !samples.at(place.sizes(), place.indices(), 1).isEmpty();
        }
        return !(finding instanceof Derivatives.Finding.Nowhere);
    }

    private static String at(Point place) {
        String sizes = Sizes.text(List.of(place.sizes()));
        return sizes.isEmpty() ? "" : "at " + sizes + " ";
    }

    /** A point where both have clearly different values, or only Symja's has one. */
    private Optional<Opinion> difference(Derivatives.Finding.Undecided undecided, Point place) {
        for (Point point : samples.at(place.sizes(), place.indices(), POINTS)) {
            Optional<BigDecimal> expected = value(undecided.bySymja(), point);
            Optional<BigDecimal> derived = value(undecided.derived(), point);
            if (expected.isPresent() && (derived.isEmpty() || differ(expected.get(), derived.get()))) {
                return Optional.of(new Opinion.Differs(point, expected.get(), derived));
            }
        }
        return Optional.empty();
    }

    private static Optional<BigDecimal> value(Term term, Point point) {
        return new Evaluator<>(DecimalArithmetic.ofDigits(DIGITS)).value(term, point);
    }

    private static boolean differ(BigDecimal left, BigDecimal right) {
        BigDecimal difference = left.subtract(right, MathContext.DECIMAL128).abs();
        BigDecimal largest = left.abs().max(right.abs()).max(BigDecimal.ONE.movePointLeft(DIGITS / 3));
        return difference.compareTo(largest.movePointLeft(DIGITS / 2)) > 0;
    }
}
