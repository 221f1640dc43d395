package dev.verivative.report.html;

import dev.verivative.derive.MatrixForm;
import dev.verivative.notation.MathMl;
import dev.verivative.notation.MathMlPrinter;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.report.Closing;
import dev.verivative.report.ConditionText;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.Grid;
import dev.verivative.report.LongSums;
import dev.verivative.report.Move;
import dev.verivative.report.Passage;
import dev.verivative.report.Title;
import dev.verivative.report.VectorFormula;
import dev.verivative.report.When;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Sentences and matrices of a page, with their formulas in MathML. All of it may stand in HTML as it is: words are
 * escaped.
 */
public final class MathMlPieces {
    /** Columns of the drawing in characters that fit into a line; wider sums are broken into rows. */
    private static final int ROW = 64;

    private final MathMlPrinter printer = new MathMlPrinter().withDotsAfter(LongSums.MOST);
    private final ConditionText conditions = ConditionText.html(printer);
    private final TextPrinter lines = TextPrinter.of(TextStyle.UNICODE);

    /** The elements of a formula; a formula of several is put together before it becomes one of a page. */
    public String math(Term term) {
        return printer.print(term);
    }

    /**
     * The elements of a formula in which some parts have changed.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public String math(Term term, Collection<? extends List<Integer>> changed) {
        return printer.print(term, changed);
    }

    /** The formula in a line of words. */
    public String inline(Term term) {
        return MathMlPrinter.math(math(term), false, lines.line(term));
    }

    /** The formula on its own. */
    public String display(Term term) {
        return MathMlPrinter.math(math(term), true, lines.line(term));
    }

    /** Both formulas with an equality sign between them, on their own; a long sum in several rows. */
    public String equation(Term left, Term right) {
        return equation(left, right, List.of());
    }

    /**
     * Both formulas with an equality sign between them, on their own, with parts of the right one that have changed.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public String equation(Term left, Term right, Collection<? extends List<Integer>> changed) {
        String equals = MathMl.operator("=");
        List<String> rows = width(right) > ROW ? printer.summands(right, changed) : List.of(math(right, changed));
        String content = rows.size() == 1
                ? MathMl.row(math(left), equals, rows.get(0))
                : aligned(MathMl.row(math(left), equals), rows);
        return MathMlPrinter.math(content, true, lines.line(left) + " = " + lines.line(right));
    }

    /** What comes before the rows, and the rows below each other. */
    private static String aligned(String before, List<String> rows) {
        StringBuilder table = new StringBuilder("<mtable class=\"rows\" displaystyle=\"true\">");
        for (int i = 0; i < rows.size(); i++) {
            table.append("<mtr><mtd>").append(i == 0 ? before : "").append("</mtd><mtd>");
            // Rows after the first begin a little later, and with a sign.
            table.append(i == 0 ? "" : "<mspace width=\"1em\"></mspace>")
                    .append(rows.get(i))
                    .append("</mtd></mtr>");
        }
        return table.append("</mtable>").toString();
    }

    private static int width(Term term) {
        return TextPrinter.of(TextStyle.UNICODE)
                .withDotsAfter(LongSums.MOST)
                .print(term)
                .width();
    }

    public String words(String text) {
        return MathMl.escaped(text);
    }

    /** A case. */
    public String inline(List<When> when) {
        return conditions.of(when);
    }

    /** What a move does. */
    public String title(Move move) {
        List<String> titles = new ArrayList<>();
        for (Title title : move.titles()) {
            String text = titles.isEmpty() ? title.words() : title.words().toLowerCase(Locale.ROOT);
            titles.add(words(text)
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
            needs.append(", since ").append(conditions.all(move.holding()));
        }
        for (Obligation open : move.open()) {
            needs.append(", provided that ").append(conditions.of(open)).append(" (open)");
        }
        return needs.toString();
    }

    /** What an index is chosen to be with which a passage goes on. */
    public Optional<String> given(Passage passage) {
        return passage.given().isEmpty()
                ? Optional.empty()
                : Optional.of("With an index for which " + conditions.chosen(passage.given()) + ":");
    }

    /** The elements of the Jacobian in vectors. */
    public String formula(MatrixForm form) {
        VectorFormula formula = VectorFormula.mathMl(printer);
        return VectorFormula.isScaled(form)
                ? MathMl.row(math(form.scale()), MathMl.TIMES, formula.product(form))
                : MathMl.row(formula.sum(form));
    }

    /** The elements of a matrix in brackets. */
    public String matrix(Grid grid) {
        String rows = grid.rows().stream()
                .map(row -> row.stream().map(MathMlPieces.this::cell).collect(Collectors.joining()))
                .map(row -> "<mtr>" + row + "</mtr>")
                .collect(Collectors.joining());
        return MathMl.squareBracketed("<mtable>" + rows + "</mtable>");
    }

    private String cell(Grid.Cell cell) {
        if (cell instanceof Grid.Cell.Entry entry) {
            return "<mtd>" + math(entry.term()) + "</mtd>";
        }
        String dots = switch (((Grid.Cell.Dots) cell).direction()) {
            case HORIZONTAL -> "⋯";
            case VERTICAL -> "⋮";
            case DIAGONAL -> "⋱";
        };
        return "<mtd>" + MathMl.identifier(dots) + "</mtd>";
    }

    /** The vector of ones, where it has to be explained. */
    public String ones() {
        return MathMlPrinter.math(VectorFormula.mathMl(printer).ones(), false) + " is the vector of ones.";
    }

    /** The last words, with formulas in between. */
    public Closing closing() {
        return new Closing(conditions, UnaryOperator.identity());
    }

    /** What is derived, where, of which size and by which route. */
    public String heading(DerivationDocument document) {
        String size = document.n()
                .map(n -> MathMl.row(MathMl.identifier("n"), MathMl.operator("="), MathMl.number(n.toString())))
                .map(equation -> ", " + MathMlPrinter.math(equation, false))
                .orElse("");
        String when = document.n().isPresent() || document.when().isEmpty() ? "" : " where " + inline(document.when());
        return "Derivation of " + inline(document.main().start()) + when + size + " ("
                + words(document.route().label()) + " route)";
    }
}
