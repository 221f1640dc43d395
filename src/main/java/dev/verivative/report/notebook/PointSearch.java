package dev.verivative.report.notebook;

import dev.verivative.exact.DoubleArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.Signature;
import dev.verivative.report.DerivationDocument;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Looks for a point with readable numbers at which a derivation can be checked in doubles. */
final class PointSearch {
    /** The step of the differences; see {@link #FIVE_POINTS}. */
    static final double STEP = 1e-3;

    /** (8 (f(x + h) - f(x - h)) - (f(x + 2h) - f(x - 2h))) / 12 h, Abramowitz and Stegun, table 25.2. */
    private static final double[] FIVE_POINTS = {8, -1};

    private static final int TRIES = 12;

    /** Values that are nearer to the edge of the domain than this are too near for differences. */
    private static final double CLEAR = 0.03;

    private static final double LARGEST = 1e6;
    private static final double SMALLEST = 1e-3;
    private static final double ROUNDING = 1e-11;
    private static final double DIFFERENCES = 1e-8;
    private static final int MOST_ENTRIES = 300;

    /** Numbers to try: of any sign, positive, between zero and one, above one, small. */
    private enum Values {
        ANY(16, 0, true),
        POSITIVE(16, 0, false),
        SHARE(7, 0, false),
        LARGE(16, 8, false),
        SMALL(3, 0, true);

        private final int count;
        private final int offset;
        private final boolean signed;

        Values(int count, int offset, boolean signed) {
            this.count = count;
            this.offset = offset;
            this.signed = signed;
        }

        /** A number of eighths. */
        Rational value(Random random, boolean positive) {
            Rational value = Rational.of(1L + offset + random.nextInt(count), 8);
            boolean negative = random.nextBoolean() && signed && !positive;
            return negative ? value.negate() : value;
        }
    }

    private final DerivationDocument document;
    private final List<Checked> checked;
    private final Signature signature;
    private final Solving solving;
    private final Evaluator<Double> doubles = new Evaluator<>(new DoubleArithmetic());

    PointSearch(DerivationDocument document, List<Checked> checked) {
        this.document = document;
        this.checked = List.copyOf(checked);
        this.solving = new Solving(document.known());
        List<Term> terms = new ArrayList<>(List.of(
                document.function().body(),
                document.function().call(document.function().indices())));
        for (Checked each : checked) {
            terms.addAll(List.of(each.asked(), each.result()));
        }
        for (Hypothesis hypothesis : document.known().hypotheses()) {
            terms.addAll(List.of(hypothesis.left(), hypothesis.right()));
        }
        this.signature = Signature.of(terms);
    }

    /** The first point that does, or the first at which all derivatives are zero or tiny. */
    Optional<Point> point() {
        Optional<Point> flat = Optional.empty();
        for (Map<Dimension, Integer> sizes : sizes()) {
            for (Values values : Values.values()) {
                for (int seed = 0; seed < TRIES; seed++) {
                    Optional<Point> found = candidate(sizes, values, seed).filter(this::isInDomain);
                    if (found.isEmpty()) {
                        continue;
                    }
                    Optional<Double> scale = scale(found.get());
                    if (scale.filter(size -> size >= SMALLEST).isPresent()) {
                        return found;
                    }
                    flat = flat.or(() -> scale.flatMap(any -> found));
                }
            }
        }
        return flat;
    }

    /** Sizes that differ from each other, if that makes not too many entries. */
    private List<Map<Dimension, Integer>> sizes() {
        List<Map<Dimension, Integer>> all = new ArrayList<>();
        for (int first : List.of(3, 2, 1)) {
            Map<Dimension, Integer> sizes = new LinkedHashMap<>();
            int next = first;
            for (Dimension dimension : signature.dimensions()) {
                sizes.put(dimension, next);
                next = next == 3 ? 2 : next == 2 ? 4 : 3;
            }
            Point point = Point.ofSizes(sizes);
            boolean few = checked.stream()
                    .allMatch(each -> each.axes().stream()
                                    .mapToLong(axis -> point.size(axis.dimension()))
                                    .reduce(1, (left, right) -> Math.min(left * right, MOST_ENTRIES + 1L))
                            <= MOST_ENTRIES);
            if (few && !all.contains(sizes)) {
                all.add(sizes);
            }
        }
        return all;
    }

    private Optional<Point> candidate(Map<Dimension, Integer> sizes, Values kind, int seed) {
        Random random = new Random(seed);
        Point point = Point.ofSizes(sizes);
        for (Tensor tensor : signature.tensors()) {
            int count = tensor.shape().stream().mapToInt(point::size).reduce(1, Math::multiplyExact);
            boolean positive = document.known().positive().contains(tensor.name());
            List<Rational> values = new ArrayList<>();
            for (int k = 0; k < count; k++) {
                values.add(kind.value(random, positive));
            }
            point = point.with(tensor, values);
        }
        return solving.of(point);
    }

