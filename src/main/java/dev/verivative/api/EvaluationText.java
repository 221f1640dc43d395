package dev.verivative.api;

import dev.verivative.exact.ExactValue;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.term.Dimension;
import dev.verivative.term.Function;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/** Values as text: an output a line, and the Jacobian as rows. */
final class EvaluationText {
    private final Evaluated evaluation;
    private final TextPrinter printer;
    private final String atMost;
    private final List<String> notes = new ArrayList<>();

    private EvaluationText(Evaluated evaluation, TextStyle style) {
        this.evaluation = evaluation;
        this.printer = TextPrinter.of(style);
        this.atMost = style == TextStyle.ASCII ? "<=" : "≤";
    }

    static void write(Evaluated evaluation, TextStyle style, Writer out) throws IOException {
        new EvaluationText(evaluation, style).write(out);
    }

    private void write(Writer out) throws IOException {
        Function function = evaluation.definition().function();
        List<String> names = new ArrayList<>();
        for (int i = 0; i < evaluation.value().size(); i++) {
            names.add(name(function, i));
        }
        int width = names.stream().mapToInt(String::length).max().orElse(0);
        for (int i = 0; i < names.size(); i++) {
            String text = text(names.get(i), evaluation.value().get(i).value());
            out.write(" ".repeat(width - names.get(i).length()) + names.get(i) + "  =  " + text + "\n");
        }
        if (evaluation.jacobian().isPresent()) {
            String symbol = printer.line(new Term.Symbol(function.symbol()));
            out.write("\nJacobian of " + symbol + " by "
                    + printer.line(new Term.Symbol(evaluation.variable().name()))
                    + (evaluation.variable().rank() > 1 ? " (columns: its entries, row by row)" : "") + "\n\n");
            rows(evaluation.jacobian().get(), out);
        }
        for (String note : notes) {
            out.write("\n" + note + "\n");
        }
    }

    /** Elementwise outputs are numbered, though the function has no index. */
    private String name(Function function, int number) {
        List<Integer> positions = evaluation.value().get(number).positions();
        if (function.indices().isEmpty() && evaluation.value().size() > 1) {
            return printer.line(
                    new Term.Entry(function.symbol(), List.of(new Index.Position(number + 1, Dimension.of("n")))));
        }
        List<Index> at = new ArrayList<>();
        for (int i = 0; i < positions.size(); i++) {
            at.add(new Index.Position(
                    positions.get(i), function.indices().get(i).dimension()));
        }
        return at.isEmpty()
                ? printer.line(new Term.Symbol(function.symbol()))
                : printer.line(new Term.Entry(function.symbol(), at));
    }

    private void rows(List<List<ExactValue>> jacobian, Writer out) throws IOException {
        List<List<String>> cells = new ArrayList<>();
        int width = 0;
        for (int i = 0; i < jacobian.size(); i++) {
            List<String> row = new ArrayList<>();
            for (int j = 0; j < jacobian.get(i).size(); j++) {
                String place = "entry (" + (i + 1) + ", " + (j + 1) + ") of the Jacobian";
                row.add(text(place, jacobian.get(i).get(j)));
                width = Math.max(width, row.get(j).length());
            }
            cells.add(row);
        }
        for (List<String> row : cells) {
            StringBuilder line = new StringBuilder();
            for (String cell : row) {
                boolean minus = cell.startsWith("-");
                line.append(minus ? "  " : "   ").append(cell).append(" ".repeat(width - cell.length()));
                line.append(minus ? " " : "");
            }
            out.write(line.toString().stripTrailing() + "\n");
        }
    }

    private String text(String place, ExactValue value) {
        if (value instanceof ExactValue.Undecided undecided) {
            notes.add(place + " could not be told from 0 with " + 10 * evaluation.digits() + " digits: its size is "
                    + atMost + " " + undecided.bound().scientific());
            return "0";
        }
        return value instanceof ExactValue.Known known ? known.decimal().plain() : value.toString();
    }
}
