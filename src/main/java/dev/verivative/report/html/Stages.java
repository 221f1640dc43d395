package dev.verivative.report.html;

import dev.verivative.notation.LatexPrinter;
import dev.verivative.notation.MathMlPrinter;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.report.LongSums;
import dev.verivative.report.Move;
import dev.verivative.term.Term;
import java.util.Collection;
import java.util.List;

/** Makes what a reader sees of formulas and of steps. */
final class Stages {
    /** Columns as plain text that fit on a screen of 320 px. */
    private static final int NARROW = 24;

    /** Columns as plain text that a formula may take: more than anybody scrolls through. */
    private static final int WIDEST = 300;

    private static final String COMMA = ", ";

    private final MathMlPieces pieces;
    private final Laws laws;
    private final LatexPrinter latex = new LatexPrinter();
    private final TextPrinter lines = TextPrinter.of(TextStyle.UNICODE).withDotsAfter(LongSums.MOST);

    Stages(MathMlPieces pieces, RuleBook book) {
        this.pieces = pieces;
        this.laws = new Laws(book);
    }

    /**
     * The moves of a passage.
     *
     * @param id what their anchors begin with
     */
    List<Stage> of(List<Move> moves, String id) {
        return moves.stream().map(move -> stage(move, id)).toList();
    }

    private Stage stage(Move move, String id) {
        return new Stage(
                id + move.first(),
                move.numbers("–"),
                new Markup(pieces.title(move)),
                needs(move),
                line(move.before(), move.changing()),
                line(move.after(), move.changed()),
                laws.of(move),
                latex(move.before()) + " = " + latex(move.after()),
                Math.max(width(move.before()), width(move.after())) > NARROW);
    }

    /**
     * The moves of a passage of which each line is said once.
     *
     * @param id what their anchors begin with
     */
    List<Stage> chain(List<Move> moves, String id) {
        return moves.stream()
                .map(move -> new Stage(
                        id + move.first(),
                        move.numbers("–"),
                        new Markup(pieces.title(move)),
                        needs(move),
                        Markup.NONE,
                        chained(move),
                        laws.of(move),
                        "",
                        width(move.after()) > NARROW))
                .toList();
    }

    private Markup chained(Move move) {
        return width(move.after()) > WIDEST
                ? tooWide(move.after())
                : new Markup(MathMlPrinter.math(pieces.math(move.after(), move.changed()), true));
    }

    private Markup needs(Move move) {
        String needs = pieces.needs(move);
        return new Markup(needs.startsWith(COMMA) ? needs.substring(COMMA.length()) : needs);
    }

    private Markup line(Term term, Collection<List<Integer>> marked) {
        if (width(term) > WIDEST) {
            return tooWide(term);
        }
        return new Markup(MathMlPrinter.math(pieces.math(term, marked), true, lines.line(term)));
    }

    /** An equation in a line of its own. */
    Formula equation(Term left, Term right) {
        int width = width(left) + width(right);
        Markup math = width > WIDEST ? tooWide(right) : new Markup(pieces.equation(left, right));
        return new Formula(math, latex(left) + " = " + latex(right), "Formula", width > NARROW);
    }

    /** A formula in a line of its own. */
    Formula display(Term term) {
        boolean fits = width(term) <= WIDEST;
        return new Formula(
                fits ? new Markup(pieces.display(term)) : tooWide(term), latex(term), "Formula", width(term) > NARROW);
    }

    private Markup tooWide(Term term) {
        return Markup.text("(a formula too wide to be read: " + width(term) + " columns as plain text)");
    }

    private String latex(Term term) {
        return width(term) > WIDEST ? "\\cdots" : LongSums.latex(term, latex);
    }

    private int width(Term term) {
        return lines.print(term).width();
    }
}
