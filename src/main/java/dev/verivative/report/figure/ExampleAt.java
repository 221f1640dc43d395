package dev.verivative.report.figure;

import dev.verivative.exact.DoubleArithmetic;
import dev.verivative.exact.Evaluator;
import dev.verivative.exact.ExactEvaluator;
import dev.verivative.exact.Point;
import dev.verivative.exact.Signature;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.figure.WorkedExample.Named;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A function and its Jacobian at one point, where both have values there. */
final class ExampleAt {
    /** What a double at some other point shows to be other than zero. */
    private static final double CLEAR = 1e-9;

    /** At how many other points it is looked whether something is zero there too. */
    private static final int ELSEWHERE = 8;

    private final Asked asked;
    private final List<Tensor> tensors;
    private final Point point;
    private final ExactEvaluator evaluator;
    private final List<List<Integer>> rows;
    private final List<List<Integer>> columns;
    private final List<Named> outputs = new ArrayList<>();
    private final List<List<Value>> jacobian = new ArrayList<>();
    private Optional<WorkedExample.Check> check = Optional.empty();

    private ExampleAt(Asked asked, Point point, List<Tensor> tensors) {
        this.asked = asked;
        this.tensors = tensors;
        this.point = point;
        this.evaluator = new ExactEvaluator(point, Value.DIGITS);
        this.rows = Places.all(asked.rows(), point);
        this.columns = Places.all(asked.columns(), point);
    }

    /**
     * The values at the point, if what the definition assumes and the result needs holds there, and differences agree.
     *
     * @param tensors in the order in which they are shown
     */
    static Optional<ExampleAt> of(DerivationDocument document, Asked asked, Point point, List<Tensor> tensors) {
        ExampleAt at = new ExampleAt(asked, point, tensors);
        boolean holds = document.known().hypotheses().stream().allMatch(at::holds)
                && document.obligations().stream().allMatch(at::isMet);
        if (!holds || !at.evaluate()) {
            return Optional.empty();
        }
        at.check = Differences.of(asked, point, at.rows, at.columns, at.jacobian);
        return at.check.isPresent() ? Optional.of(at) : Optional.empty();
    }

    private boolean evaluate() {
        for (List<Integer> row : rows) {
            Term.Call output = asked.output(row);
            Optional<Value> value = value(output, Map.of());
            if (value.isEmpty()) {
                return false;
            }
            outputs.add(Names.of(output, row, value.get()));
            List<Value> line = new ArrayList<>();
            for (List<Integer> column : columns) {
                Operations.Wanted entry = asked.entry(row, column);
                Optional<Value> slope = value(entry.term(), entry.at());
                if (slope.isEmpty()) {
                    return false;
                }
                line.add(slope.get());
            }
            jacobian.add(line);
        }
        return true;
    }

    private Optional<Value> value(Term term, Map<Index.Variable, Integer> at) {
        return Value.of(evaluator.value(term, at));
    }

    private boolean holds(Hypothesis hypothesis) {
        Term difference = Terms.sub(hypothesis.left(), hypothesis.right());
        return point.allIndices(difference.freeIndices()).stream().allMatch(at -> {
            double missing = new Evaluator<>(new DoubleArithmetic())
                    .value(difference, at)
                    .orElse(Double.NaN);
            return Math.abs(missing) < CLEAR;
        });
    }

    private boolean isMet(Obligation obligation) {
        Condition condition = obligation.condition();
        Set<Index.Variable> free = Signature.of(
                        condition instanceof Condition.NonZero nonZero
                                ? List.of(nonZero.term())
                                : condition instanceof Condition.Positive positive
                                        ? List.of(positive.term())
                                        : List.of())
                .indices();
        return Places.at(point, free).stream().allMatch(at -> {
            if (condition instanceof Condition.NonZero nonZero) {
                return evaluator
                        .sign(nonZero.term(), at)
                        .filter(sign -> sign != 0)
                        .isPresent();
            } else if (condition instanceof Condition.Positive positive) {
                return evaluator
                        .sign(positive.term(), at)
                        .filter(sign -> sign > 0)
                        .isPresent();
            }
            return true;
        });
    }

    /** Whether an output or entry is zero here, or two outputs are equal, that are not at another point. */
    boolean hasAccident() {
        List<Term> zeros = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int k = 0; k < i; k++) {
                if (outputs.get(i).value().equals(outputs.get(k).value())) {
                    zeros.add(Terms.sub(asked.output(rows.get(i)), asked.output(rows.get(k))));
                }
            }
            if (outputs.get(i).value().sign() == 0) {
                zeros.add(asked.output(rows.get(i)));
            }
            for (int j = 0; j < columns.size(); j++) {
                if (jacobian.get(i).get(j).sign() == 0) {
                    zeros.add(asked.formula(rows.get(i), columns.get(j)));
                }
            }
        }
        Signature signature = Signature.of(zeros);
        Set<String> all = Set.copyOf(tensors.stream().map(Tensor::name).toList());
        // Positive, so that logarithms and roots are defined now and then.
        return IntStream.rangeClosed(1, ELSEWHERE)
                .mapToObj(seed -> signature.random(point.sizes(), all, seed))
                .anyMatch(other -> zeros.stream().anyMatch(zero -> isClear(zero, other)));
    }

    private static boolean isClear(Term term, Point point) {
        return new Evaluator<>(new DoubleArithmetic())
                .value(term, point)
                .filter(value -> Math.abs(value) > CLEAR)
                .isPresent();
    }

    WorkedExample example(Map<Dimension, Integer> sizes) {
        List<Named> inputs = new ArrayList<>();
        for (List<Integer> column : columns) {
            Term by = asked.derivative(rows.get(0), column).by();
            inputs.add(Names.of(by, column, Value.of(point.value(asked.variable(), column))));
        }
        WorkedLines lines = new WorkedLines(asked, point, evaluator);
        List<WorkedLine> worked = lines.of(rows, columns, jacobian);
        return new WorkedExample(
                sizes,
                tensors.stream().map(tensor -> Names.given(tensor, point)).toList(),
                point,
                inputs,
                outputs,
                jacobian,
                lines.quantities(),
                worked,
                check.orElseThrow());
    }
}
