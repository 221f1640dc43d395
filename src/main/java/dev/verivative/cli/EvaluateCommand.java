package dev.verivative.cli;

import dev.verivative.definition.Definition;
import dev.verivative.derive.Jacobian;
import dev.verivative.derive.Route;
import dev.verivative.exact.Decimal;
import dev.verivative.exact.ExactEvaluator;
import dev.verivative.exact.ExactValue;
import dev.verivative.exact.Point;
import dev.verivative.notation.TextPrinter;
import dev.verivative.report.TextReport;
import dev.verivative.rule.Condition;
import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Evaluates a function and its derived Jacobian to a guaranteed number of digits. */
@Command(
        name = "evaluate",
        description = {
            "Evaluates a function, and its derived Jacobian, to a guaranteed number of digits.",
            "",
            "Numbers are exact: decimals such as 0.25, -1 and 1e308, or fractions such as 1/3. Rows of a matrix end with"
                    + " ';'. A function of a scalar is applied to each number of a list.",
            "Every digit printed is proved: the error is below one unit of the last. Fewer digits are exact. The"
                    + " Jacobian has a row for each output and a column for each entry of the variable, a matrix's"
                    + " entries row by row.",
            ""
        },
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class)
final class EvaluateCommand implements Callable<Integer> {
    private static final int MOST_DIGITS = 10_000;
    private static final long MOST_ENTRIES = 512L * 512;

    @Parameters(
            paramLabel = "FUNCTION",
            description = "A name of the catalogue, a path to a definition.md, or a formula in quotes.")
    private String function = "";

    @Option(
            names = "--x",
            paramLabel = "VALUES",
            description = "The variable that is differentiated by, whatever its name: 0.25,-1,2.3 or '1,2;3,4'.")
    private @Nullable String x;

    @Option(
            names = "--set",
            paramLabel = "NAME=VALUES",
            description = "Another variable or parameter: T=0.5, y=0,1,0 or 'A=1,2;3,4'; or a size: n=3.")
    private List<String> sets = new ArrayList<>();

    @Option(names = "--wrt", paramLabel = "VAR", description = "The variable to differentiate by.")
    private @Nullable String wrt;

    @Option(names = "--jacobian", description = "Also the Jacobian.")
    private boolean jacobian;

    @Option(
            names = "--digits",
            paramLabel = "D",
            defaultValue = "30",
            description = "Significant digits, 1 to " + MOST_DIGITS + "; ${DEFAULT-VALUE} if not given.")
    private int digits = 30;

    @Option(names = "--format", defaultValue = "text", description = "One of ${COMPLETION-CANDIDATES}.")
    private Format format = Format.text;

    @Mixin
    private OutputOptions output = new OutputOptions();

    private enum Format {
        text,
        json
    }

    @Override
    public Integer call() {
        if (digits < 1 || digits > MOST_DIGITS) {
            throw new Refusal("--digits " + digits + ": expected a number from 1 to " + MOST_DIGITS);
        }
        String name = wrt == null ? null : Variables.name(wrt);
        Definition definition = Formulas.find(function, name);
        Term.Entry by = Variables.entry(definition, name);
        Tensor variable = new Tensor(
                by.tensor(), by.indices().stream().map(Index::dimension).toList());
        List<Point> points = Inputs.points(definition, variable, x, sets);
        List<List<Integer>> outputs = places(definition.function().indices(), points.get(0));
        List<List<Integer>> columns = places(by.indices(), points.get(0));
        checkSize(outputs.size() * (long) points.size(), columns.size() * (long) points.size());
        try {
            return evaluate(definition, by, variable, points, outputs, columns);
        } catch (OutOfReach e) {
            System.err.println("verivative: " + e.getMessage());
            return Main.FALSIFIED;
        }
    }

    private void checkSize(long outputs, long columns) {
        if (outputs > MOST_ENTRIES || (jacobian && outputs * columns > MOST_ENTRIES)) {
            throw new Refusal("there are " + outputs + " outputs" + (jacobian ? " and " + columns + " columns" : "")
                    + ": expected at most " + MOST_ENTRIES + " numbers to evaluate");
        }
    }

