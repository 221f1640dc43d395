package dev.verivative.report;

import dev.verivative.notation.Box;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;

/** The right sides of a display: in several rows, or in smaller letters, where one row of usual ones is too narrow. */
final class LatexRows {
    /** Columns of the drawing in characters that fit into a line, by sizes of letters. */
    private static final int[] COLUMNS = {64, 71, 78, 88, 118};

    /** Columns up to which letters are not too small to be read with ease. */
    static final int READABLE = COLUMNS[2];

    private static final List<String> SIZES = List.of("", "\\small", "\\footnotesize", "\\scriptsize", "\\tiny");

    private LatexRows() {}

    static String of(Term term, LatexPieces pieces) {
        if (width(term) <= COLUMNS[0] || !isSum(term)) {
            return " &= " + sized(term, pieces);
        }
        StringBuilder rows = new StringBuilder(" &= ");
        List<Term> signed = signed(term);
        for (int i = 0; i < signed.size(); i++) {
            Term summand = signed.get(i);
            if (i > 0) {
                rows.append("\\\\\n&\\quad ").append(Terms.is(summand, Op.NEG) ? "" : "{}+ ");
            }
            rows.append(sized(summand, pieces));
        }
        return rows.toString();
    }

    /** In letters that are small enough; words instead where there are none. */
    static String sized(Term term, LatexPieces pieces) {
        int width = width(term);
        return width > COLUMNS[COLUMNS.length - 1]
                ? "\\text{(too wide for a page: " + width + " columns as plain text)}"
                : sized(width, pieces.math(term));
    }

    /** A formula of so many columns in letters that are small enough. */
    static String sized(int width, String formula) {
        int size = 0;
        while (size < COLUMNS.length - 1 && width > COLUMNS[size]) {
            size++;
        }
        if (size == 0) {
            return formula;
        }
        return "\\mbox{" + SIZES.get(size) + "$\\displaystyle " + formula + "$}";
    }

    static int width(Term term) {
        Box box = TextPrinter.of(TextStyle.UNICODE).withDotsAfter(LongSums.MOST).print(term);
        return box.width();
    }

    private static boolean isSum(Term term) {
        return Terms.is(term, Op.ADD) || Terms.is(term, Op.SUB);
    }

    /** The summands, negative ones with their sign. */
    private static List<Term> signed(Term sum) {
        List<Term> summands = new ArrayList<>();
        Term rest = sum;
        while (isSum(rest)) {
            Term right = rest.children().get(1);
            summands.add(0, Terms.is(rest, Op.SUB) ? Terms.neg(right) : right);
            rest = rest.children().get(0);
        }
        summands.add(0, rest);
        return summands;
    }
}
