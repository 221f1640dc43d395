package dev.verivative.report.site;

import dev.verivative.exact.DecimalArithmetic;
import dev.verivative.exact.DoubleArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Statement;
import dev.verivative.term.Abstraction;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Substitution;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Looks for the smallest place at which a rule fails because one of its conditions is not met, by trying all. */
final class Violations {
    private static final Term.Entry X = new Term.Entry("x", List.of());
    private static final String VECTOR = "y";

    /** What letters may stand for below a derivative, the plainest first. */
    private static final List<Term> FUNCTIONS = List.of(
            X, Terms.num(1), Terms.num(2), Terms.num(0), Terms.num(-1), new Term.Num(Rational.HALF), Terms.pow(X, 2));

    private static final List<Term> NUMBERS =
            List.of(Terms.num(1), Terms.num(2), Terms.num(0), Terms.num(-1), Terms.num(3));

    private static final List<Integer> PLACES = List.of(1, 0, -1, 2);
    private static final int LARGEST = 2;

    private final Rule rule;
    private final Condition broken;
    private final Statement.Instance general;
    private final boolean isCalculus;
    private final Map<String, List<Index>> letters = new LinkedHashMap<>();
    private final Evaluator<Double> doubles = new Evaluator<>(new DoubleArithmetic());
    private final Evaluator<BigDecimal> decimals = new Evaluator<>(DecimalArithmetic.ofDigits(Decimals.COMPUTED));

    /** A place to try. */
    private record Candidate(int cost, Substitution values, Point point) {}

    private Violations(Rule rule, Condition broken) {
        this.rule = rule;
        this.broken = broken;
        this.general = RuleForms.sides(rule);
        collect(general.left());
        collect(general.right());
        this.isCalculus = hasDerivative(general.left()) || hasDerivative(general.right());
    }

    /** Nothing if no place was found where anything goes wrong. */
    static Optional<Violation> of(Rule rule, Condition broken) {
        return new Violations(rule, broken).smallest();
    }

    private static boolean hasDerivative(Term term) {
        return term instanceof Term.Partial || term.children().stream().anyMatch(Violations::hasDerivative);
    }

    private void collect(Term term) {
        if (term instanceof Term.Meta meta) {
            letters.putIfAbsent(meta.name(), meta.indices());
        }
        term.children().forEach(this::collect);
    }

    private Optional<Violation> smallest() {
        Optional<Violation> best = Optional.empty();
        for (Candidate candidate : candidates()) {
            if (!breaksOneOnly(candidate)) {
                continue;
            }
            Optional<Violation> found =
                    Optional.of(violation(candidate)).filter(each -> rank(each) < Integer.MAX_VALUE);
            if (found.isPresent() && (best.isEmpty() || rank(found.get()) < rank(best.get()))) {
                best = found;
            }
            if (best.filter(each -> rank(each) == 0).isPresent()) {
                return best;
            }
        }
        return best;
    }

    private static int rank(Violation violation) {
        return violation.fault().map(Violation.Fault::ordinal).orElse(Integer.MAX_VALUE);
    }

    private List<Candidate> candidates() {
        List<Candidate> all = new ArrayList<>();
        for (int n = 1; n <= (!dimensions().isEmpty() ? LARGEST : 1); n++) {
            List<Integer> places = isCalculus ? PLACES : List.of(0);
            for (int place = 0; place < places.size(); place++) {
                Point point = point(n, places.get(place));
                values(0, new LinkedHashMap<>(), place + n, point, all);
            }
        }
        all.sort(Comparator.comparingInt(Candidate::cost));
        return all;
    }

    private Set<Dimension> dimensions() {
        Set<Dimension> dimensions = new LinkedHashSet<>();
        dimensions(general.left(), dimensions);
        dimensions(general.right(), dimensions);
        return dimensions;
    }

    private Point point(int n, int x) {
        Map<Dimension, Integer> sizes = new LinkedHashMap<>();
        dimensions().forEach(dimension -> sizes.put(dimension, n));
        Point point = Point.ofSizes(sizes);
        if (isCalculus) {
            point = point.with(new Tensor(X.tensor(), List.of()), Rational.of(x));
        }
        for (List<Index> indices : letters.values()) {
            if (indices.size() == 1) {
                List<Rational> values = new ArrayList<>();
                for (int k = 1; k <= n; k++) {
                    values.add(Rational.of(k));
                }
                point = point.with(new Tensor(VECTOR, List.of(indices.get(0).dimension())), values);
            }
        }
        return point;
    }

    private static void dimensions(Term term, Set<Dimension> all) {
        if (term instanceof Term.Sum sum) {
            all.add(sum.index().dimension());
        } else if (term instanceof Term.Size size) {
            all.add(size.dimension());
        }
        term.freeIndices().forEach(index -> all.add(index.dimension()));
        term.children().forEach(child -> dimensions(child, all));
    }

