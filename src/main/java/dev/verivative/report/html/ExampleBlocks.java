package dev.verivative.report.html;

import dev.verivative.report.figure.Figure;
import dev.verivative.report.figure.Value;
import dev.verivative.report.figure.WorkedExample;
import dev.verivative.report.figure.WorkedLine;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A worked example with its numbers and pictures. */
final class ExampleBlocks {
    private ExampleBlocks() {}

    static List<Block> of(WorkedExample example, List<Figure> figures) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Words(Markup.text(example.given().stream()
                .map(WorkedExample.Given::text)
                .collect(Collectors.joining(", ", "With ", ":")))));
        blocks.add(named("Outputs", example.outputs()));
        if (!example.quantities().isEmpty()) {
            blocks.add(named("Quantities", example.quantities()));
        }
        blocks.add(new Block.Words(Markup.text("With the numbers filled into what was derived:")));
        for (WorkedLine line : example.lines()) {
            blocks.add(line(line));
        }
        if (example.jacobian().size() > 1 || example.jacobian().get(0).size() > 1) {
            blocks.add(jacobian(example));
        }
        for (int i = 0; i < figures.size(); i++) {
            String caption = "Figure " + (i + 1) + ". " + figures.get(i).title();
            blocks.add(new Block.Picture(new Markup(figures.get(i).inline()), caption));
        }
        WorkedExample.Check check = example.check();
        blocks.add(new Block.Words(
                Markup.text("Differences of the definition, without any rule of calculus, say the same: "
                        + (check.entries() == 1 ? "they agree" : "all " + check.entries() + " entries agree") + " to "
                        + check.digits() + " digits at least.")));
        return blocks;
    }

    private static Block named(String label, List<WorkedExample.Named> all) {
        String text = all.stream()
                .map(each -> each.text()
                        + (isExact(each.value()) ? " = " : " ≈ ")
                        + each.value().text())
                .collect(Collectors.joining(",   "));
        String latex = all.stream()
                .map(each -> each.latex()
                        + (isExact(each.value()) ? " = " : " \\approx ")
                        + each.value().latex())
                .collect(Collectors.joining(", \\quad "));
        return new Block.Display(new Formula(numbers(text), latex, label, true));
    }

    /** Each part of the chain below the one before. */
    private static Block line(WorkedLine line) {
        List<Markup> rows = new ArrayList<>();
        for (int i = 0; i < line.pieces().size(); i++) {
            WorkedLine.Piece piece = line.pieces().get(i);
            String sign = i == 0 ? "" : piece.relation().text() + " ";
            rows.add(numbers(sign + piece.text()));
        }
        return new Block.Display(
                new Formula(Markup.joined(" ", rows), line.latex(), "An entry with its numbers", true));
    }

    private static Block jacobian(WorkedExample example) {
        List<String> head = new ArrayList<>(List.of("by"));
        example.inputs().forEach(input -> head.add(input.text()));
        List<List<Markup>> rows = new ArrayList<>();
        for (int row = 0; row < example.outputs().size(); row++) {
            List<Markup> cells = new ArrayList<>();
            cells.add(Markup.text(example.outputs().get(row).text()));
            example.jacobian().get(row).forEach(value -> cells.add(Markup.text(value.text())));
            rows.add(cells);
        }
        return new Block.Table("The Jacobian: a row for each output, a column for each input", head, rows);
    }

    private static boolean isExact(Value value) {
        return value.isShownExactly(Value.SHOWN);
    }

    private static Markup numbers(String text) {
        return Markup.of(new Markup("<span class=\"numbers\">"), Markup.escapedWords(text), new Markup("</span>"));
    }
}
