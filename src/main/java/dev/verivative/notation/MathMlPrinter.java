package dev.verivative.notation;

import dev.verivative.term.Dimension;
import dev.verivative.term.Index;
import dev.verivative.term.Op;
import dev.verivative.term.Term;
import dev.verivative.term.Terms;
import java.util.Collection;
import java.util.List;

/**
 * Prints terms as MathML Core that says and shows what {@link LatexPrinter} does: the elements that stand inside of
 * {@code <math>}.
 *
 * <p>Products and applications have their invisible signs, so that screen readers know them. The number 1/2 is a
 * fraction in text style, the quotient of 1 and 2 one of the usual size.
 */
public final class MathMlPrinter {
    private final Vocabulary vocabulary;
    private final int most;

    /** Prints for a place where only the letters of the term itself have a meaning. */
    public MathMlPrinter() {
        this(Vocabulary.EMPTY);
    }

    /** Prints for a place where letters have these meanings. */
    public MathMlPrinter(Vocabulary vocabulary) {
        this(vocabulary, Integer.MAX_VALUE);
    }

    private MathMlPrinter(Vocabulary vocabulary, int most) {
        this.vocabulary = vocabulary;
        this.most = most;
    }

    /**
     * The same printer, but sums with more summands have dots for those in the middle.
     *
     * @param summands at least 4
     */
    public MathMlPrinter withDotsAfter(int summands) {
        return new MathMlPrinter(vocabulary, summands);
    }

    /** The term as one element. */
    public String print(Term term) {
        return writer().draw(term, PrintScope.of(term, vocabulary), Focus.NOWHERE);
    }

    /**
     * The term with the parts at these paths in elements of the class {@code changed}.
     *
     * @throws IllegalArgumentException if there is no such part
     */
    public String print(Term term, Collection<? extends List<Integer>> changed) {
        changed.forEach(term::at);
        return writer().draw(term, PrintScope.of(term, vocabulary), Focus.on(changed));
    }

    /**
     * The summands of the term, each after its sign, to be written below each other; the term alone if it is no sum.
     *
     * @param changed the paths of parts to be marked as in {@link #print(Term, Collection)}
     * @throws IllegalArgumentException if there is no such part
     */
    public List<String> summands(Term term, Collection<? extends List<Integer>> changed) {
        boolean sum = Terms.is(term, Op.ADD) || Terms.is(term, Op.SUB);
        if (!sum) {
            return List.of(print(term, changed));
        }
        changed.forEach(term::at);
        return writer().summands((Term.Apply) term, PrintScope.of(term, vocabulary), Focus.on(changed));
    }

    /** Both terms with the sign between them. */
    public String print(Relation relation) {
        return MathMl.row(print(relation.left()), sign(relation.sign()), print(relation.right()));
    }

    /** The sign between two terms. */
    public static String sign(Relation.Sign sign) {
        return MathMl.operator(
                switch (sign) {
                    case EQUAL -> "=";
                    case NOT_EQUAL -> "≠";
                    case LESS -> "<";
                    case LESS_OR_EQUAL -> "≤";
                    case GREATER -> ">";
                    case GREATER_OR_EQUAL -> "≥";
                });
    }

    /** The letter or number that stands for the size. */
    public String print(Dimension dimension) {
        return MathMlNames.size(dimension);
    }

    /** The letter or position. */
    public String print(Index index) {
        return MathMlNames.index(index, index.name());
    }

    /**
     * Such elements as a formula of a page.
     *
     * @param display whether it stands on its own; else limits of sums stand beside their signs, as TeX has them there
     */
    public static String math(String content, boolean display) {
        return display
                ? "<math display=\"block\">" + content + "</math>"
                : "<math>" + content.replace(MathMl.SUM, MathMl.operator("∑")) + "</math>";
    }

    /**
     * Such elements as a formula of a page.
     *
     * @param text the formula in one line, for whoever cannot see it
     */
    public static String math(String content, boolean display, String text) {
        String formula = math(content, display);
        return "<math alttext=\"" + MathMl.escaped(text) + "\"" + formula.substring("<math".length());
    }

    private MathMlWriter writer() {
        return new MathMlWriter(most);
    }
}
