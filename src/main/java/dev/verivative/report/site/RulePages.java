package dev.verivative.report.site;

import dev.verivative.notation.LatexPrinter;
import dev.verivative.notation.MathMlPrinter;
import dev.verivative.proof.coq.RuleLemmas;
import dev.verivative.report.ConditionText;
import dev.verivative.report.html.Block;
import dev.verivative.report.html.Formula;
import dev.verivative.report.html.Markup;
import dev.verivative.report.html.Sources;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Statement;
import dev.verivative.term.Index;
import dev.verivative.term.Rational;
import dev.verivative.term.Tensor;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** A page for each rule: what it says and needs, where it fails, where it is from, its proof, and its uses. */
final class RulePages {
    private static final int CHAPTER = 2;
    private static final int SECTION = 3;

    private final MathMlPrinter printer = new MathMlPrinter();
    private final LatexPrinter latex = new LatexPrinter();
    private final ConditionText conditions = ConditionText.html(printer);
    private final List<FunctionPage> functions;

    /** @param functions the pages that may use the rules */
    RulePages(List<FunctionPage> functions) {
        this.functions = List.copyOf(functions);
    }

    SitePage of(Rule rule) {
        List<Block> says = new ArrayList<>();
        RuleForms.of(rule).forEach(form -> says.add(display(form)));
        String remark = RuleForms.remark(rule.statement());
        if (!remark.isEmpty()) {
            says.add(words(remark));
        }
        List<Block.Part> parts = List.of(
                part("says", "What it says", says),
                part("needs", "What it needs", needs(rule)),
                part("fails", "Where it fails", fails(rule)),
                part("source", "Where it is from", List.of(new Block.Words(source(rule)))),
                part("proof", "Its proof in Coq", proof(rule)),
                part("used", "Where it is used", used(rule)));
        return new SitePage(
                rule.title(),
                Navigation.UP,
                Navigation.INDEX,
                List.of(new Block.Words(
                        new Markup("A rule, by its name <code>" + Markup.escaped(rule.name()) + "</code>."))),
                parts);
    }

    private static Block.Part part(String id, String heading, List<Block> blocks) {
        return new Block.Part(id, CHAPTER, Markup.text(heading), blocks);
    }

    private static Markup source(Rule rule) {
        return Markup.of(
                Sources.linked(rule.source()),
                new Markup(" ("),
                Navigation.link(Navigation.UP + Navigation.TRUSTED + "#sources", "what the names stand for"),
                new Markup(")"));
    }

    private static Block words(String words) {
        return new Block.Words(Markup.text(words));
    }

    private Block display(Statement.Instance equation) {
        String text = latex.print(equation.left()) + " = " + latex.print(equation.right());
        return new Block.Display(
                new Formula(new Markup(MathMlPrinter.math(content(equation), true)), text, "Formula", true));
    }

    /** Both sides with the sign between them. */
    private String content(Statement.Instance equation) {
        return equation(printer.print(equation.left()), printer.print(equation.right()));
    }

    private static String equation(String left, String right) {
        return "<mrow>" + left + "<mo>=</mo>" + right + "</mrow>";
    }

    private Markup inline(Term term) {
        return new Markup(MathMlPrinter.math(printer.print(term), false));
    }

    private List<Block> needs(Rule rule) {
        List<Block> blocks = new ArrayList<>();
        if (rule.conditions().isEmpty()) {
            blocks.add(words("It has no conditions of its own."));
        } else {
            blocks.add(new Block.Items(rule.conditions().stream()
                    .map(condition -> new Markup(conditions.of(condition)))
                    .toList()));
        }
        blocks.add(words(
                "As with every rule, both sides must have a value where it is used: the kernel asks for that too."));
        return blocks;
    }

