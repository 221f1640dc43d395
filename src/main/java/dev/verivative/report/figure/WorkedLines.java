package dev.verivative.report.figure;

import dev.verivative.exact.ExactEvaluator;
import dev.verivative.exact.Point;
import dev.verivative.report.figure.WorkedExample.Named;
import dev.verivative.report.figure.WorkedLine.Piece;
import dev.verivative.report.figure.WorkedLine.Relation;
import dev.verivative.term.Index;
import dev.verivative.term.Substitution;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Writes entries of a Jacobian out with their numbers. */
final class WorkedLines {
    private static final int MOST_LINES = 3;

    /** Longer ones say nothing to a reader. */
    private static final int LONGEST = 240;

    private static final int MOST_DIGITS = 12;

    private final Asked asked;
    private final Point point;
    private final ExactEvaluator evaluator;
    private final Map<String, Named> quantities = new LinkedHashMap<>();

    WorkedLines(Asked asked, Point point, ExactEvaluator evaluator) {
        this.asked = asked;
        this.point = point;
        this.evaluator = evaluator;
    }

    /** One line for each formula that the entries have, and of a matrix one on the diagonal and one off it. */
    List<WorkedLine> of(List<List<Integer>> rows, List<List<Integer>> columns, List<List<Value>> jacobian) {
        List<WorkedLine> lines = new ArrayList<>();
        boolean isMatrix = rows.size() > 1 && columns.size() > 1;
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < columns.size() && lines.size() < MOST_LINES; j++) {
                Term formula = asked.formula(rows.get(i), columns.get(j));
                boolean besideDiagonal = isMatrix && i == 0 && j == 1;
                if (seen.add(Filled.shape(formula)) || besideDiagonal) {
                    line(rows.get(i), columns.get(j), formula, jacobian.get(i).get(j))
                            .ifPresent(lines::add);
                }
            }
        }
        return lines;
    }

    /** What else has a name in the lines that were written. */
    List<Named> quantities() {
        return List.copyOf(quantities.values());
    }

    private Optional<WorkedLine> line(List<Integer> row, List<Integer> column, Term formula, Value value) {
        Term.Partial left = asked.derivative(row, column);
        List<Piece> pieces = new ArrayList<>();
        pieces.add(new Piece(Relation.NONE, Names.text(left), Names.latex(left)));
        String symbols = Names.text(formula);
        pieces.add(new Piece(Relation.EQUAL, symbols, Names.latex(formula)));
        boolean exact = true;
        if (!(formula instanceof Term.Num)) {
            Optional<Filled> filled = filled(formula, value);
            if (filled.isEmpty() || symbols.length() > LONGEST) {
                return Optional.empty();
            }
            exact = filled.get().isExact();
            String numbers = NumberText.TEXT.of(filled.get().term());
            if (numbers.length() > LONGEST) {
                return Optional.empty();
            } else if (!numbers.equals(value.text())) {
                pieces.add(new Piece(
                        relation(exact),
                        numbers,
                        NumberText.LATEX.of(filled.get().term())));
            }
            pieces.add(new Piece(relation(exact && value.isShownExactly(Value.SHOWN)), value.text(), value.latex()));
            note(formula);
        }
        Optional<Difference> difference = formula instanceof Term.Num
                ? Optional.empty()
                : Difference.of(point, asked.output(row), asked.variable(), column, value);
        return Optional.of(new WorkedLine(row, column, pieces, value, difference));
    }

    private static Relation relation(boolean exact) {
        return exact ? Relation.EQUAL : Relation.ROUNDED;
    }

    /** With as few digits as lead whoever computes with them to the value that is shown. */
    private Optional<Filled> filled(Term formula, Value value) {
        for (int digits = Value.SHOWN; digits <= MOST_DIGITS; digits++) {
            Optional<Filled> filled = new Filling(point, evaluator, digits).fill(formula);
            if (filled.isEmpty()) {
                return Optional.empty();
            }
            Optional<Value> again = Value.of(
                    new ExactEvaluator(point, Value.DIGITS).value(filled.get().term(), Map.of()));
            if (again.filter(found -> found.text().equals(value.text())).isPresent()) {
                return filled;
            }
        }
        return Optional.empty();
    }

    /** Remembers the names in a formula, but for the outputs, which stand elsewhere. */
    private void note(Term term) {
        if (term instanceof Term.Call call) {
            boolean isOutput = call.function().equals(asked.function()) && call.isPlain();
            if (!isOutput && call.freeIndices().isEmpty()) {
                List<Integer> place = call.indices().stream()
                        .map(index -> ((Index.Position) index).value())
                        .toList();
                Value.of(evaluator.value(call, Map.of()))
                        .map(value -> Names.of(call, place, value))
                        .ifPresent(named -> quantities.putIfAbsent(named.text(), named));
            }
        } else if (term instanceof Term.Sum sum) {
            for (int k = 1; k <= point.size(sum.index().dimension()); k++) {
                Index at = new Index.Position(k, sum.index().dimension());
                note(sum.body().substitute(Substitution.ofIndex(sum.index(), at)));
            }
        }
        term.children().forEach(this::note);
    }
}