    private void values(int next, Map<String, Abstraction> chosen, int cost, Point point, List<Candidate> all) {
        if (next == letters.size()) {
            Map<String, Abstraction> metas = new LinkedHashMap<>(chosen);
            by(general.left()).or(() -> by(general.right())).ifPresent(by -> metas.put(by, Abstraction.constant(X)));
            Set<Index.Variable> free = new LinkedHashSet<>(general.left().freeIndices());
            free.addAll(general.right().freeIndices());
            indices(List.copyOf(free), 0, new LinkedHashMap<>(), metas, cost, point, all);
            return;
        }
        String letter = List.copyOf(letters.keySet()).get(next);
        List<Index> indices = letters.getOrDefault(letter, List.of());
        List<Abstraction> choices = indices.isEmpty()
                ? (isCalculus ? FUNCTIONS : NUMBERS)
                        .stream().map(Abstraction::constant).toList()
                : List.of(vector(indices));
        for (int k = 0; k < choices.size(); k++) {
            chosen.put(letter, choices.get(k));
            values(next + 1, chosen, cost + k, point, all);
            chosen.remove(letter);
        }
    }

    /** The entries of a vector; of several indices, the first one counts. */
    private static Abstraction vector(List<Index> indices) {
        List<Index.Variable> parameters = new ArrayList<>();
        for (int k = 0; k < indices.size(); k++) {
            parameters.add(new Index.Variable("k" + (k + 1), indices.get(k).dimension()));
        }
        return new Abstraction(parameters, new Term.Entry(VECTOR, List.of(parameters.get(0))));
    }

    private static Optional<String> by(Term term) {
        if (term instanceof Term.Partial partial && partial.by() instanceof Term.Meta meta) {
            return Optional.of(meta.name());
        }
        return term.children().stream().flatMap(child -> by(child).stream()).findFirst();
    }

    /** Positions for free indices: all that there are, and the first beyond. */
    private void indices(
            List<Index.Variable> free,
            int next,
            Map<Index.Variable, Index> chosen,
            Map<String, Abstraction> metas,
            int cost,
            Point point,
            List<Candidate> all) {
        if (next == free.size()) {
            all.add(new Candidate(cost, new Substitution(metas, Map.copyOf(chosen), Map.of(), Map.of()), point));
            return;
        }
        Index.Variable index = free.get(next);
        for (int position = 1; position <= point.size(index.dimension()) + 1; position++) {
            chosen.put(index, new Index.Position(position, index.dimension()));
            indices(free, next + 1, chosen, metas, cost + position, point, all);
            chosen.remove(index);
        }
    }

    private boolean breaksOneOnly(Candidate candidate) {
        boolean isInRange = candidate.values().indices().values().stream()
                .allMatch(index -> broken instanceof Condition.InRange || isInRange(index, candidate.point()));
        return isInRange
                && isDefined(candidate)
                && rule.conditions().stream()
                        .allMatch(condition -> holds(condition, candidate) != condition.equals(broken));
    }

    /** Whether the parts of the rule have values, whatever becomes of the whole. */
    private boolean isDefined(Candidate candidate) {
        return candidate.values().metas().values().stream()
                .allMatch(value -> candidate.point().allIndices(value.parameters()).stream()
                        .allMatch(at -> doubles.value(value.body(), at).isPresent()));
    }

    private static boolean isInRange(Index index, Point point) {
        return !(index instanceof Index.Position fixed) || fixed.value() <= point.size(index.dimension());
    }

    private boolean holds(Condition condition, Candidate candidate) {
        Condition here = condition.substitute(candidate.values());
        if (here instanceof Condition.NonZero nonZero) {
            return value(nonZero.term(), candidate) != 0;
        } else if (here instanceof Condition.Positive positive) {
            return value(positive.term(), candidate) > 0;
        } else if (here instanceof Condition.Distinct distinct) {
            return !distinct.left().equals(distinct.right());
        } else if (here instanceof Condition.InRange range) {
            return isInRange(range.index(), candidate.point());
        } else if (here instanceof Condition.Independent independent) {
            return independent.term().names().stream()
                    .noneMatch(independent.of().names()::contains);
        }
        return ((Condition.WholeNumber) here).isMet();
    }

    private double value(Term term, Candidate candidate) {
        return doubles.value(term, candidate.point()).orElse(0.0);
    }

    private Violation violation(Candidate candidate) {
        Statement.Instance sides = rule.statement() instanceof Statement.Power power
                ? power.instance(candidate.values())
                : new Statement.Instance(
                        general.left().substitute(candidate.values()),
                        general.right().substitute(candidate.values()));
        List<Statement.Instance> chosen = new ArrayList<>();
        letters.forEach((letter, indices) -> {
            Abstraction value = candidate.values().value(letter);
            chosen.add(new Statement.Instance(new Term.Meta(letter, List.copyOf(value.parameters())), value.body()));
        });
        return new Violation(
                chosen,
                candidate.point(),
                side(sides.left(), candidate.point()),
                side(sides.right(), candidate.point()));
    }

    private Violation.Side side(Term term, Point point) {
        return new Violation.Side(term, decimals.value(term, point));
    }
}
