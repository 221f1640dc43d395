package dev.verivative.report;

import dev.verivative.derive.Line;
import dev.verivative.kernel.Application;
import dev.verivative.proof.Requirements;
import dev.verivative.rule.Condition;
import dev.verivative.rule.Obligation;
import dev.verivative.rule.Signs;
import dev.verivative.term.Assumptions;
import dev.verivative.term.Term;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Groups the steps of a document into moves; what a step needs is said where it is needed first. */
public final class Moves {
    private static final Set<String> BOOKKEEPING = Set.of("simplify", "reorder");

    private final Requirements told = new Requirements();

    /** Takes for granted what a case says of its indices. */
    public void assume(List<When> when) {
        for (When each : when) {
            if (!each.equal()) {
                told.add(new Obligation(List.of(), new Condition.Distinct(each.left(), each.right())));
            }
        }
    }

    /** The moves of the next passage of the document. */
    public List<Move> of(Passage passage) {
        List<Move> moves = new ArrayList<>();
        List<Line> lines = passage.lines();
        int first = 0;
        while (first < lines.size()) {
            int end = first + 1;
            while (end < lines.size() && belongs(lines.get(end), lines.get(end - 1))) {
                end++;
            }
            moves.add(move(passage.start(), lines.subList(first, end), first + 1));
            first = end;
        }
        return moves;
    }

    private static boolean belongs(Line line, Line before) {
        return BOOKKEEPING.contains(line.step().rule().name())
                || Title.of(line.step()).equals(Title.of(before.step()));
    }

    private Move move(Term start, List<Line> lines, int number) {
        List<Title> titles = new ArrayList<>();
        Set<Obligation> holding = new LinkedHashSet<>();
        Set<Obligation> open = new LinkedHashSet<>();
        for (Line line : lines) {
            Title title = Title.of(line.step());
            if (titles.isEmpty() || !titles.get(titles.size() - 1).equals(title)) {
                titles.add(title);
            }
            Set<Condition> own = conditions(line);
            line.verdict().decided().stream()
                    .filter(own::contains)
                    .forEach(
                            condition -> holding.add(Requirements.quantified(asFound(condition), start.freeIndices())));
            open.addAll(line.verdict().obligations());
        }
        Term before = lines.get(0).step().before();
        Term after = lines.get(lines.size() - 1).step().after();
        return new Move(
                number,
                number + lines.size() - 1,
                titles,
                lines,
                lines.size() == 1 ? paths(lines.get(0), before) : changing(lines, Changes.between(after, before)),
                lines.size() == 1 ? paths(lines.get(0), after) : Changes.between(before, after),
                fresh(holding),
                fresh(open));
    }

    /** What the rule itself asks for; that all formulas have a value is asked of every step. */
    private static Set<Condition> conditions(Line line) {
        Set<Condition> conditions = new LinkedHashSet<>();
        for (Application application : line.step().applications()) {
            line.step()
                    .rule()
                    .conditions()
                    .forEach(condition -> conditions.add(condition.substitute(application.substitution())));
        }
        return conditions;
    }

    /** What is not zero because it is positive is said to be positive. */
    private static Condition asFound(Condition condition) {
        boolean isPositive = condition instanceof Condition.NonZero nonZero
                && Signs.of(nonZero.term(), Assumptions.NONE) == Signs.POSITIVE;
        return isPositive ? new Condition.Positive(((Condition.NonZero) condition).term()) : condition;
    }

    private List<Obligation> fresh(Set<Obligation> obligations) {
        return Requirements.condensed(obligations).stream()
                .filter(told::add)
                .filter(obligation -> !Requirements.isPlain(obligation.condition()))
                .toList();
    }

    /** What several steps change; where that is all of it, what the first one begins with says more. */
    private static Set<List<Integer>> changing(List<Line> lines, Set<List<Integer>> all) {
        Line first = lines.get(0);
        return all.contains(List.<Integer>of()) ? paths(first, first.step().before()) : all;
    }

    /** Where a step changes something, as far as that place is there before or afterwards. */
    private static Set<List<Integer>> paths(Line line, Term there) {
        Set<List<Integer>> paths = new LinkedHashSet<>();
        for (Application application : line.step().applications()) {
            if (Changes.exists(there, application.path())) {
                paths.add(application.path());
            }
        }
        return paths;
    }
}
