package dev.verivative.report.figure;

import dev.verivative.exact.Point;
import dev.verivative.notation.LatexPrinter;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.report.figure.WorkedExample.Given;
import dev.verivative.report.figure.WorkedExample.Named;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How names and values are written in a worked example. */
final class Names {
    private static final LatexPrinter LATEX = new LatexPrinter();

    private Names() {}

    static Named of(Term name, List<Integer> place, Value value) {
        return new Named(text(name), latex(name), place, value);
    }

    static String text(Term term) {
        return TextPrinter.of(TextStyle.UNICODE).line(term);
    }

    static String latex(Term term) {
        return LATEX.print(term);
    }

    /** The values of a tensor: a number, a vector, the rows of a matrix. */
    static Given given(Tensor tensor, Point point) {
        List<Value> values = new ArrayList<>();
        for (List<Integer> place : Places.all(Letters.of(tensor), point)) {
            values.add(Value.of(point.value(tensor.name(), place)));
        }
        Term name = new Term.Symbol(tensor.name());
        List<Integer> shape = tensor.shape().stream().map(point::size).toList();
        return new Given(
                tensor,
                values,
                text(name) + relation(values, "≈", "=") + nested(values, shape),
                latex(name) + relation(values, "\\approx", "=") + matrix(values, shape));
    }

    private static String relation(List<Value> values, String rounded, String equal) {
        return values.stream().allMatch(value -> value.isShownExactly(Value.SHOWN))
                ? " " + equal + " "
                : " " + rounded + " ";
    }

    private static String nested(List<Value> values, List<Integer> shape) {
        if (shape.isEmpty()) {
            return values.get(0).text();
        }
        int part = values.size() / shape.get(0);
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < shape.get(0); i++) {
            parts.add(nested(values.subList(i * part, (i + 1) * part), shape.subList(1, shape.size())));
        }
        return parts.stream().collect(Collectors.joining(", ", "(", ")"));
    }

    private static String matrix(List<Value> values, List<Integer> shape) {
        if (shape.size() != 2) {
            return shape.isEmpty()
                    ? values.get(0).latex()
                    : joined(values, Value::latex, ",\\ ", "\\left(", "\\right)");
        }
        int width = shape.get(1);
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < shape.get(0); i++) {
            rows.add(joined(values.subList(i * width, (i + 1) * width), Value::latex, " & ", "", ""));
        }
        return rows.stream().collect(Collectors.joining(" \\\\ ", "\\begin{bmatrix} ", " \\end{bmatrix}"));
    }

    private static String joined(
            List<Value> values, Function<Value, String> write, String between, String before, String after) {
        return values.stream().map(write).collect(Collectors.joining(between, before, after));
    }
}