    private List<Block> fails(Rule rule) {
        if (rule.conditions().isEmpty()) {
            return List.of(words("It has no conditions: it holds wherever both sides have a value."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                words("For each condition, the smallest place that was found where it alone is not met, and what both"
                        + " sides are there: computed, with many digits, from what the formulas say."));
        int number = 0;
        for (Condition condition : rule.conditions()) {
            number++;
            Markup heading = Markup.of(new Markup("Without "), new Markup(conditions.of(condition)));
            blocks.add(new Block.Part("fails-" + number, SECTION, heading, fails(rule, condition)));
        }
        return blocks;
    }

    private List<Block> fails(Rule rule, Condition condition) {
        Optional<Violation> found = Violations.of(rule, condition);
        if (found.isEmpty()) {
            return List.of(words("No example was found: the condition is what the proof needs."));
        }
        Violation violation = found.get();
        return List.of(
                new Block.Words(Markup.of(new Markup("With "), place(violation), new Markup(":"))),
                new Block.Table(
                        "Both sides there",
                        List.of("Side", "Formula", "Value"),
                        List.of(row("left", violation.left()), row("right", violation.right()))),
                words(violation.fault().orElseThrow().words()));
    }

    private List<Markup> row(String name, Violation.Side side) {
        return List.of(
                Markup.text(name),
                inline(side.term()),
                Markup.text(side.value().map(Decimals::text).orElse("has no value")));
    }

    /** What the letters stand for, and the numbers. */
    private Markup place(Violation violation) {
        List<String> equations = new ArrayList<>();
        violation.letters().forEach(letter -> equations.add(content(letter)));
        violation
                .places()
                .forEach((index, place) -> equations.add(equation(printer.print(index), printer.print(place))));
        Set<String> names = new HashSet<>(violation.left().term().names());
        names.addAll(violation.right().term().names());
        violation.point().entries().forEach((tensor, values) -> {
            if (names.contains(tensor.name())) {
                numbers(tensor, values).forEach(number -> equations.add(content(number)));
            }
        });
        violation
                .point()
                .sizes()
                .forEach((dimension, size) ->
                        equations.add(equation(printer.print(dimension), printer.print(Term.Num.of(size)))));
        return new Markup(equations.stream()
                .map(equation -> MathMlPrinter.math(equation, false))
                .collect(Collectors.joining(", ")));
    }

    /** Each number of a scalar or vector as an equation. */
    private static List<Statement.Instance> numbers(Tensor tensor, List<Rational> values) {
        List<Statement.Instance> numbers = new ArrayList<>();
        for (int k = 0; k < values.size(); k++) {
            List<Index> places = tensor.rank() == 0
                    ? List.of()
                    : List.of(new Index.Position(k + 1, tensor.shape().get(0)));
            numbers.add(new Statement.Instance(new Term.Entry(tensor.name(), places), new Term.Num(values.get(k))));
        }
        return numbers;
    }

    private static List<Block> proof(Rule rule) {
        List<String> lemmas = RuleLemmas.of(rule);
        if (lemmas.isEmpty()) {
            return List.of(words("There is no lemma: in Coq both sides are the same by computation."));
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(
                words("The statement is made from the rule, and the proof was written by hand. What it rests on is in"
                        + " the library that prove exports with each derivation."));
        lemmas.forEach(
                lemma -> blocks.add(new Block.Code("Lemma in Coq", lemma.lines().toList())));
        return blocks;
    }

    private List<Block> used(Rule rule) {
        Map<String, Markup> items = new TreeMap<>();
        for (FunctionPage function : functions) {
            List<FunctionPage.Step> steps = function.uses().getOrDefault(rule.name(), List.of());
            if (!steps.isEmpty()) {
                items.put(function.title() + " " + function.path(), item(function, steps));
            }
        }
        return items.isEmpty()
                ? List.of(words("In no derivation of this site."))
                : List.of(new Block.Items(List.copyOf(items.values())));
    }

    private static Markup item(FunctionPage function, List<FunctionPage.Step> steps) {
        String address = Navigation.UP + function.path();
        String links = steps.stream()
                .distinct()
                .map(step -> Navigation.link(address + "#" + step.anchor(), step.number())
                        .html())
                .collect(Collectors.joining(", "));
        return new Markup(Navigation.link(address, function.title()).html()
                + (steps.size() == 1 ? ", step " : ", steps ")
                + links);
    }
}