    private boolean isInDomain(Point point) {
        return document.obligations().stream()
                        .allMatch(obligation ->
                                all(obligation, point).stream().allMatch(at -> holds(obligation.condition(), at)))
                && document.known().hypotheses().stream()
                        .map(each -> Terms.sub(each.left(), each.right()))
                        .allMatch(missing -> point.allIndices(missing.freeIndices()).stream()
                                .allMatch(at -> Math.abs(value(missing, at)) < ROUNDING));
    }

    private static List<Point> all(Obligation obligation, Point point) {
        List<Index.Variable> letters = new ArrayList<>(obligation.forAll());
        term(obligation.condition())
                .ifPresent(term -> term.freeIndices().stream()
                        .filter(index -> !letters.contains(index))
                        .forEach(letters::add));
        return point.allIndices(letters);
    }

    private static Optional<Term> term(Condition condition) {
        if (condition instanceof Condition.NonZero nonZero) {
            return Optional.of(nonZero.term());
        }
        return condition instanceof Condition.Positive positive ? Optional.of(positive.term()) : Optional.empty();
    }

    /** What says nothing of values is a matter of the places, which are chosen to be right. */
    private boolean holds(Condition condition, Point at) {
        Optional<Term> term = term(condition);
        if (term.isEmpty()) {
            return true;
        }
        double value = value(term.get(), at);
        return condition instanceof Condition.Positive ? value > CLEAR : Math.abs(value) > CLEAR;
    }

    private double value(Term term, Point at) {
        return doubles.value(term, at).orElse(Double.NaN);
    }

    /** The largest derivative, where all have a value that doubles reach in both ways. */
    private Optional<Double> scale(Point point) {
        double largest = 0;
        for (Checked each : checked) {
            if (each.places(point).stream().anyMatch(at -> !Double.isFinite(value(each.result(), at)))) {
                return Optional.empty();
            }
            Optional<List<BigDecimal>> expected = each.expected(point);
            if (expected.isEmpty()) {
                return Optional.empty();
            }
            double own = largest(expected.get());
            if (!(own <= LARGEST) || !isWellConditioned(each, point, own) || !agree(each, point, expected.get(), own)) {
                return Optional.empty();
            }
            largest = Math.max(largest, own);
        }
        return Optional.of(largest);
    }

    private static double largest(List<BigDecimal> values) {
        return values.stream()
                .mapToDouble(each -> Math.abs(each.doubleValue()))
                .max()
                .orElse(0);
    }

    /** Whether doubles compute the result, right or wrong, nearly as it is. */
    private boolean isWellConditioned(Checked each, Point point, double scale) {
        Optional<List<BigDecimal>> derived = each.derived(point);
        List<Point> places = each.places(point);
        for (int k = 0; derived.isPresent() && k < places.size(); k++) {
            double error =
                    value(each.result(), places.get(k)) - derived.get().get(k).doubleValue();
            if (!(Math.abs(error) <= ROUNDING * Math.max(scale, SMALLEST))) {
                return false;
            }
        }
        return derived.isPresent();
    }

    /** Whether differences of doubles give the expected values; only for derivatives of the function itself. */
    private boolean agree(Checked each, Point point, List<BigDecimal> expected, double scale) {
        if (!(each.asked() instanceof Term.Partial partial && partial.by() instanceof Term.Entry by)) {
            return true;
        }
        List<Point> places = each.places(point);
        for (int k = 0; k < places.size(); k++) {
            double error =
                    slope(partial.body(), by, places.get(k)) - expected.get(k).doubleValue();
            if (!(Math.abs(error) <= DIFFERENCES * (scale == 0 ? 1 : scale))) {
                return false;
            }
        }
        return true;
    }

    private double slope(Term body, Term.Entry by, Point at) {
        double slope = 0;
        for (int k = 1; k <= FIVE_POINTS.length; k++) {
            double rise = value(body, moved(at, by, k * STEP)) - value(body, moved(at, by, -k * STEP));
            slope += FIVE_POINTS[k - 1] * rise / (12 * STEP);
        }
        return slope;
    }

    private static Point moved(Point point, Term.Entry by, double step) {
        for (Map.Entry<Tensor, List<Rational>> tensor : point.entries().entrySet()) {
            if (tensor.getKey().name().equals(by.tensor())) {
                double[] values =
                        tensor.getValue().stream().mapToDouble(Solving::nearest).toArray();
                int offset = 0;
                for (Index index : by.indices()) {
                    offset = offset * point.size(index.dimension())
                            + Checked.position(index, point).orElseThrow()
                            - 1;
                }
                values[offset] += step;
                return point.with(tensor.getKey(), values);
            }
        }
        throw new IllegalArgumentException("no value for " + by);
    }
}
