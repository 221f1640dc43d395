package dev.verivative.report;

import dev.verivative.notation.Emphasis;
import dev.verivative.notation.TextStyle;
import dev.verivative.verify.CounterexampleText;
import dev.verivative.verify.Decimals;
import dev.verivative.verify.Dtype;
import dev.verivative.verify.PropertyResult;
import dev.verivative.verify.PropertyResult.Outcome;
import dev.verivative.verify.Verification;
import dev.verivative.verify.Verification.PolicyRow;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a verification found, as tables for a terminal and each counterexample in full. */
public final class VerificationText {
    private static final int WIDTH = 100;
    private static final int POLICY_CELL = 26;
    private static final int LONGEST_NAME = 26;
    private static final int DIGITS = 3;
    private static final String INDENT = "  ";
    private static final String DEEP = "      ";
    private static final List<String> HEAD =
            List.of("property", "operation", "dtype", "outcome", "trials", "max ulp", "p99 ulp", "error/tolerance");
    private static final List<String> POLICY_HEAD =
            List.of("policy", "input", "asked for", "what the limit says", "what IEEE code does", "what this did");

    private final TextStyle style;
    private final boolean coloured;

    /**
     * A report in this style.
     *
     * @param style its characters
     * @param coloured whether outcomes stand out in colour
     */
    public VerificationText(TextStyle style, boolean coloured) {
        this.style = style;
        this.coloured = coloured;
    }

    /** The whole report. */
    public String text(Verification verification) {
        StringBuilder text = new StringBuilder();
        text.append(PlainText.line(verification.function() + ": " + verification.subject(), style))
                .append("\n\n");
        Set<String> policies =
                verification.policies().stream().map(PolicyRow::name).collect(Collectors.toSet());
        text.append(properties(verification.properties().stream()
                .filter(result -> result.outcome() != Outcome.POLICY || !policies.contains(result.name()))
                .toList()));
        if (!verification.policies().isEmpty()) {
            text.append("\nWhere there is no single right answer\n\n").append(policies(verification.policies()));
        }
        for (PropertyResult result : verification.properties()) {
            result.counterexample().ifPresent(found -> {
                text.append('\n')
                        .append(on(Emphasis.FALSIFIED, "Falsified: " + title(result)))
                        .append('\n');
                statement(result, INDENT, text);
                text.append('\n');
                CounterexampleText.lines(found)
                        .forEach(line -> text.append(INDENT).append(plain(line)).append('\n'));
            });
        }
        return text.append(summary(verification)).toString();
    }

    /** {@code vjp float32}, or with the operation where the name does not say it. */
    private static String title(PropertyResult result) {
        String operation = result.operation().word();
        return result.name() + (operation.equals(result.name()) ? "" : " (" + operation + ")") + ", "
                + result.dtype().word();
    }

    private String on(Emphasis emphasis, String text) {
        return coloured ? emphasis.on(text) : text;
    }

    /** Indentation and the gaps of columns stay. */
    private String plain(String line) {
        int from = line.length() - line.stripLeading().length();
        return " ".repeat(from)
                + Stream.of(line.substring(from).split("(?<= )(?=[^ ])|(?<=[^ ])(?= )", -1))
                        .map(part -> part.isBlank() ? part : PlainText.line(part, style))
                        .collect(Collectors.joining());
    }

    private void statement(PropertyResult result, String indent, StringBuilder text) {
        for (String line : PlainText.wrap(PlainText.line(result.statement(), style), WIDTH - indent.length())) {
            text.append(line.isEmpty() ? "" : indent + line + "\n");
        }
    }

    private String properties(List<PropertyResult> results) {
        TextTable table = new TextTable(
                coloured,
                List.of(
                        TextTable.Column.words(WIDTH),
                        TextTable.Column.words(WIDTH),
                        TextTable.Column.words(WIDTH),
                        TextTable.Column.words(WIDTH),
                        TextTable.Column.NUMBERS,
                        TextTable.Column.NUMBERS,
                        TextTable.Column.NUMBERS,
                        TextTable.Column.NUMBERS));
        table.add(HEAD.stream().map(TextTable.Cell::new).toList());
        // The operations and formats of one property stand together, and below them what it says.
        Map<List<String>, List<PropertyResult>> groups = new LinkedHashMap<>();
        for (PropertyResult result : results) {
            groups.computeIfAbsent(List.of(result.name(), result.statement()), name -> new ArrayList<>())
                    .add(result);
        }
        groups.values().forEach(group -> group(group, table));
        return table.text();
    }

