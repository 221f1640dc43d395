package dev.verivative.report.html;

import dev.verivative.derive.Line;
import dev.verivative.kernel.Application;
import dev.verivative.kernel.Step;
import dev.verivative.notation.MathMl;
import dev.verivative.notation.MathMlPrinter;
import dev.verivative.notation.TextPrinter;
import dev.verivative.notation.TextStyle;
import dev.verivative.report.ConditionText;
import dev.verivative.report.Move;
import dev.verivative.rule.Rule;
import dev.verivative.rule.Statement;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The rules of steps, with what they say in general and here. */
final class Laws {
    /** Columns of a line that a reader takes in at a glance, beside the rule. */
    private static final int SHORT = 44;

    /** Places of a step of which each is told; what is done at many is plain from a few. */
    private static final int MOST_PLACES = 3;

    private final MathMlPrinter printer = new MathMlPrinter();
    private final TextPrinter lines = TextPrinter.of(TextStyle.UNICODE);
    private final ConditionText conditions = ConditionText.html(printer);
    private final RuleBook book;

    Laws(RuleBook book) {
        this.book = book;
    }

    /** The rules of a move, each once, the one that it is about first. */
    List<Law> of(Move move) {
        Map<Rule, Step> first = new LinkedHashMap<>();
        for (Line line : move.lines()) {
            first.putIfAbsent(line.step().rule(), line.step());
        }
        return first.values().stream().map(this::law).toList();
    }

    private Law law(Step step) {
        Rule rule = step.rule();
        return book.entered(new Law(
                "",
                rule.name(),
                rule.title(),
                statement(step),
                here(step),
                rule.conditions().stream()
                        .map(condition -> new Markup(conditions.of(condition)))
                        .toList(),
                remark(rule.statement()),
                Sources.linked(rule.source())));
    }

    private Markup statement(Step step) {
        if (step.rule().statement() instanceof Statement.WrittenOut) {
            List<Term> terms = Statements.writtenOut();
            return math(MathMl.row(
                    printer.print(terms.get(0)),
                    MathMl.operator("="),
                    printer.print(terms.get(1)),
                    MathMl.operator("+"),
                    printer.print(terms.get(2)),
                    MathMl.operator("+"),
                    MathMl.identifier("⋯"),
                    MathMl.operator("+"),
                    printer.print(terms.get(3))));
        }
        return equation(Statements.general(step));
    }

    /** What the letters of the rule stand for, or else what it says of the parts at hand. */
    private Markup here(Step step) {
        List<Markup> places = new ArrayList<>();
        for (Application place : step.applications()) {
            Markup told = Statements.hasLetters(step.rule().statement()) ? letters(step, place) : instance(step, place);
            if (!told.isEmpty() && !places.contains(told)) {
                places.add(told);
            }
        }
        if (places.isEmpty() || places.size() > MOST_PLACES) {
            return Markup.NONE;
        }
        String word = Statements.hasLetters(step.rule().statement()) ? "with " : "here ";
        return Markup.of(Markup.escapedWords(word), Markup.joined("; and " + word, places));
    }

    private Markup letters(Step step, Application place) {
        List<Markup> letters = new ArrayList<>();
        for (Statement.Instance letter : Statements.letters(step, place)) {
            if (isShort(letter)) {
                letters.add(equation(letter));
            }
        }
        return Markup.joined(", ", letters);
    }

    private Markup instance(Step step, Application place) {
        Statement.Instance instance = Statements.at(step, place);
        // Of a whole line, the lines themselves say it.
        boolean isNew = !place.path().isEmpty() && !instance.equals(Statements.general(step));
        return isNew && isShort(instance) ? equation(instance) : Markup.NONE;
    }

    private boolean isShort(Statement.Instance equation) {
        return lines.line(equation.left()).length()
                        + lines.line(equation.right()).length()
                <= SHORT;
    }

    private Markup equation(Statement.Instance equation) {
        return math(MathMl.row(printer.print(equation.left()), MathMl.operator("="), printer.print(equation.right())));
    }

    private static Markup math(String content) {
        return new Markup(MathMlPrinter.math(content, false));
    }

    private static String remark(Statement statement) {
        if (statement instanceof Statement.Algebra) {
            return "The equation shows the pattern. The kernel compares the marked parts as formulas of a field: both"
                    + " are equal wherever both have a value.";
        } else if (statement instanceof Statement.Definition definition) {
            return definition.recognised()
                    ? "What a name stands for is what the definition says, here read from right to left."
                    : "What a name stands for is what the definition says.";
        } else if (statement instanceof Statement.Coordinate) {
            return "Each entry of a variable changes with itself alone: one Kronecker delta for each index.";
        }
        return "";
    }
}
