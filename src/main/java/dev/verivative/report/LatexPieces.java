package dev.verivative.report;

import dev.verivative.derive.MatrixForm;
import dev.verivative.notation.LatexPrinter;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Sentences and matrices with their mathematics in LaTeX, for documents of any markup. */
public final class LatexPieces {
    private final LatexPrinter printer = new LatexPrinter();
    private final ConditionText conditions = ConditionText.latex(printer);
    private final UnaryOperator<String> words;
    private final String endOfRow;

    /**
     * For one kind of document.
     *
     * @param words makes plain text of words
     * @param endOfRow ends the row of a matrix
     */
    public LatexPieces(UnaryOperator<String> words, String endOfRow) {
        this.words = words;
        this.endOfRow = endOfRow;
    }

    public String math(Term term) {
        return LongSums.latex(term, printer);
    }

    public String inline(Term term) {
        return "$" + math(term) + "$";
    }

    public String words(String text) {
        return words.apply(text);
    }

    public String inline(List<When> when) {
        return "$" + conditions.of(when) + "$";
    }

    /** What a move does. */
    public String title(Move move) {
        List<String> titles = new ArrayList<>();
        for (Title title : move.titles()) {
            String text = titles.isEmpty() ? title.words() : title.words().toLowerCase(Locale.ROOT);
            titles.add(words.apply(text)
                    + title.symbol()
                            .map(symbol -> " " + inline(new Term.Symbol(symbol)))
                            .orElse(""));
        }
        return String.join(", ", titles);
    }

    /** What a move needs, after its title. */
    public String needs(Move move) {
        StringBuilder needs = new StringBuilder();
        if (!move.holding().isEmpty()) {
            needs.append(", since $").append(conditions.all(move.holding())).append('$');
        }
        for (Obligation open : move.open()) {
            needs.append(", provided that $").append(conditions.of(open)).append("$ (open)");
        }
        return needs.toString();
    }

    /** What an index is chosen to be with which a passage goes on. */
    public Optional<String> given(Passage passage) {
        return passage.given().isEmpty()
                ? Optional.empty()
                : Optional.of("With an index for which $" + conditions.chosen(passage.given()) + "$:");
    }

    /** The Jacobian in vectors. */
    public String formula(MatrixForm form) {
        VectorFormula formula = VectorFormula.latex(printer);
        return VectorFormula.isScaled(form) ? math(form.scale()) + " " + formula.product(form) : formula.sum(form);
    }

    public String matrix(Grid grid) {
        return grid.rows().stream()
                .map(row -> row.stream().map(this::cell).collect(Collectors.joining(" & ")))
                .collect(Collectors.joining(" " + endOfRow + "\n", "\\begin{bmatrix}\n", "\n\\end{bmatrix}"));
    }

    private String cell(Grid.Cell cell) {
        if (cell instanceof Grid.Cell.Entry entry) {
            return math(entry.term());
        }
        return switch (((Grid.Cell.Dots) cell).direction()) {
            case HORIZONTAL -> "\\cdots";
            case VERTICAL -> "\\vdots";
            case DIAGONAL -> "\\ddots";
        };
    }

    /** The vector of ones, where it has to be explained. */
    public String ones() {
        return "$" + VectorFormula.latex(printer).ones() + "$ is the vector of ones.";
    }

    /** The last words, with mathematics in between. */
    public Closing closing() {
        return new Closing(conditions, piece -> "$" + piece + "$");
    }

    /** What is derived, where, of which size and by which route. */
    public String heading(DerivationDocument document) {
        String size = document.n().map(n -> ", $n = " + n + "$").orElse("");
        String when = document.n().isPresent() || document.when().isEmpty() ? "" : " where " + inline(document.when());
        return "Derivation of " + inline(document.main().start()) + when + size + " ("
                + document.route().label() + " route)";
    }
}
