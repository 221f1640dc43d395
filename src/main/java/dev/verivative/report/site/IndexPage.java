package dev.verivative.report.site;

import dev.verivative.notation.MathMlPrinter;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.report.DerivationDocument;
import dev.verivative.report.html.Block;
import dev.verivative.report.html.Markup;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Rules;
import dev.verivative.rule.Statement;
import dev.verivative.term.Function;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/** The first page: all functions and all rules, to be searched. */
final class IndexPage {
    /** Columns that a formula may take as plain text: more than anybody scrolls through. */
    private static final int WIDEST = 300;

    private static final MathMlPrinter PRINTER = new MathMlPrinter();
    private static final TextPrinter LINES = TextPrinter.of(TextStyle.UNICODE);

    private IndexPage() {}

    static SitePage of(List<FunctionPage> functions) {
        List<SitePage.Entry> entries =
                functions.stream().map(IndexPage::function).toList();
        List<SitePage.Entry> rules = Rules.ALL.stream().map(IndexPage::rule).toList();
        List<Block> lead = List.of(new Block.Words(Markup.text(
                "Functions with their derivatives, derived step by step from definitions; each step is checked by a small"
                        + " kernel and names the rule that it uses.")));
        return new SitePage(
                "Derivatives, step by step",
                "",
                Navigation.INDEX,
                lead,
                new SitePage.Finder(List.of(
                        new SitePage.Group("functions", "Functions", entries),
                        new SitePage.Group("rules", "Rules", rules))),
                List.of());
    }

    private static SitePage.Entry function(FunctionPage page) {
        DerivationDocument document = page.document();
        Function function = document.function();
        List<String> words = new ArrayList<>(List.of(document.definition().name(), page.title()));
        page.uses().keySet().forEach(rule -> {
            words.add(rule);
            words.add(Rules.named(rule).title());
        });
        List<Markup> formulas = new ArrayList<>();
        formulas.add(math(new Statement.Instance(function.call(function.indices()), function.body())));
        formulas.add(math(new Statement.Instance(document.asked(), document.result())));
        Map<Function, Term.Call> names = new LinkedHashMap<>();
        collect(function.body(), names);
        collect(document.result(), names);
        names.remove(function);
        names.values().forEach(call -> formulas.add(math(new Statement.Instance(call, call.unfold()))));
        return new SitePage.Entry(
                new SitePage.Link(page.path(), page.title()),
                Markup.line(document.definition().name()),
                searched(words.stream().distinct()),
                Markup.of(formulas.toArray(Markup[]::new)));
    }

    /** What else has a name in the formulas. */
    private static void collect(Term term, Map<Function, Term.Call> names) {
        if (term instanceof Term.Call call) {
            Function function = call.function();
            names.putIfAbsent(function, call.isPlain() ? function.call(function.indices()) : call);
        }
        term.children().forEach(child -> collect(child, names));
    }

    private static SitePage.Entry rule(Rule rule) {
        return new SitePage.Entry(
                new SitePage.Link(Navigation.rule(rule.name()), rule.title()),
                rule.name(),
                searched(Stream.of(rule.name(), rule.title(), rule.source())),
                math(RuleForms.of(rule).get(0)));
    }

    private static String searched(Stream<String> words) {
        return Markup.line(String.join(" ", words.toList())).toLowerCase(Locale.ROOT);
    }

    private static Markup math(Statement.Instance equation) {
        int width = LINES.print(equation.left()).width()
                + LINES.print(equation.right()).width();
        if (width > WIDEST) {
            return Markup.text("(a formula too wide to be read: " + width + " columns as plain text)");
        }
        return new Markup(MathMlPrinter.math(
                "<mrow>" + PRINTER.print(equation.left()) + "<mo>=</mo>" + PRINTER.print(equation.right()) + "</mrow>",
                true));
    }
}