    private void group(List<PropertyResult> group, TextTable table) {
        String name = group.get(0).name();
        boolean isLong = name.length() > LONGEST_NAME;
        if (isLong) {
            table.line(INDENT + name, Emphasis.NONE);
        }
        String operation = "";
        for (PropertyResult result : group) {
            String own = result.operation().word();
            boolean isNamed = isLong || !operation.isEmpty();
            table.add(row(result, isNamed ? "" : name, own.equals(operation) ? "" : own));
            operation = own;
        }
        StringBuilder below = new StringBuilder();
        statement(group.get(0), DEEP, below);
        below.toString().lines().forEach(line -> table.line(line, Emphasis.ASIDE));
        Set<String> notes = new LinkedHashSet<>();
        group.forEach(result -> notes.add(PlainText.line(result.note(), style)));
        for (String note : notes) {
            if (!note.isEmpty()) {
                PlainText.wrap("(" + note + ")", WIDTH - DEEP.length())
                        .forEach(line -> table.line(DEEP + line, Emphasis.NONE));
            }
        }
    }

    private static List<TextTable.Cell> row(PropertyResult result, String name, String operation) {
        boolean asked = result.outcome() != Outcome.NOT_OFFERED;
        return List.of(
                new TextTable.Cell(name),
                new TextTable.Cell(operation),
                new TextTable.Cell(result.dtype().word()),
                new TextTable.Cell(result.outcome().word(), emphasis(result.outcome())),
                new TextTable.Cell(asked ? String.valueOf(result.trials()) : "-"),
                new TextTable.Cell(measured(result.maxUlp())),
                new TextTable.Cell(measured(result.p99Ulp())),
                new TextTable.Cell(measured(result.margin())));
    }

    private static Emphasis emphasis(Outcome outcome) {
        return switch (outcome) {
            case HELD -> Emphasis.HELD;
            case FALSIFIED -> Emphasis.FALSIFIED;
            case NOT_OFFERED -> Emphasis.ASIDE;
            case POLICY -> Emphasis.NONE;
        };
    }

    private static String measured(double value) {
        return Double.isNaN(value) ? "-" : Decimals.rounded(value, DIGITS);
    }

    private String policies(List<PolicyRow> rows) {
        TextTable table = new TextTable(
                coloured,
                POLICY_HEAD.stream()
                        .map(head -> TextTable.Column.words(POLICY_CELL))
                        .toList());
        table.add(POLICY_HEAD.stream().map(TextTable.Cell::new).toList());
        Map<PolicyRow, Set<String>> dtypes = new LinkedHashMap<>();
        for (PolicyRow row : rows) {
            PolicyRow alike = new PolicyRow(
                    row.name(), row.operation(), Dtype.FLOAT64, row.input(), row.limit(), row.usual(), row.did());
            dtypes.computeIfAbsent(alike, any -> new LinkedHashSet<>())
                    .add(row.dtype().word());
        }
        dtypes.forEach((row, words) -> table.add(Stream.of(
                        row.name(),
                        row.input(),
                        row.operation().word() + " " + String.join(", ", words),
                        row.limit(),
                        row.usual(),
                        row.did())
                .map(cell -> new TextTable.Cell(PlainText.line(cell, style)))
                .toList()));
        return table.text();
    }

    private String summary(Verification verification) {
        StringBuilder text = new StringBuilder("\n");
        long falsified = verification.properties().stream()
                .filter(result -> result.outcome() == Outcome.FALSIFIED)
                .count();
        text.append(
                verification.trials() == 0
                        ? "Nothing was tried: "
                        : falsified == 0
                                ? on(Emphasis.HELD, "Held") + ": no failure was observed in "
                                : on(Emphasis.FALSIFIED, "Falsified") + ": "
                                        + (falsified == 1 ? "one property fails" : falsified + " properties fail")
                                        + "; ");
        text.append(counted(verification.trials(), "trial"))
                .append(" with seed ")
                .append(verification.seed())
                .append(" in ")
                .append(Decimals.rounded(verification.seconds(), 2))
                .append(" s.\n");
        if (verification.useless() > 0) {
            text.append(counted(verification.useless(), "trial"))
                    .append(verification.useless() == 1 ? " says" : " say")
                    .append(" little: the tolerance is more than 1 % of some output there.\n");
        }
        if (!verification.stopped().isEmpty()) {
            text.append("Not all trials were made: ")
                    .append(PlainText.line(verification.stopped(), style))
                    .append('\n');
        }
        return text.toString();
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }
}
