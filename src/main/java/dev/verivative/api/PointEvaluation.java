package dev.verivative.api;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.exact.Decimal;
import dev.verivative.exact.ExactEvaluator;
import dev.verivative.exact.ExactValue;
import dev.verivative.exact.Point;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.rule.Condition;
import dev.verivative.term.Dimension;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A function and its derived Jacobian at a point, or elementwise at several. */
final class PointEvaluation {
    private static final long MOST_ENTRIES = 512L * 512;

    private final Definition definition;
    private final Term.Entry by;
    private final int digits;
    private final List<Point> points;
    private final List<ExactEvaluator> evaluators;
    private final List<List<Integer>> outputs;
    private final List<List<Integer>> columns;

    /** @param points one, unless a function of a scalar is applied to each number of a list */
    PointEvaluation(Definition definition, Term.Entry by, int digits, List<Point> points) {
        this.definition = definition;
        this.by = by;
        this.digits = digits;
        this.points = points;
        this.evaluators =
                points.stream().map(point -> new ExactEvaluator(point, digits)).toList();
        this.outputs = places(definition.function().indices(), points.get(0));
        this.columns = places(by.indices(), points.get(0));
    }

    Evaluated evaluated(boolean withJacobian) {
        checkSize(
                outputs.size() * (long) points.size(),
                withJacobian ? Optional.of(columns.size() * (long) points.size()) : Optional.empty());
        List<Evaluated.Output> value = new ArrayList<>();
        for (ExactEvaluator evaluator : evaluators) {
            for (List<Integer> place : outputs) {
                Map<Index.Variable, Integer> at = at(definition.function().indices(), place);
                ExactValue entry = evaluator.value(definition.function().body(), at);
                value.add(new Evaluated.Output(place, checked(place, entry)));
            }
        }
        Tensor variable = new Tensor(
                by.tensor(), by.indices().stream().map(Index::dimension).toList());
        return new Evaluated(
                definition, variable, digits, value, withJacobian ? Optional.of(jacobian()) : Optional.empty());
    }

    private static void checkSize(long outputs, Optional<Long> columns) {
        if (outputs * columns.orElse(1L) > MOST_ENTRIES) {
            throw new Refusal("there are " + outputs + " outputs"
                    + columns.map(count -> " and " + count + " columns").orElse("") + ": expected at most "
                    + MOST_ENTRIES + " numbers to evaluate");
        }
    }

    /** Elementwise, a diagonal matrix: no output depends on another's argument. */
    private List<List<ExactValue>> jacobian() {
        Definition derivable = holdsWhatIsAssumed() ? definition : withoutAssumptions();
        Route route =
                definition.routes().stream().findFirst().flatMap(Route::named).orElse(Route.QUOTIENT);
        Jacobian.Outcome outcome = Jacobian.derive(derivable, route, by);
        if (outcome instanceof Jacobian.Outcome.Failed failed) {
            throw new Unfinished(definition, failed.attempt());
        }
        Jacobian derived = ((Jacobian.Outcome.Derived) outcome).jacobian();
        List<Index.Variable> letters =
                new ArrayList<>(derived.derivation().function().indices());
        derived.by().indices().forEach(index -> letters.add((Index.Variable) index));
        List<List<ExactValue>> rows = new ArrayList<>();
        for (int p = 0; p < points.size(); p++) {
            DerivedEntries entries =
                    new DerivedEntries(derived.derivation(), letters, points.get(p), evaluators.get(p));
            for (List<Integer> place : outputs) {
                List<ExactValue> row = new ArrayList<>();
                for (int q = 0; q < points.size(); q++) {
                    for (List<Integer> column : columns) {
                        row.add(p == q ? entry(entries, place, column) : new ExactValue.Known(Decimal.ZERO, true));
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }

    /** Equations that the definition assumes say nothing of a point at which they are false. */
    private boolean holdsWhatIsAssumed() {
        for (Hypothesis assumed : definition.known().hypotheses()) {
            Term difference = Terms.sub(assumed.left(), assumed.right());
            for (int p = 0; p < points.size(); p++) {
                ExactEvaluator evaluator = evaluators.get(p);
                boolean everywhere = points.get(p).allIndices(difference.freeIndices()).stream()
                        .allMatch(at -> evaluator
                                .sign(difference, at.indices())
                                .filter(sign -> sign == 0)
                                .isPresent());
                if (!everywhere) {
                    return false;
                }
            }
        }
        return true;
    }

    private Definition withoutAssumptions() {
        return new Definition(
                definition.name(),
                definition.title(),
                definition.function(),
                definition.variables(),
                definition.constants(),
                definition.parameters(),
                definition.known().withHypotheses(List.of()),
                definition.routes(),
                List.of(),
                definition.text(),
                definition.origin(),
                definition.source());
    }

    private ExactValue entry(DerivedEntries entries, List<Integer> row, List<Integer> column) {
        List<Integer> place = new ArrayList<>(row);
        place.addAll(column);
        Optional<ExactValue> value = entries.value(place);
        if (value.isPresent()) {
            return checked(place, value.get());
        }
        String condition = entries.failed()
                .map(failed -> conditionText(failed.condition()))
                .orElse("");
        throw new Refusal("the derivative of " + definition.name() + " was derived where " + condition
                + ", which could not be shown to hold at this point");
    }

    private static String conditionText(Condition condition) {
        TextPrinter printer = TextPrinter.of(TextStyle.ASCII);
        if (condition instanceof Condition.NonZero nonZero) {
            return printer.line(nonZero.term()) + " is not 0";
        } else if (condition instanceof Condition.Positive positive) {
            return printer.line(positive.term()) + " is above 0";
        }
        return "its conditions are met";
    }

    /** A value that can be printed. */
    private ExactValue checked(List<Integer> place, ExactValue value) {
        String where = definition.name() + (place.isEmpty() ? "" : ", entry " + place);
        if (value instanceof ExactValue.Undefined undefined) {
            throw new Refusal(where + " has no value at this point: " + undefined.reason());
        } else if (value instanceof ExactValue.OutOfReach out) {
            throw new Unfinished(where + " could not be evaluated: " + out.reason());
        }
        return value;
    }

    private static Map<Index.Variable, Integer> at(List<Index.Variable> letters, List<Integer> place) {
        Map<Index.Variable, Integer> at = new LinkedHashMap<>();
        for (int i = 0; i < letters.size(); i++) {
            at.put(letters.get(i), place.get(i));
        }
        return at;
    }

    /** All positions, the last index running fastest. */
    private static List<List<Integer>> places(List<? extends Index> indices, Point point) {
        long count = 1;
        for (Index index : indices) {
            count *= point.size(index.dimension());
        }
        if (count > MOST_ENTRIES) {
            throw new Refusal("there are " + count + " entries: expected at most " + MOST_ENTRIES);
        }
        List<List<Integer>> places = List.of(List.of());
        for (Index index : indices) {
            Dimension dimension = index.dimension();
            List<List<Integer>> more = new ArrayList<>();
            for (List<Integer> place : places) {
                for (int k = 1; k <= point.size(dimension); k++) {
                    List<Integer> longer = new ArrayList<>(place);
                    longer.add(k);
                    more.add(longer);
                }
            }
            places = more;
        }
        return places;
    }
}
