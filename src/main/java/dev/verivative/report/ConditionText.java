package dev.verivative.report;

import dev.verivative.notation.LatexPrinter;
import dev.verivative.notation.MathMl;
import dev.verivative.notation.MathMlPrinter;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.term.Hypothesis;
import dev.verivative.term.Index;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Conditions and obligations in words: as a line of Unicode or ASCII, as LaTeX for math mode, or as HTML. */
public final class ConditionText {
    /** Terms of one kind that are listed before the others are only counted. */
    private static final int MOST = 6;

    /** What some terms do not depend on. */
    private record Independence(List<Index.Variable> forAll, Term of) {}

    /**
     * Signs and words of one notation.
     *
     * @param range what an index runs through, up to a size
     * @param words words among formulas
     * @param numbers whole numbers
     * @param formulas formulas among words
     */
    private record Signs(
            String equal,
            String notEqual,
            String lessOrEqual,
            String greater,
            String range,
            UnaryOperator<String> words,
            UnaryOperator<String> numbers,
            UnaryOperator<String> formulas) {}

    private static final Signs UNICODE = plain("≠", "≤", " in 1..%s", UnaryOperator.identity());
    private static final Signs ASCII = plain("!=", "<=", " in 1..%s", UnaryOperator.identity());
    private static final Signs LATEX =
            plain("\\ne", "\\le", " \\in \\lbrace 1,\\dots,%s\\rbrace", word -> "\\text{" + word + "}");
    private static final Signs HTML = new Signs(
            MathMl.operator("="),
            MathMl.operator("≠"),
            MathMl.operator("≤"),
            MathMl.operator(">"),
            MathMl.operator("∈")
                    + MathMl.curlyBracketed(MathMl.number("1")
                            + MathMl.operator(",")
                            + MathMl.identifier("…")
                            + MathMl.operator(",")
                            + "%s"),
            MathMl::escaped,
            MathMl::number,
            formula -> MathMlPrinter.math(formula, false));

    private static Signs plain(String notEqual, String lessOrEqual, String range, UnaryOperator<String> words) {
        UnaryOperator<String> as = UnaryOperator.identity();
        return new Signs("=", notEqual, lessOrEqual, ">", range, words, as, as);
    }

    private final Signs signs;
    private final Function<Term, String> terms;

    private ConditionText(Signs signs, Function<Term, String> terms) {
        this.signs = signs;
        this.terms = terms;
    }

    /** A line as the printer would write it. */
    public static ConditionText of(TextStyle style, TextPrinter printer) {
        return new ConditionText(style == TextStyle.UNICODE ? UNICODE : ASCII, printer::line);
    }

    static ConditionText latex(LatexPrinter printer) {
        return new ConditionText(LATEX, printer::print);
    }

    /** Words of a page, with each formula in its own element. */
    public static ConditionText html(MathMlPrinter printer) {
        return new ConditionText(HTML, printer::print);
    }

    public String of(Obligation obligation) {
        return forAll(obligation.forAll()) + of(obligation.condition());
    }

    public String of(Condition condition) {
        if (condition instanceof Condition.NonZero nonZero) {
            return formula(relation(term(nonZero.term()), signs.notEqual, number(0)));
        } else if (condition instanceof Condition.Positive positive) {
            return formula(relation(term(positive.term()), signs.greater, number(0)));
        } else if (condition instanceof Condition.Distinct distinct) {
            return formula(relation(index(distinct.left()), signs.notEqual, index(distinct.right())));
        } else if (condition instanceof Condition.InRange range) {
            String size = size(range.index());
            String lower = relation(number(1), signs.lessOrEqual, index(range.index()));
            return formula(relation(lower, signs.lessOrEqual, size));
        } else if (condition instanceof Condition.Independent independent) {
            return independent(List.of(formula(independent.term())), independent.of());
        }
        Condition.WholeNumber whole = (Condition.WholeNumber) condition;
        String least = whole.least() == Integer.MIN_VALUE ? "" : ", at least " + whole.least();
        return formula(whole.term()) + signs.words.apply(" is a whole number" + least);
    }

    /** From which indices another differs. */
    public String chosen(List<Condition.Distinct> given) {
        return given.stream().map(this::of).collect(Collectors.joining(", "));
    }

    /** What is taken for granted. */
    public String of(Hypothesis assumed) {
        return formula(relation(term(assumed.left()), signs.equal, term(assumed.right())));
    }

    /** Several conditions in one sentence, with those that are independent of one entry together. */
    public String all(List<Obligation> obligations) {
        List<String> texts = new ArrayList<>();
        Map<Independence, List<String>> independent = new LinkedHashMap<>();
        for (Obligation obligation : obligations) {
            if (obligation.condition() instanceof Condition.Independent one) {
                Independence group = new Independence(obligation.forAll(), one.of());
                independent.computeIfAbsent(group, key -> new ArrayList<>()).add(formula(one.term()));
            } else {
                texts.add(of(obligation));
            }
        }
        independent.forEach((group, terms) -> texts.add(forAll(group.forAll()) + independent(terms, group.of())));
        return String.join(", ", texts);
    }

    private String independent(List<String> terms, Term of) {
        int left = terms.size() - MOST;
        String list = String.join(", ", left > 0 ? terms.subList(0, MOST) : terms);
        String more = left > 0 ? signs.words.apply(" and " + left + " more") : "";
        return list
                + more
                + signs.words.apply(terms.size() == 1 ? " does not depend on " : " do not depend on ")
                + formula(of);
    }

    /** A case: {@code i = j}, {@code i = 1, j = 2}. */
    public String of(List<When> when) {
        return when.stream()
                .map(each -> formula(
                        relation(index(each.left()), each.equal() ? signs.equal : signs.notEqual, index(each.right()))))
                .collect(Collectors.joining(", "));
    }

    /** The name of a size, a variable or a parameter. */
    public String letter(String name) {
        return formula(new Term.Symbol(name));
    }

    /** The beginning of what is meant for all values of some indices; nothing for none. */
    public String forAll(List<Index.Variable> indices) {
        return indices.stream()
                .map(index -> signs.words.apply("for every ")
                        + formula(index(index) + String.format(Locale.ROOT, signs.range, size(index)))
                        + signs.words.apply(": "))
                .collect(Collectors.joining());
    }

    private static String relation(String left, String sign, String right) {
        return left + " " + sign + " " + right;
    }

    private String formula(Term term) {
        return formula(term(term));
    }

    private String formula(String text) {
        return signs.formulas.apply(text);
    }

    private String term(Term term) {
        return terms.apply(term);
    }

    private String number(int value) {
        return signs.numbers.apply(Integer.toString(value));
    }

    /** An index stands alone here; a symbol of its name is written alike. */
    private String index(Index index) {
        return index instanceof Index.Variable variable
                ? term(new Term.Symbol(variable.name()))
                : number(((Index.Position) index).value());
    }

    private String size(Index index) {
        return index.dimension().isFixed()
                ? number(index.dimension().size())
                : term(new Term.Symbol(index.dimension().name()));
    }
}