    private int evaluate(
            Definition definition,
            Term.Entry by,
            Tensor variable,
            List<Point> points,
            List<List<Integer>> outputs,
            List<List<Integer>> columns) {
        List<ExactEvaluator> evaluators =
                points.stream().map(point -> new ExactEvaluator(point, digits)).toList();
        List<Evaluation.Output> value = new ArrayList<>();
        for (ExactEvaluator evaluator : evaluators) {
            for (List<Integer> place : outputs) {
                Map<Index.Variable, Integer> at = at(definition.function().indices(), place);
                ExactValue entry = evaluator.value(definition.function().body(), at);
                value.add(new Evaluation.Output(place, checked(definition, place, entry)));
            }
        }
        Optional<List<List<ExactValue>>> rows = Optional.empty();
        if (jacobian) {
            Jacobian.Outcome outcome = Jacobian.derive(definition, route(definition), by);
            if (outcome instanceof Jacobian.Outcome.Failed failed) {
                TextReport report = new TextReport(output.style(), output.isColoured(), TextReport.WIDTH);
                System.err.print(report.text(definition, failed.attempt()));
                return Main.FALSIFIED;
            }
            Jacobian derived = ((Jacobian.Outcome.Derived) outcome).jacobian();
            rows = Optional.of(jacobian(derived, points, evaluators, outputs, columns));
        }
        Evaluation evaluation = new Evaluation(definition, variable, digits, value, rows);
        output.write(out -> {
            if (format == Format.json) {
                EvaluationJson.write(evaluation, out);
            } else {
                EvaluationText.write(evaluation, output.style(), out);
            }
        });
        return 0;
    }

    private static Route route(Definition definition) {
        return definition.routes().stream().findFirst().flatMap(Route::named).orElse(Route.QUOTIENT);
    }

    /** Elementwise, a diagonal matrix: no output depends on another's argument. */
    private List<List<ExactValue>> jacobian(
            Jacobian derived,
            List<Point> points,
            List<ExactEvaluator> evaluators,
            List<List<Integer>> outputs,
            List<List<Integer>> columns) {
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
                        row.add(p == q ? entry(derived.definition(), entries, place, column) : zero());
                    }
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static ExactValue zero() {
        return new ExactValue.Known(Decimal.ZERO, true);
    }

    private ExactValue entry(Definition definition, DerivedEntries entries, List<Integer> row, List<Integer> column) {
        List<Integer> place = new ArrayList<>(row);
        place.addAll(column);
        Optional<ExactValue> value = entries.value(place);
        if (value.isPresent()) {
            return checked(definition, place, value.get());
        }
        String condition = entries.failed()
                .map(failed -> conditionText(failed.condition()))
                .orElse("");
        throw new Refusal("the derivative of " + definition.name() + " was derived where " + condition
                + ", which could not be shown to hold at this point");
    }

    private String conditionText(Condition condition) {
        TextPrinter printer = TextPrinter.of(output.style());
        if (condition instanceof Condition.NonZero nonZero) {
            return printer.line(nonZero.term()) + " is not 0";
        } else if (condition instanceof Condition.Positive positive) {
            return printer.line(positive.term()) + " is above 0";
        }
        return "its conditions are met";
    }

    /** A value that can be printed. */
    private ExactValue checked(Definition definition, List<Integer> place, ExactValue value) {
        String where = definition.name() + (place.isEmpty() ? "" : ", entry " + place);
        if (value instanceof ExactValue.Undefined undefined) {
            throw new Refusal(where + " has no value at this point: " + undefined.reason());
        } else if (value instanceof ExactValue.OutOfReach out) {
            throw new OutOfReach(where + " could not be evaluated: " + out.reason());
        }
        return value;
    }

    /** A value that would take more than is spent on it. */
    private static final class OutOfReach extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OutOfReach(String message) {
            super(message);
        }
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
