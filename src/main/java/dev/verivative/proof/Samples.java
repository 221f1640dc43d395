package dev.verivative.proof;

import dev.verivative.exact.DoubleArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.Signature;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Random points that are in the domain of a question: its conditions are met, and what is asked for has a value. */
final class Samples {
    private static final int ATTEMPTS = 24;

    /** Values that rounding could make out of zero do not count as other than zero. */
    private static final double CLEAR = 1e-6;

    private final Question question;
    private final Signature signature;
    private final Zeros zeros;
    private final Evaluator<Double> doubles = new Evaluator<>(new DoubleArithmetic());

    Samples(Question question) {
        this.question = question;
        this.signature = question.signature();
        this.zeros = new Zeros(question.zeros(), question.known());
    }

    /**
     * Some points at these sizes and places, none if none was found.
     *
     * @param wanted at most how many
     */
    List<Point> at(Map<Dimension, Integer> sizes, Map<Index.Variable, Integer> places, int wanted) {
        // Where half of the values are negative, a logarithm of each is hardly ever defined.
        Set<String> everything =
                signature.tensors().stream().map(tensor -> tensor.name()).collect(Collectors.toSet());
        List<Point> points = new ArrayList<>();
        for (int seed = 0; seed < ATTEMPTS && points.size() < wanted; seed++) {
            boolean anySign = seed < ATTEMPTS / 2;
            Point point = signature.random(sizes, anySign ? question.known().positive() : everything, seed);
            for (Map.Entry<Index.Variable, Integer> place : places.entrySet()) {
                point = point.with(place.getKey(), place.getValue());
            }
            Optional<Point> assumed = zeros.near(point);
            if (assumed.isEmpty()) {
                continue;
            }
            Point candidate = assumed.get();
            if (question.obligations().stream().allMatch(obligation -> holds(obligation, candidate))
                    && doubles.value(question.asked(), candidate).isPresent()) {
                points.add(candidate);
            }
        }
        return points;
    }

    private boolean holds(Obligation obligation, Point point) {
        return point.allIndices(obligation.forAll()).stream().allMatch(at -> holds(obligation.condition(), at));
    }

    private boolean holds(Condition condition, Point at) {
        if (condition instanceof Condition.InRange range) {
            return Question.position(range.index(), at) <= at.size(range.index().dimension());
        } else if (condition instanceof Condition.Distinct distinct) {
            return Question.position(distinct.left(), at) != Question.position(distinct.right(), at);
        }
        Optional<Term> term = Question.term(condition);
        double value = term.flatMap(one -> doubles.value(one, at)).orElse(Double.NaN);
        return term.isEmpty() || (condition instanceof Condition.Positive ? value > CLEAR : Math.abs(value) > CLEAR);
    }
}
