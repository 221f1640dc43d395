package dev.verivative.report;

import dev.verivative.notation.Box;
import dev.verivative.notation.Emphasis;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Sets the moves of a passage one below the other, as textbooks do: what it is about on the left, then equations. */
final class TextPassage {
    private static final int NUMBERS = 7;

    /** Columns that a formula may take: more than anybody scrolls through. */
    private static final int WIDEST = 240;

    private static final int TITLES_AT = 48;

    private final TextStyle style;
    private final TextPrinter printer;
    private final ConditionText conditions;
    private final int width;

    TextPassage(TextStyle style, TextPrinter printer, int width) {
        this.style = style;
        this.printer = printer;
        this.conditions = ConditionText.of(style, printer);
        this.width = width;
    }

    /** Each move with its number and its title above the formula. */
    List<Box> draw(Box left, List<Move> moves) {
        List<Box> blocks = new ArrayList<>();
        Box margin = left;
        for (Move move : moves) {
            blocks.add(heading(move));
            blocks.add(Box.text(""));
            blocks.add(equation(margin, move.after(), move));
            blocks.add(Box.text(""));
            margin = Box.text(" ".repeat(left.width()));
        }
        return blocks;
    }

    /** Each move in the line of its formula, for a passage of short ones. */
    List<Box> drawShort(Box left, Term start, List<Move> moves) {
        List<Box> blocks = new ArrayList<>();
        boolean high = printer.print(start).height() > 1
                || moves.stream().anyMatch(move -> printer.print(move.after()).height() > 1);
        blocks.add(row(left, printer.print(start), ""));
        Box margin = Box.text(" ".repeat(left.width()));
        for (Move move : moves) {
            if (high) {
                blocks.add(Box.text(""));
            }
            Box formula = Box.column(printer.wrap(move.after(), room(margin), move.changed()));
            blocks.add(row(margin, formula, title(move)));
            blocks.addAll(needs(move));
        }
        return blocks;
    }

    private Box row(Box left, Box formula, String title) {
        Box row = Box.beside(Box.text(" ".repeat(NUMBERS)), left, Box.text("  =  "), formula);
        if (title.isEmpty()) {
            return row;
        }
        int gap = Math.max(2, TITLES_AT - row.width());
        return Box.beside(row, Box.text(" ".repeat(gap)), Box.text(title).emphasised(Emphasis.RULE));
    }

    private Box equation(Box left, Term term, Move move) {
        Box formula = Box.column(printer.wrap(term, room(left), move.changed()));
        if (formula.width() > WIDEST) {
            formula = Box.text("(too wide to be read: " + formula.width() + " columns)");
        }
        return Box.beside(Box.text(" ".repeat(NUMBERS)), left, Box.text("  =  "), formula);
    }

    private int room(Box left) {
        return Math.max(20, width - NUMBERS - left.width() - 5);
    }

    private Box heading(Move move) {
        String number = String.format(Locale.ROOT, "%5s  ", move.numbers(style == TextStyle.UNICODE ? "–" : "-"));
        Box title = Box.beside(Box.text(number), Box.text(title(move)).emphasised(Emphasis.RULE));
        List<Box> rows = new ArrayList<>(List.of(title));
        rows.addAll(needs(move));
        if (rows.size() == 2 && title.width() + rows.get(1).width() - NUMBERS + 3 <= width) {
            Box need = Box.text(rows.get(1).rows().get(0).strip());
            return Box.beside(title, Box.text("   "), need);
        }
        return Box.column(rows);
    }

    /** What the move needs, a line each. */
    private List<Box> needs(Move move) {
        List<String> texts = new ArrayList<>();
        if (!move.holding().isEmpty()) {
            texts.add("since " + conditions.all(move.holding()));
        }
        for (Obligation obligation : move.open()) {
            texts.add("provided that " + conditions.of(obligation) + "  (open)");
        }
        List<Box> rows = new ArrayList<>();
        for (String text : texts) {
            for (String line : PlainText.wrap(text, width - NUMBERS - 2)) {
                rows.add(Box.text(" ".repeat(NUMBERS) + line));
            }
        }
        return rows;
    }

    private String title(Move move) {
        List<String> words = new ArrayList<>();
        for (Title title : move.titles()) {
            String word = words.isEmpty() ? title.words() : lowered(title.words());
            words.add(word
                    + title.symbol()
                            .map(s -> " " + printer.line(new Term.Symbol(s)))
                            .orElse(""));
        }
        return String.join(", ", words);
    }

    private static String lowered(String words) {
        return words.substring(0, 1).toLowerCase(Locale.ROOT) + words.substring(1);
    }
}
