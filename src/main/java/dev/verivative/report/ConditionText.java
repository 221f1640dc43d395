package dev.verivative.report;

import dev.verivative.notation.LatexPrinter;
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
import java.util.stream.Collectors;

/** Conditions and obligations in words: as a line of Unicode or ASCII, or as LaTeX for math mode. */
final class ConditionText {
    /** Terms of one kind that are listed before the others are only counted. */
    private static final int MOST = 6;

    /** What some terms do not depend on. */
    private record Independence(List<Index.Variable> forAll, Term of) {}

    /** Signs and words of one notation. */
    private record Signs(String notEqual, String lessOrEqual, String range, Function<String, String> words) {}

    private static final Signs UNICODE = new Signs("≠", "≤", " in 1..%s", word -> word);
    private static final Signs ASCII = new Signs("!=", "<=", " in 1..%s", word -> word);
    private static final Signs LATEX =
            new Signs("\\ne", "\\le", " \\in \\lbrace 1,\\dots,%s\\rbrace", word -> "\\text{" + word + "}");

    private final Signs signs;
    private final Function<Term, String> terms;

    private ConditionText(Signs signs, Function<Term, String> terms) {
        this.signs = signs;
        this.terms = terms;
    }

    /** A line as the printer would write it. */
    static ConditionText of(TextStyle style, TextPrinter printer) {
        return new ConditionText(style == TextStyle.UNICODE ? UNICODE : ASCII, printer::line);
    }

    static ConditionText latex(LatexPrinter printer) {
        return new ConditionText(LATEX, printer::print);
    }

    String of(Obligation obligation) {
        return forAll(obligation.forAll()) + of(obligation.condition());
    }

    String of(Condition condition) {
        if (condition instanceof Condition.NonZero nonZero) {
            return relation(term(nonZero.term()), signs.notEqual, "0");
        } else if (condition instanceof Condition.Positive positive) {
            return relation(term(positive.term()), ">", "0");
        } else if (condition instanceof Condition.Distinct distinct) {
            return relation(index(distinct.left()), signs.notEqual, index(distinct.right()));
        } else if (condition instanceof Condition.InRange range) {
            String size = size(range.index());
            return relation(relation("1", signs.lessOrEqual, index(range.index())), signs.lessOrEqual, size);
        } else if (condition instanceof Condition.Independent independent) {
            return independent(List.of(term(independent.term())), independent.of());
        }
        Condition.WholeNumber whole = (Condition.WholeNumber) condition;
        String least = whole.least() == Integer.MIN_VALUE ? "" : ", at least " + whole.least();
        return term(whole.term()) + signs.words.apply(" is a whole number" + least);
    }

    /** From which indices another differs. */
    String chosen(List<Condition.Distinct> given) {
        return given.stream().map(this::of).collect(Collectors.joining(", "));
    }

    /** What is taken for granted. */
    String of(Hypothesis assumed) {
        return relation(term(assumed.left()), "=", term(assumed.right()));
    }

    /** Several conditions in one sentence, with those that are independent of one entry together. */
    String all(List<Obligation> obligations) {
        List<String> texts = new ArrayList<>();
        Map<Independence, List<String>> independent = new LinkedHashMap<>();
        for (Obligation obligation : obligations) {
            if (obligation.condition() instanceof Condition.Independent one) {
                Independence group = new Independence(obligation.forAll(), one.of());
                independent.computeIfAbsent(group, key -> new ArrayList<>()).add(term(one.term()));
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
                + term(of);
    }

    /** A case: {@code i = j}, {@code i = 1, j = 2}. */
    String of(List<When> when) {
        return when.stream()
                .map(each -> relation(index(each.left()), each.equal() ? "=" : signs.notEqual, index(each.right())))
                .collect(Collectors.joining(", "));
    }

    /** The name of a size, a variable or a parameter. */
    String letter(String name) {
        return term(new Term.Symbol(name));
    }

    /** The beginning of what is meant for all values of some indices; nothing for none. */
    String forAll(List<Index.Variable> indices) {
        return indices.stream()
                .map(index -> signs.words.apply("for every ")
                        + index(index)
                        + String.format(Locale.ROOT, signs.range, size(index))
                        + signs.words.apply(": "))
                .collect(Collectors.joining());
    }

    private static String relation(String left, String sign, String right) {
        return left + " " + sign + " " + right;
    }

    private String term(Term term) {
        return terms.apply(term);
    }

    /** An index stands alone here; a symbol of its name is written alike. */
    private String index(Index index) {
        return index instanceof Index.Variable variable
                ? letter(variable.name())
                : Integer.toString(((Index.Position) index).value());
    }

    private String size(Index index) {
        return index.dimension().isFixed()
                ? Integer.toString(index.dimension().size())
                : letter(index.dimension().name());
    }
}
