package dev.verivative.report.folder;

import dev.verivative.report.figure.Value;
import dev.verivative.report.figure.WorkedExample;
import dev.verivative.report.figure.WorkedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A worked example in Markdown. */
final class ExampleSection {
    private ExampleSection() {}

    static List<String> blocks(WorkedExample example) {
        List<String> blocks = new ArrayList<>();
        blocks.add("## Worked example");
        blocks.add(example.given().stream()
                .map(given -> "$" + inMarkdown(given.latex()) + "$")
                .collect(Collectors.joining(", ", "With ", ":")));
        blocks.add(math(named(example.outputs())));
        if (!example.quantities().isEmpty()) {
            blocks.add(math(named(example.quantities())));
        }
        boolean isMatrix =
                example.jacobian().size() > 1 || example.jacobian().get(0).size() > 1;
        if (isMatrix) {
            blocks.add("The Jacobian, a row for each output:");
            blocks.add(math(matrix(example.jacobian())));
        }
        blocks.add("With the numbers filled into what was derived:");
        for (WorkedLine line : example.lines()) {
            blocks.add(math(line.latex()));
        }
        WorkedExample.Check check = example.check();
        blocks.add("Differences of the definition, without any rule of calculus, say the same: "
                + (check.entries() == 1 ? "they agree" : "all " + check.entries() + " entries agree") + " to "
                + check.digits() + " digits at least.");
        return blocks;
    }

    private static String named(List<WorkedExample.Named> all) {
        return all.stream()
                .map(each -> each.latex()
                        + relation(List.of(each.value()))
                        + each.value().latex())
                .collect(Collectors.joining(", \\quad "));
    }

    private static String matrix(List<List<Value>> rows) {
        return rows.stream()
                .map(row -> row.stream().map(Value::latex).collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(
                        " \\cr\n",
                        "J" + relation(rows.stream().flatMap(List::stream).toList()) + "\\begin{bmatrix}\n",
                        "\n\\end{bmatrix}"));
    }

    private static String relation(List<Value> values) {
        return values.stream().allMatch(value -> value.isShownExactly(Value.SHOWN)) ? " = " : " \\approx ";
    }

    private static String math(String latex) {
        return "$$\n" + inMarkdown(latex) + "\n$$";
    }

    /** Markdown would take the backslashes that end a row for its own. */
    private static String inMarkdown(String latex) {
        return latex.replace("\\\\", "\\cr").replace("\\ ", "\\;");
    }
}
