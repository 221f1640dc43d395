package dev.verivative.proof.coq;

import dev.verivative.exact.DoubleArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.Projection;
import dev.verivative.exact.Signature;
import dev.verivative.kernel.Theorem;
import dev.verivative.kernel.Truth;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Random;
import java.util.Set;

/**
 * Whether two formulas of a derivation have different values, told by evaluation at points of several unequal sizes. It
 * has nothing in common with kernel, rules and Coq.
 */
final class Differences {
    /** Where there are two dimensions, one has more elements than the other, and the other way round. */
    private static final List<List<Integer>> SIZES =
            List.of(List.of(3, 2, 4, 1), List.of(2, 3, 1, 4), List.of(4, 1, 2, 3));

    private static final int ASSIGNMENTS = 6;

    /** How many points tell what is refused. */
    private static final int FEW = 9;

    /** Relative; hypotheses hold at the points but for rounding. */
    private static final double FAR = 1e-7;

    private static final Evaluator<Double> DOUBLES = new Evaluator<>(new DoubleArithmetic());

    private final List<Point> points = new ArrayList<>();

    Differences(Theorem theorem) {
        Assumptions known = theorem.fact().known();
        List<Term> terms = Vocabulary.terms(theorem);
        Set<Index.Variable> letters = new LinkedHashSet<>();
        terms.forEach(term -> letters.addAll(term.freeIndices()));
        for (Hypothesis hypothesis : known.hypotheses()) {
            terms.addAll(List.of(hypothesis.left(), hypothesis.right()));
        }
        Signature signature = Signature.of(terms);
        Random random = new Random(terms.size());
        for (List<Integer> sizes : SIZES) {
            Map<Dimension, Integer> chosen = new LinkedHashMap<>();
            signature.dimensions().forEach(dimension -> chosen.put(dimension, sizes.get(chosen.size() % sizes.size())));
            Point any = signature.random(chosen, known.positive(), random.nextLong());
            Point bare = new Point(any.sizes(), any.entries(), Map.of());
            Point point = new Projection(known).of(bare).orElseThrow();
            List<Point> assigned = new ArrayList<>(point.allIndices(letters));
            assigned.removeIf(each -> !areDistinct(known, each));
            Collections.shuffle(assigned, random);
            points.addAll(assigned.subList(0, Math.min(ASSIGNMENTS, assigned.size())));
        }
        Collections.shuffle(points, random);
    }

    private static boolean areDistinct(Assumptions known, Point point) {
        return known.distinct().stream()
                .map(List::copyOf)
                .allMatch(pair -> Truth.holds(new Condition.Distinct(pair.get(0), pair.get(1)), point));
    }

    /** What is known of two formulas. */
    enum Answer {
        DIFFERENT("different"),
        NOT_TOLD_APART("equal at all points"),
        NOWHERE_DEFINED("at no point both defined, with what is left open"),
        /** Nothing is compared: it is what was proved. */
        RIGHT("the right formulas");

        private final String title;

        Answer(String title) {
            this.title = title;
        }

        String title() {
            return title;
        }
    }

    Side side(Term term) {
        return new Side(term);
    }

    /** A formula with its values, to compare it with many others. */
    final class Side {
        private final Term term;
        private final IdentityHashMap<Point, OptionalDouble> values = new IdentityHashMap<>();

        private Side(Term term) {
            this.term = term;
        }

        /** Compares at some of the points. */
        Answer compare(Term other) {
            return compare(other, List.of(), points.subList(0, Math.min(FEW, points.size())));
        }

        /** Compares at all points at which the obligations are met. */
        Answer compareEverywhere(Term other, List<Obligation> needed) {
            return compare(other, needed, points);
        }

        private Answer compare(Term other, List<Obligation> needed, List<Point> at) {
            Answer answer = Answer.NOWHERE_DEFINED;
            for (Point point : at) {
                OptionalDouble a = values.computeIfAbsent(point, any -> value(term, point));
                OptionalDouble b = a.isPresent() ? value(other, point) : a;
                if (b.isPresent() && needed.stream().allMatch(obligation -> holds(obligation, point))) {
                    if (areFar(a.getAsDouble(), b.getAsDouble())) {
                        return Answer.DIFFERENT;
                    }
                    answer = Answer.NOT_TOLD_APART;
                }
            }
            return answer;
        }
    }

    private static boolean areFar(double a, double b) {
        return Math.abs(a - b) > FAR * (1 + Math.abs(a) + Math.abs(b));
    }

    private static boolean holds(Obligation obligation, Point point) {
        try {
            return Truth.holds(obligation, point);
        } catch (IllegalArgumentException outside) {
            return false;
        }
    }

    private static OptionalDouble value(Term term, Point point) {
        try {
            return DOUBLES.value(term, point).stream()
                    .filter(Double::isFinite)
                    .mapToDouble(Double::doubleValue)
                    .findFirst();
        } catch (IllegalArgumentException outside) {
            // A sum over more than a tensor has.
            return OptionalDouble.empty();
        }
    }
}
