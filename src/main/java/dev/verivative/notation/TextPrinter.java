package dev.verivative.notation;

import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Prints terms as text: in two dimensions, with fraction bars and raised exponents, or in one line.
 *
 * <p>Within one formula, or within all formulas that a printer was {@linkplain #forAll made for}, indices are written
 * in one way.
 */
public final class TextPrinter {
    private static final int INDENT = 4;

    private final TextStyle style;
    private final Optional<Subscripts> shared;
    private final int most;

    private TextPrinter(TextStyle style, Optional<Subscripts> shared, int most) {
        this.style = style;
        this.shared = shared;
        this.most = most;
    }

    /** Chooses for each formula anew how to write indices. */
    public static TextPrinter of(TextStyle style) {
        return new TextPrinter(style, Optional.empty(), Integer.MAX_VALUE);
    }

    /** Writes indices alike in all these formulas, and in others with the same indices. */
    public static TextPrinter forAll(TextStyle style, Collection<? extends Term> formulas) {
        return new TextPrinter(style, Optional.of(Subscripts.of(style, formulas)), Integer.MAX_VALUE);
    }

    /**
     * The same printer, but pictures of sums with more summands have dots for those in the middle.
     *
     * @param summands at least 4
     */
    public TextPrinter withDotsAfter(int summands) {
        return new TextPrinter(style, shared, summands);
    }

    public Box print(Term term) {
        return writer(List.of(term)).draw(term, Focus.NOWHERE);
    }

    /**
     * The picture with the part at a path marked as {@link Emphasis#CHANGED}.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public Box print(Term term, List<Integer> emphasised) {
        return writer(List.of(term)).draw(term, focus(term, emphasised));
    }

    /**
     * The picture in rows of at most that width, broken before the signs of an outermost sum or between the factors of
     * an outermost product; the rows after the first are indented. What cannot be broken stays as wide as it is.
     */
    public List<Box> wrap(Term term, int width) {
        return wrap(writer(List.of(term)).pieces(term, Focus.NOWHERE), width);
    }

    /**
     * As {@link #wrap(Term, int)}, with the part at a path marked as {@link Emphasis#CHANGED}.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public List<Box> wrap(Term term, int width, List<Integer> emphasised) {
        return wrap(term, width, Set.of(emphasised));
    }

    /**
     * As {@link #wrap(Term, int)}, with the parts at several paths marked as {@link Emphasis#CHANGED}.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public List<Box> wrap(Term term, int width, Set<List<Integer>> emphasised) {
        emphasised.forEach(term::at);
        return wrap(writer(List.of(term)).pieces(term, Focus.on(emphasised)), width);
    }

    /** The term in one line: {@code sigma_i*(delta_ij - sigma_j)}, or σᵢ (δᵢⱼ − σⱼ). */
    public String line(Term term) {
        return new LineWriter(style, subscripts(List.of(term))).line(term);
    }

    /**
     * The matrix of these entries in square brackets.
     *
     * @throws IllegalArgumentException if the rows differ in length or there is none
     */
    public Box matrix(List<List<Term>> rows) {
        BoxWriter writer = writer(rows.stream().flatMap(List::stream).toList());
        return style.matrix(rows.stream()
                .map(row -> row.stream()
                        .map(entry -> writer.draw(entry, Focus.NOWHERE))
                        .toList())
                .toList());
    }

    private static List<Box> wrap(List<Box> pieces, int width) {
        List<Box> rows = new ArrayList<>();
        List<Box> row = new ArrayList<>();
        int used = 0;
        for (Box piece : pieces) {
            if (!row.isEmpty() && used + piece.width() > width) {
                rows.add(Box.beside(row));
                row.clear();
                row.add(Box.text(" ".repeat(INDENT)));
                used = INDENT;
            }
            row.add(piece);
            used += piece.width();
        }
        rows.add(Box.beside(row));
        return List.copyOf(rows);
    }

    private static Focus focus(Term term, List<Integer> path) {
        term.at(path);
        return Focus.on(List.of(path));
    }

    private BoxWriter writer(Collection<? extends Term> formulas) {
        return new BoxWriter(style, subscripts(formulas), most);
    }

    private Subscripts subscripts(Collection<? extends Term> formulas) {
        return shared.orElseGet(() -> Subscripts.of(style, formulas));
    }
}
