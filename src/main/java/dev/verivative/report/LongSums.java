package dev.verivative.report;

import dev.verivative.notation.LatexPrinter;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.ArrayList;
import java.util.List;

/** Sums of many summands, such as those that are written out for a known size, with dots in the middle. */
public final class LongSums {
    /** The summands that are all shown: those of a size that a person would still write out, and one more. */
    public static final int MOST = 9;

    private static final int ENDS = 2;

    /** No definition can have a symbol of this name. */
    private static final Term DOTS = new Term.Symbol("#dots");

    private LongSums() {}

    public static String latex(Term term, LatexPrinter printer) {
        Term shown = shown(term);
        return shown.equals(term) ? printer.print(term) : printer.print(shown).replace(printer.print(DOTS), "\\cdots");
    }

    private static Term shown(Term term) {
        List<Term> signed = new ArrayList<>();
        Term rest = term;
        while (isSum(rest)) {
            signed.add(0, rest);
            rest = rest.children().get(0);
        }
        if (signed.size() < MOST) {
            List<Term> children = term.children().stream().map(LongSums::shown).toList();
            return children.isEmpty() ? term : term.withChildren(children);
        }
        Term sum = shown(rest);
        for (int i = 0; i < signed.size(); i++) {
            if (i == ENDS - 1) {
                sum = Terms.add(sum, DOTS);
            } else if (i < ENDS - 1 || i >= signed.size() - ENDS) {
                sum = signed.get(i)
                        .withChildren(
                                List.of(sum, shown(signed.get(i).children().get(1))));
            }
        }
        return sum;
    }

    private static boolean isSum(Term term) {
        return Terms.is(term, Op.ADD) || Terms.is(term, Op.SUB);
    }
}
