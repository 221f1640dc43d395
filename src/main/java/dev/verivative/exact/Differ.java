package dev.verivative.exact;

import dev.verivative.term.Dimension;
import dev.verivative.term.Term;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;

/**
 * Decides whether two terms differ as functions, by their values at random points.
 *
 * <p>Doubles only find points where a difference is likely; every verdict is by decimals.
 *
 * @param sizes the sizes to try for each dimension; two dimensions always get two different ones if there are two
 * @param points how many points for each choice of sizes
 * @param assignments at most how many choices of the free indices at each point
 * @param decimals at most how many points to evaluate in decimals, if doubles find no difference
 * @param digits the decimal digits
 * @param positive names whose values are positive
 * @param definednessCounts whether terms differ where one is defined and the other is not
 * @param seed makes the points reproducible
 */
public record Differ(
        List<Integer> sizes,
        int points,
        int assignments,
        int decimals,
        int digits,
        Set<String> positive,
        boolean definednessCounts,
        long seed) {
    public static final Differ STANDARD = new Differ(List.of(1, 2, 3, 4), 2, 16, 40, 40, Set.of(), false, 1);

    /** Relative difference of doubles from which on decimals have a look; too small or too large costs only time. */
    private static final double SUSPICIOUS = 1e-9;

    public Differ {
        sizes = List.copyOf(sizes);
        positive = Set.copyOf(positive);
    }

    public Differ withPositive(Set<String> names) {
        return new Differ(sizes, points, assignments, decimals, digits, names, definednessCounts, seed);
    }

    public Differ withSizes(List<Integer> others) {
        return new Differ(others, points, assignments, decimals, digits, positive, definednessCounts, seed);
    }

    public Differ withSeed(long other) {
        return new Differ(sizes, points, assignments, decimals, digits, positive, definednessCounts, other);
    }

    public Differ withDefinedness(boolean counts) {
        return new Differ(sizes, points, assignments, decimals, digits, positive, counts, seed);
    }

    /**
     * Looks for a point where the terms have different values.
     *
     * @throws IllegalArgumentException if a tensor occurs in two shapes, or a rule variable occurs
     */
    public Comparison compare(Term left, Term right) {
        List<Point> all = points(Signature.of(List.of(left, right)));
        Evaluator<Double> doubles = new Evaluator<>(new DoubleArithmetic());
        for (Point point : all) {
            double a = doubles.value(left, point).orElse(Double.NaN);
            double b = doubles.value(right, point).orElse(Double.NaN);
            if (Math.abs(a - b) > SUSPICIOUS * Math.max(Math.abs(a), Math.abs(b))) {
                Decimals found = Decimals.of(left, right, point, digits);
                if (found.differ()) {
                    return found.different(point);
                }
            }
        }
        int agreed = 0;
        int skipped = 0;
        for (Point point : all.subList(0, Math.min(decimals, all.size()))) {
            Decimals found = Decimals.of(left, right, point, digits);
            if (found.differ() || (definednessCounts && found.onlyOneDefined())) {
                return found.different(point);
            }
            if (found.bothDefined()) {
                agreed++;
            } else {
                skipped++;
            }
        }
        return agreed > 0 ? new Comparison.Indistinguishable(agreed, skipped) : new Comparison.NowhereDefined(skipped);
    }

    /**
     * What the terms are at one point, in decimals only.
     *
     * @throws IllegalArgumentException if the point lacks a value that they need, or a rule variable occurs
     */
    public Comparison compareAt(Term left, Term right, Point point) {
        Decimals found = Decimals.of(left, right, point, digits);
        return found.differ()
                ? found.different(point)
                : found.bothDefined() ? new Comparison.Indistinguishable(1, 0) : new Comparison.NowhereDefined(1);
    }

    /** Shuffled, so that any first part of them has something of all sizes. */
    private List<Point> points(Signature signature) {
        Random random = new Random(seed);
        List<Point> all = new ArrayList<>();
        for (Map<Dimension, Integer> choice : choices(signature.dimensions())) {
            for (int i = 0; i < points; i++) {
                List<Point> instances = new ArrayList<>(
                        signature.random(choice, positive, random.nextLong()).allIndices(signature.indices()));
                Collections.shuffle(instances, random);
                all.addAll(instances.subList(0, Math.min(assignments, instances.size())));
            }
        }
        Collections.shuffle(all, random);
        return all;
    }

    /** Neighbouring dimensions get neighbouring sizes of the list, upwards and downwards. */
    private Set<Map<Dimension, Integer>> choices(List<Dimension> dimensions) {
        Set<Map<Dimension, Integer>> choices = new LinkedHashSet<>();
        for (int direction : new int[] {1, -1}) {
            for (int start = 0; start < sizes.size(); start++) {
                Map<Dimension, Integer> choice = new LinkedHashMap<>();
                for (int i = 0; i < dimensions.size(); i++) {
                    choice.put(dimensions.get(i), sizes.get(Math.floorMod(start + direction * i, sizes.size())));
                }
                choices.add(choice);
            }
        }
        return choices;
    }

    /** Two terms at one point, to d digits and to 3d/2 digits; what differs between the two is the error's estimate. */
    private record Decimals(Optional<Estimate> left, Optional<Estimate> right, int digits) {
        /** For differences, whose operands may have exponents so far apart that they could not be written out. */
        private static final MathContext WORK = new MathContext(20);

        record Estimate(BigDecimal value, BigDecimal error) {}

        static Decimals of(Term left, Term right, Point point, int digits) {
            return new Decimals(estimate(left, point, digits), estimate(right, point, digits), digits);
        }

        private static Optional<Estimate> estimate(Term term, Point point, int digits) {
            Optional<BigDecimal> rough = new Evaluator<>(DecimalArithmetic.ofDigits(digits)).value(term, point);
            if (rough.isEmpty()) {
                return Optional.empty();
            }
            return new Evaluator<>(DecimalArithmetic.ofDigits(digits * 3 / 2))
                    .value(term, point)
                    .map(fine ->
                            new Estimate(fine, fine.subtract(rough.get(), WORK).abs()))
                    .filter(estimate -> estimate.error()
                                    .compareTo(estimate.value()
                                            .abs()
                                            .max(BigDecimal.ONE)
                                            .movePointLeft(digits / 2))
                            < 0);
        }

        boolean bothDefined() {
            return left.isPresent() && right.isPresent();
        }

        boolean onlyOneDefined() {
            return left.isPresent() != right.isPresent();
        }

        boolean differ() {
            if (!bothDefined()) {
                return false;
            }
            Estimate a = left.get();
            Estimate b = right.get();
            BigDecimal rounding = a.value().abs().max(b.value().abs()).movePointLeft(digits);
            BigDecimal tolerance =
                    a.error().add(b.error(), WORK).add(rounding, WORK).movePointRight(3);
            return a.value().subtract(b.value(), WORK).abs().compareTo(tolerance) > 0;
        }

        Comparison.Different different(Point point) {
            return new Comparison.Different(point, left.map(Estimate::value), right.map(Estimate::value));
        }
    }
}
