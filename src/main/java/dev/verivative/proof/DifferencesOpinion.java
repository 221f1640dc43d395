package dev.verivative.proof;

import dev.verivative.exact.DecimalArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * What differences say of a derivative: at random points both are evaluated with many digits, the derivative as (f(x +
 * h) - f(x - h)) / 2h for a tiny h. No rule of calculus has a part in it.
 */
public final class DifferencesOpinion {
    private static final int LARGEST_SIZE = 6;
    private static final int MOST_PLACES = 8;
    private static final int DIGITS = 60;

    /** The error of the difference is about 10^-36, and twice the step shows it. */
    private static final int STEP_DIGITS = 18;

    private static final int AGREED_DIGITS = 28;
    private static final MathContext WORK = new MathContext(DIGITS);

    private final Question question;
    private final Samples samples;
    private final Evaluator<BigDecimal> decimals = new Evaluator<>(DecimalArithmetic.ofDigits(DIGITS));

    private DifferencesOpinion(Question question) {
        this.question = question;
        this.samples = new Samples(question);
    }

    /**
     * Evaluates both sides at points of all sizes.
     *
     * @param millis how long it may take, apart from one comparison
     */
    public static Opinion of(Question question, long millis) {
        return new DifferencesOpinion(question).ask(System.nanoTime() + millis * 1_000_000);
    }

    private Opinion ask(long deadline) {
        List<Map<Dimension, Integer>> agreed = new ArrayList<>();
        for (Map<Dimension, Integer> sizes : question.sizes(LARGEST_SIZE)) {
            boolean anywhere = false;
            for (Point place : some(question.placesAt(sizes))) {
                for (Point point : samples.at(sizes, place.indices(), sizes.isEmpty() ? 4 : 1)) {
                    if (System.nanoTime() > deadline) {
                        return new Opinion.NotRun("it takes too long at " + Sizes.text(List.of(sizes)));
                    }
                    Optional<BigDecimal> expected = derivative(point, 1);
                    Optional<BigDecimal> derived = decimals.value(question.derived(), point);
                    boolean wrong =
                            expected.isPresent() && (derived.isEmpty() || differ(expected.get(), derived.get()));
                    if (wrong && isSmooth(expected.get(), point)) {
                        return new Opinion.Differs(point, expected.get(), derived);
                    }
                    anywhere |= expected.isPresent();
                }
            }
            if (anywhere) {
                agreed.add(sizes);
            }
        }
        return agreed.isEmpty()
                ? new Opinion.NotRun("no point was found where the derivative has a value")
                : new Opinion.Agrees(agreed);
    }

    /** All places if they are few, else some that one seed gives, in order. */
    private static List<Point> some(List<Point> places) {
        if (places.size() <= MOST_PLACES) {
            return places;
        }
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < places.size(); i++) {
            numbers.add(i);
        }
        Collections.shuffle(numbers, new Random(places.size()));
        return numbers.stream().limit(MOST_PLACES).sorted().map(places::get).toList();
    }

    private Optional<BigDecimal> derivative(Point point, int steps) {
        return question.asked() instanceof Term.Partial partial && partial.by() instanceof Term.Entry by
                ? slope(partial.body(), by, point, steps)
                : decimals.value(question.asked(), point);
    }

    /** Two steps give two slopes at a kink, or where the function bends too much. */
    private boolean isSmooth(BigDecimal slope, Point point) {
        return derivative(point, 2).filter(coarse -> !differ(slope, coarse)).isPresent();
    }

    private Optional<BigDecimal> slope(Term body, Term.Entry by, Point point, int steps) {
        BigInteger unit = BigInteger.TEN.pow(STEP_DIGITS);
        Rational step = new Rational(BigInteger.valueOf(steps), unit);
        Optional<BigDecimal> right = decimals.value(body, moved(point, by, step));
        Optional<BigDecimal> left = decimals.value(body, moved(point, by, step.negate()));
        if (left.isEmpty() || right.isEmpty()) {
            return Optional.empty();
        }
        BigDecimal rise = right.get().subtract(left.get(), WORK);
        return Optional.of(rise.multiply(new BigDecimal(unit), WORK).divide(BigDecimal.valueOf(2L * steps), WORK));
    }

    private static Point moved(Point point, Term.Entry by, Rational step) {
        Tensor tensor = point.entries().keySet().stream()
                .filter(one -> one.name().equals(by.tensor()))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no value for " + by));
        int offset = 0;
        for (Index index : by.indices()) {
            offset = offset * point.size(index.dimension()) + Question.position(index, point) - 1;
        }
        List<Rational> values = new ArrayList<>(point.entries().get(tensor));
        values.set(offset, values.get(offset).plus(step));
        return point.with(tensor, values);
    }

    private static boolean differ(BigDecimal left, BigDecimal right) {
        BigDecimal difference = left.subtract(right, WORK).abs();
        BigDecimal largest = left.abs().max(right.abs()).max(new BigDecimal("1e-4"));
        return difference.compareTo(largest.movePointLeft(AGREED_DIGITS)) > 0;
    }
}
